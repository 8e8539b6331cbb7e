import { Prisma } from '@/lib/db/generated/client';
import { writeRegister, type RegisterWrite } from '@/lib/db/register-write';
import { MEETINGS, NETWORKS_OF_MEMBER, SEATS, registerShape } from './shape';

/*
 * A register of any size, the same at every run: what looks like chance is a hash of the row's number. It is written set
 * by set, as writes of the register, so that the read model is worked out by the program itself.
 */
const SEED = 20_261_130n;
const WRITE_TIMEOUT_MS = 3_600_000;
/** Networks in one write: bounds what a transaction holds. */
const NETWORKS_AT_ONCE = 100;

type Transaction = RegisterWrite['transaction'];

/** A number from 0 to 99 that only the numbers given decide. */
const percent = (...numbers: readonly string[]): Prisma.Sql =>
  Prisma.raw(
    `(((${numbers.reduce((seed, number) => `hashint8extended((${number})::bigint, ${seed})`, String(SEED))} % 100) + 100) % 100)`,
  );

const inWords = (words: readonly string[], number: string): Prisma.Sql =>
  Prisma.raw(`(ARRAY[${words.map((word) => `'${word}'`).join(', ')}])[1 + (${number})::int % ${words.length}]`);

const FIRST = [
  'Ahorn',
  'Birken',
  'Buchen',
  'Eichen',
  'Erlen',
  'Eschen',
  'Fichten',
  'Hasel',
  'Linden',
  'Ulmen',
  'Weiden',
];
const SECOND = [
  'bach',
  'berg',
  'brunn',
  'dorf',
  'feld',
  'furt',
  'hain',
  'heim',
  'höfen',
  'rode',
  'stadt',
  'tal',
  'wald',
];
const REGIONS = ['am Main', 'am Rhein', 'an der Elbe', 'an der Oder', 'im Harz', 'im Odenwald', 'in der Heide'];
const TOPICS = [
  'Abwasser',
  'Archivwesen',
  'Denkmalpflege',
  'Katastrophenschutz',
  'Luftreinhaltung',
  'Integration',
  'Statistik',
];

const writeMembers = (transaction: Transaction, count: number) => transaction.$executeRaw`
  INSERT INTO member (slug, kind, name_de, name_en)
  SELECT 'ort-' || i, (CASE WHEN ${percent('i')} < 80 THEN 'city' ELSE 'district' END)::member_kind, name.of, name.of
  FROM generate_series(1, ${count}::int) i, LATERAL (SELECT ${inWords(FIRST, 'i')} || ${inWords(SECOND, 'i / 11')} || ' '
    || ${inWords(REGIONS, 'i / 143')} || ' ' || (1 + i / 1001) AS of) AS name`;

const writeNetworks = (transaction: Transaction, from: number, to: number) => transaction.$executeRaw`
  INSERT INTO network (slug, name_de, name_en, description_de, description_en, duty, coverage_since, coverage_until, published_at)
  SELECT 'kreis-' || i, 'Arbeitskreis ' || ${inWords(TOPICS, 'i')} || ' ' || i, 'Working group ' || ${inWords(TOPICS, 'i')} || ' ' || i,
    'Erfundener Arbeitskreis', 'Invented working group', (CASE WHEN ${percent('i')} < 70 THEN 'mandatory' ELSE 'voluntary' END)::participation_duty,
    '1995', '2026', timestamptz '2015-01-01 12:00+01' + i % 3000 * interval '1 day'
  FROM generate_series(${from}::int, ${to}::int) i`;

/** A list of participants for each meeting, which cites it; three in ten say who of the seats is missing. */
const writeMeetings = async (transaction: Transaction, from: number, to: number) => {
  await transaction.$executeRaw`
    INSERT INTO meeting (network_id, slug, title_de, title_en, date_edtf, earliest, latest, number, kind, state, place_de, place_en, published_at)
    SELECT n.id, 'sitzung-' || k, k || '. Sitzung ' || ${inWords(TOPICS, 'i + k')} || ' ' || i, 'Meeting ' || k || ' ' || ${inWords(TOPICS, 'i + k')} || ' ' || i,
      held.on_day::text, held.on_day, held.on_day, k,
      (CASE WHEN ${percent('i', 'k', '1')} < 4 THEN 'written_procedure' WHEN ${percent('i', 'k', '1')} < 8 THEN 'special' ELSE 'regular' END)::meeting_kind,
      (CASE WHEN held.on_day > date '2026-11-30' THEN 'scheduled' WHEN ${percent('i', 'k', '2')} < 3 THEN 'cancelled' ELSE 'held' END)::meeting_state,
      place.of, place.of,
      CASE WHEN ${percent('i', 'k', '3')} < 98 THEN least(timestamptz '2026-11-30 08:00+01', (held.on_day + 20)::timestamptz + i % 500 * interval '1 minute') END
    FROM generate_series(${from}::int, ${to}::int) i JOIN network n ON n.slug = 'kreis-' || i
      CROSS JOIN generate_series(1, ${MEETINGS}::int) k
      CROSS JOIN LATERAL (SELECT date '1997-01-10' + k * 110 + ${percent('i', 'k', '4')}::int % 60 AS on_day) held
      CROSS JOIN LATERAL (SELECT ${inWords(FIRST, 'i + k')} || ${inWords(SECOND, 'i * k')} AS of) place`;
  await transaction.$executeRaw`
    INSERT INTO source (slug, kind, title, publisher, language, date_edtf, accessed_edtf)
    SELECT 'liste-' || m.id, 'participant_list', 'Teilnehmerliste ' || m.title_de, 'Geschäftsstelle ' || n.name_de, 'de', m.date_edtf, '2026-11-29'
    FROM network n JOIN meeting m ON m.network_id = n.id JOIN generate_series(${from}::int, ${to}::int) i ON n.slug = 'kreis-' || i`;
  await transaction.$executeRaw`
    INSERT INTO meeting_source (meeting_id, source_id, complete_for)
    SELECT m.id, s.id, (CASE WHEN ${percent('m.id')} < 30 THEN 'seats' ELSE 'nothing' END)::list_completeness
    FROM meeting m JOIN source s ON s.slug = 'liste-' || m.id JOIN network n ON n.id = m.network_id
      JOIN generate_series(${from}::int, ${to}::int) i ON n.slug = 'kreis-' || i`;
};

/** Neighbouring networks share half of their members, round in a circle. */
const writeSeats = (transaction: Transaction, from: number, to: number, members: number) => transaction.$executeRaw`
  INSERT INTO membership (network_id, member_id, kind, since_edtf, since_earliest, since_latest, basis_de, basis_en, source_id)
  SELECT n.id, m.id, (CASE WHEN ${percent('i', 'j')} < 92 THEN 'full' ELSE 'observer' END)::seat_kind,
    '1997-01-01', date '1997-01-01', date '1997-01-01', 'Beitritt', 'Accession', s.id
  FROM generate_series(${from}::int, ${to}::int) i JOIN network n ON n.slug = 'kreis-' || i
    JOIN meeting first ON first.network_id = n.id AND first.slug = 'sitzung-1' JOIN source s ON s.slug = 'liste-' || first.id
    CROSS JOIN generate_series(0, ${SEATS - 1}::int) j
    JOIN member m ON m.slug = 'ort-' || (1 + ((i - 1) * ${SEATS / NETWORKS_OF_MEMBER}::int + j) % ${members}::int)`;

/** One seat in seven is hardly recorded, one in ten has stopped coming. */
const writeAttendances = (transaction: Transaction, from: number, to: number) => transaction.$executeRaw`
  INSERT INTO attendance (network_id, meeting_id, member_id, source_id, status, published_at, recorded_from)
  SELECT m.network_id, m.id, s.member_id, l.id,
    (CASE WHEN ${percent('s.id', '1')} < 10 AND m.number > 60 + ${percent('s.id', '2')} / 3 THEN 'absent'
      WHEN how.much < 72 THEN 'present' WHEN how.much < 82 THEN 'represented_by_deputy' WHEN how.much < 92 THEN 'excused'
      ELSE 'absent' END)::attendance_status,
    m.published_at, register_now()
  FROM network n JOIN generate_series(${from}::int, ${to}::int) i ON n.slug = 'kreis-' || i
    JOIN meeting m ON m.network_id = n.id AND m.state = 'held' AND m.kind <> 'written_procedure' AND m.published_at IS NOT NULL
    JOIN source l ON l.slug = 'liste-' || m.id JOIN membership s ON s.network_id = n.id
    CROSS JOIN LATERAL (SELECT ${percent('s.id', 'm.id')} AS much) how
  WHERE ${percent('m.id', 's.id')} < CASE WHEN ${percent('s.id', '3')} < 15 THEN 40 ELSE 92 END`;

const writeEvent = (transaction: Transaction, networkId: number) => transaction.$executeRaw`
  SELECT append_audit_event(NULL, 'benchmark', 'network.created', ${networkId}::int, 'network', ${networkId}::int, '{}'::jsonb)`;

/** Fills the empty register of this process's DATABASE_URL. */
export async function generateRegister(cells: number): Promise<void> {
  const { networks, members } = registerShape(cells);
  for (let from = 1; from <= networks; from += NETWORKS_AT_ONCE) {
    const to = Math.min(networks, from + NETWORKS_AT_ONCE - 1);
    await writeRegister(
      { userId: null, name: 'benchmark' },
      async ({ transaction, touch }) => {
        if (from === 1) await writeMembers(transaction, members);
        await writeNetworks(transaction, from, to);
        await writeMeetings(transaction, from, to);
        await transaction.$executeRaw`SELECT refresh_statistics()`;
        await writeSeats(transaction, from, to, members);
        await writeAttendances(transaction, from, to);
        const slugs = Array.from({ length: to - from + 1 }, (_, place) => `kreis-${from + place}`);
        const written = await transaction.network.findMany({ where: { slug: { in: slugs } }, select: { id: true } });
        for (const { id } of written) {
          await writeEvent(transaction, id);
          touch(id);
        }
      },
      WRITE_TIMEOUT_MS,
    );
  }
}
