import { listWithWeight, noSourceWeights } from '@/lib/attendance/queries-weight';
import { publicReadScope } from '@/lib/auth/read-scope';
import { groupBy } from '@/lib/core/grouping';
import { closeDatabase, database } from '@/lib/db/client';
import { readSnapshot } from '@/lib/db/reader';
import { compose } from '@/lib/composition';
import { writeRegister } from '@/lib/db/register-write';
import { listMeetings, listPublishedMeetings } from '@/lib/meetings/queries';
import { listSeats } from '@/lib/members/queries';
import { readParticipation } from '@/lib/participation/read-model/queries';
import { participationRow } from '@/lib/participation/read-model/rules-row';
import { startThrowAwayServer } from '@/scripts/postgres/throw-away';
import { cloneDatabase, createTemplate } from '@/test/databases';
import { runPaired } from './paired-runs';

/*
 * Benefit of the read model: the same figures from packed rows, and computed from the assertions. Both ways run in turn
 * on one database, so the ratio says something on any machine; the milliseconds only on this one.
 */
const MEMBERS = 100;
const MEETINGS = 400;
const ROUNDS = 15;

/** A network with a seat for everybody and nine recorded cells in ten. @returns its id */
async function writeLargeNetwork(): Promise<number> {
  return writeRegister({ userId: null, name: 'benchmark' }, async ({ transaction, touch }) => {
    const network = await transaction.network.create({
      data: {
        slug: 'bench',
        nameDe: 'Bench',
        nameEn: 'Bench',
        descriptionDe: 'Bench',
        descriptionEn: 'Bench',
        duty: 'mandatory',
        publishedAt: new Date(),
      },
    });
    await transaction.$executeRaw`
      INSERT INTO source (slug, kind, title, publisher, language, accessed_edtf)
      VALUES ('bench', 'minutes', 'Bench', 'Bench', 'en', '2020')`;
    await transaction.$executeRaw`
      INSERT INTO member (slug, kind, name_de, name_en)
      SELECT 'member-' || i, 'state', 'Member ' || i, 'Member ' || i FROM generate_series(1, ${MEMBERS}::int) i`;
    await transaction.$executeRaw`
      INSERT INTO membership (network_id, member_id, kind, basis_de, basis_en, source_id)
      SELECT ${network.id}, m.id, 'full', 'x', 'x', s.id FROM member m, source s`;
    await transaction.$executeRaw`
      INSERT INTO meeting (network_id, slug, title_de, title_en, date_edtf, earliest, latest, kind, state, published_at)
      SELECT ${network.id}, 'm' || i, 'M', 'M', d::text, d, d, 'regular', 'held', now()
      FROM generate_series(1, ${MEETINGS}::int) i, LATERAL (SELECT date '1980-01-01' + i * 20 AS d) day`;
    await transaction.$executeRaw`
      INSERT INTO attendance (network_id, meeting_id, member_id, source_id, status, published_at)
      SELECT ${network.id}, t.id, m.id, s.id, (CASE WHEN (t.id * 7 + m.id) % 5 = 0 THEN 'absent' ELSE 'present' END)::attendance_status, now()
      FROM meeting t, member m, source s WHERE (t.id + m.id * 3) % 10 <> 0`;
    await transaction.$executeRaw`
      SELECT append_audit_event(NULL, 'benchmark', 'network.created', ${network.id}, 'network', ${network.id}, '{}')`;
    touch(network.id);
    return network.id;
  });
}

const packedRows = (networkId: number) =>
  readSnapshot(async (reader) => {
    const meetings = await listMeetings(reader, publicReadScope(), { networkIds: [networkId] });
    return readParticipation(reader, { networkIds: [networkId] }, meetings);
  });

const rowsFromAssertions = (networkId: number) =>
  readSnapshot(async (reader) => {
    const meetings = await listPublishedMeetings(reader, networkId);
    const seats = groupBy(await listSeats(reader, { networkIds: [networkId] }), (seat) => seat.memberId);
    const assertions = await listWithWeight(reader, { networkId, publishedOnly: true }, noSourceWeights());
    return [...seats].map(([memberId, held]) =>
      participationRow({
        memberId,
        meetings,
        seats: held,
        assertions: assertions.get(memberId) ?? [],
        lists: [],
        statements: [],
        coverage: null,
      }),
    );
  });

const rankedByReadModel = () => database().$queryRaw`
  SELECT member_id, attended, known FROM participation ORDER BY longest_gap_days DESC NULLS LAST LIMIT 10`;
const countedFromAssertions = () => database().$queryRaw`
  SELECT member_id, count(*) FILTER (WHERE status IN ('present', 'represented_by_deputy', 'represented_by_somebody')) AS attended, count(*) AS known
  FROM attendance WHERE withdrawn_at IS NULL AND published_at IS NOT NULL GROUP BY member_id ORDER BY attended LIMIT 10`;

const server = await startThrowAwayServer();
try {
  const { ownerUrl, appUrl } = await cloneDatabase(await createTemplate(process.cwd(), server.url), 'bench');
  Object.assign(process.env, { DATABASE_URL: ownerUrl, APP_DATABASE_URL: appUrl });
  compose();
  const networkId = await writeLargeNetwork();
  const page = await runPaired(
    () => packedRows(networkId),
    () => rowsFromAssertions(networkId),
    ROUNDS,
  );
  const ranking = await runPaired(rankedByReadModel, countedFromAssertions, ROUNDS);
  console.log(
    `${MEMBERS} members, ${MEETINGS} meetings, ${await database().attendance.count()} assertions; ${ROUNDS} pairs`,
  );
  const line = (what: string, { firstMedian, secondMedian, ratio }: typeof page) =>
    `${what}: read model ${firstMedian.toFixed(1)} ms, from assertions ${secondMedian.toFixed(1)} ms, ratio ${ratio.toFixed(1)}`;
  console.log(line('all rows of a network page', page));
  console.log(line('ranking', ranking));
} finally {
  await closeDatabase();
  await server.stop();
}
