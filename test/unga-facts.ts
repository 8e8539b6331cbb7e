import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import { toSlug } from '@/lib/core/slug';
import type { RegisterWrite } from '@/lib/db/register-write';
import { stateName } from '@/lib/i18n/state-names';
import { readData } from '@/test/data';

/* The UN General Assembly 1946–1990 from roll calls: 164 states, 524 voting days, 59,933 known cells. */
export const UNGA_DATA = 'unga-1946-1990';

export const UNGA = 'un-generalversammlung';

/** South Africa's credentials were refused: what looks like absence from then on was no choice. */
const SOUTH_AFRICA = 560;
const EXCLUDED_SINCE = '1974-10-04';

const memberRow = z.object({
  ccode: z.coerce.number(),
  name: z.string(),
  iso2_or_historic: z.string(),
  first_day_as_member: z.string(),
  last_day_as_member: z.string(),
});
const meetingRow = z.object({ date: z.string(), session: z.string(), rollcalls: z.coerce.number() });
const attendanceRow = z.object({ date: z.string(), ccode: z.coerce.number(), status: z.enum(['present', 'absent']) });

const readRows = <Row>(file: string, schema: z.ZodType<Row>): Row[] =>
  z.array(schema).parse(parse(readData(UNGA_DATA, file), { columns: true }));

type MemberRow = z.infer<typeof memberRow>;

const readFiles = () => ({
  members: readRows('members.csv', memberRow),
  meetings: readRows('meetings.csv', meetingRow),
  attendance: readRows('attendance.csv', attendanceRow),
});

let files: ReturnType<typeof readFiles> | undefined;

/** The rows of the files, nothing changed. Sixty thousand lines are read once by each process. */
export const readRawUnga = () => (files ??= readFiles());

const isBarred = ({ ccode, date }: { ccode: number; date: string }): boolean =>
  ccode === SOUTH_AFRICA && date >= EXCLUDED_SINCE;

export const ungaSlug = ({ name }: Pick<MemberRow, 'name'>): string => toSlug(name);

function stateIdentity({ name, iso2_or_historic: code }: MemberRow) {
  const isoCode = /^[A-Z]{2}$/.test(code) ? code : code === 'DE-BRD' ? 'DE' : null;
  return { isoCode, de: isoCode === null || code === 'DE-BRD' ? name : stateName(isoCode).de, en: name };
}

/** Writes the network with everything in it, published; in bulk, since one assertion at a time would take minutes. */
export async function givenUnga({ transaction, touch }: RegisterWrite): Promise<number> {
  const { members, meetings, attendance: recorded } = readRawUnga();
  const attendance = recorded.map((row) => (isBarred(row) ? { ...row, status: 'excluded' as const } : row));
  const [{ id }] = await transaction.$queryRaw<[{ id: number }]>`
    INSERT INTO network (slug, name_de, name_en, description_de, description_en, duty, coverage_since, coverage_until, published_at)
    VALUES (${UNGA}, 'Generalversammlung der Vereinten Nationen', 'United Nations General Assembly',
      'Namentliche Abstimmungen 1946 bis 1990. Anwesend ist, wer an dem Tag mindestens eine Stimme abgab.',
      'Roll-call votes 1946 to 1990. Present is who cast at least one vote that day.',
      'mandatory', '1946', '1990', now()) RETURNING id`;
  await transaction.$executeRaw`
    INSERT INTO source (slug, kind, title, publisher, language, date_edtf, address, accessed_edtf)
    VALUES ('unga-abstimmungen', 'roll_call', 'United Nations General Assembly Voting Data', 'Voeten, Strezhnev, Bailey',
      'en', '2021', 'https://doi.org/10.7910/DVN/LEJUQZ', '2026-11-23')`;
  const states = members.map((row) => ({ ...row, ...stateIdentity(row), slug: ungaSlug(row) }));
  await transaction.$executeRaw`
    INSERT INTO member (slug, kind, name_de, name_en, iso_code)
    SELECT slug, 'state', de, en, iso FROM unnest(${states.map(({ slug }) => slug)}::text[], ${states.map(({ de }) => de)}::text[],
      ${states.map(({ en }) => en)}::text[], ${states.map(({ isoCode }) => isoCode)}::text[]) AS x(slug, de, en, iso)`;
  await transaction.$executeRaw`
    INSERT INTO membership (network_id, member_id, kind, since_edtf, since_earliest, since_latest, until_edtf, until_earliest, until_latest, basis_de, basis_en, source_id)
    SELECT ${id}, m.id, 'full', a, a::date, a::date, z, z::date, z::date, 'Erste und letzte Abstimmung', 'First and last vote', s.id
    FROM unnest(${states.map(({ slug }) => slug)}::text[], ${states.map((row) => row.first_day_as_member)}::text[],
      ${states.map((row) => row.last_day_as_member)}::text[]) AS x(slug, a, z) JOIN member m USING (slug), source s`;
  await transaction.$executeRaw`
    INSERT INTO meeting (network_id, slug, title_de, title_en, date_edtf, earliest, latest, kind, state, published_at)
    SELECT ${id}, d, n || '. Sitzungsperiode, Abstimmungen am ' || to_char(d::date, 'DD.MM.YYYY'), 'Session ' || n || ', votes of ' || d,
      d, d::date, d::date, 'regular', 'held', now()
    FROM unnest(${meetings.map(({ date }) => date)}::text[], ${meetings.map(({ session }) => session)}::text[]) AS x(d, n)`;
  await transaction.$executeRaw`
    INSERT INTO meeting_source (meeting_id, source_id, complete_for)
    SELECT t.id, s.id, 'nothing' FROM meeting t, source s WHERE t.network_id = ${id}`;
  const slugOfCode = new Map(states.map(({ ccode, slug }) => [ccode, slug]));
  await transaction.$executeRaw`
    INSERT INTO attendance (network_id, meeting_id, member_id, source_id, status, published_at)
    SELECT ${id}, t.id, m.id, s.id, x.status::attendance_status, now()
    FROM unnest(${attendance.map(({ date }) => date)}::text[], ${attendance.map(({ ccode }) => slugOfCode.get(ccode) ?? '')}::text[],
      ${attendance.map(({ status }) => status)}::text[]) AS x(d, member, status)
    JOIN meeting t ON t.network_id = ${id} AND t.slug = x.d JOIN member m ON m.slug = x.member, source s`;
  await transaction.$executeRaw`SELECT append_audit_event(NULL, 'test', 'network.created', ${id}, 'network', ${id}, '{}')`;
  touch(id);
  return id;
}
