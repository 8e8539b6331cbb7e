import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import { toSlug } from '@/lib/core/slug';
import type { RegisterWrite } from '@/lib/db/register-write';
import { readData } from '@/test/data';

/* The Ibero-American Summits 2009–2024 from press reports: 22 governments, 11 summits, 226 cells. */
const DATA = 'ibero-american-summit';

export const SUMMITS = 'iberoamerika-gipfel';

const STATUSES = ['present', 'represented_by_deputy', 'absent', 'excused', 'excluded'] as const;
const memberRow = z.object({ member: z.string(), iso3166: z.string(), since_edtf: z.string() });
const meetingRow = z.object({ id: z.string(), date_edtf: z.string(), title: z.string() });
const attendanceRow = z.object({ meeting_id: z.string(), member: z.string(), status: z.enum(STATUSES) });

const readRows = <Row>(file: string, schema: z.ZodType<Row>): Row[] =>
  z.array(schema).parse(parse(readData(DATA, file), { columns: true }));

/** The rows of the files, nothing changed. */
export const readRawSummits = () => ({
  members: readRows('members.csv', memberRow),
  meetings: readRows('meetings.csv', meetingRow),
  attendance: readRows('attendance.csv', attendanceRow),
});

/** The first or last day of "2009-11-29/2009-12-01", "2021-04-21", "1991-07" or "2004". */
const dayIn = (edtf: string, end: 'first' | 'last'): string => {
  const [from = '', to = from] = edtf.split('/');
  const [year = '', month, day] = (end === 'first' ? from : to).split('-');
  if (day) return `${year}-${month}-${day}`;
  const after = month ? Date.UTC(Number(year), Number(month), 0) : Date.UTC(Number(year), 11, 31);
  return end === 'last' ? new Date(after).toISOString().slice(0, 10) : `${year}-${month ?? '01'}-01`;
};

/** Writes the network beside what is there; a state that the register knows by its code is the same member. */
export async function givenSummits({ transaction, touch }: RegisterWrite): Promise<number> {
  const { members, meetings, attendance } = readRawSummits();
  const [{ id }] = await transaction.$queryRaw<[{ id: number }]>`
    INSERT INTO network (slug, name_de, name_en, description_de, description_en, duty, published_at)
    VALUES (${SUMMITS}, 'Iberoamerika-Gipfel', 'Ibero-American Summit', 'Gipfel 2009 bis 2024.', 'Summits 2009 to 2024.',
      'voluntary', now()) RETURNING id`;
  await transaction.$executeRaw`
    INSERT INTO source (slug, kind, title, publisher, language, accessed_edtf)
    VALUES ('iberoamerika-presse', 'press_release', 'Reports on the summits', 'Press', 'es', '2026-11-23')`;
  await transaction.$executeRaw`
    INSERT INTO member (slug, kind, name_de, name_en, iso_code)
    SELECT x.slug, 'state', x.name, x.name, x.iso
    FROM unnest(${members.map(({ member }) => toSlug(member))}::text[], ${members.map(({ member }) => member)}::text[],
      ${members.map(({ iso3166 }) => iso3166)}::text[]) AS x(slug, name, iso)
    WHERE NOT EXISTS (SELECT FROM member m WHERE m.iso_code = x.iso)`;
  await transaction.$executeRaw`
    INSERT INTO membership (network_id, member_id, kind, since_edtf, since_earliest, since_latest, until_edtf, basis_de, basis_en, source_id)
    SELECT ${id}, m.id, 'full', x.edtf, x.first::date, x.last::date, '..', 'Liste der Mitglieder', 'List of members', s.id
    FROM unnest(${members.map(({ iso3166 }) => iso3166)}::text[], ${members.map((row) => row.since_edtf)}::text[],
      ${members.map((row) => dayIn(row.since_edtf, 'first'))}::text[],
      ${members.map((row) => dayIn(row.since_edtf, 'last'))}::text[]) AS x(iso, edtf, first, last)
    JOIN member m ON m.iso_code = x.iso JOIN source s ON s.slug = 'iberoamerika-presse'`;
  await transaction.$executeRaw`
    INSERT INTO meeting (network_id, slug, title_de, title_en, date_edtf, earliest, latest, kind, state, published_at)
    SELECT ${id}, x.slug, x.title, x.title, x.edtf, x.first::date, x.last::date, 'regular', 'held', now()
    FROM unnest(${meetings.map((row) => row.id)}::text[], ${meetings.map(({ title }) => title)}::text[],
      ${meetings.map((row) => row.date_edtf)}::text[], ${meetings.map((row) => dayIn(row.date_edtf, 'first'))}::text[],
      ${meetings.map((row) => dayIn(row.date_edtf, 'last'))}::text[]) AS x(slug, title, edtf, first, last)`;
  await transaction.$executeRaw`
    INSERT INTO meeting_source (meeting_id, source_id, complete_for)
    SELECT t.id, s.id, 'nothing' FROM meeting t JOIN source s ON s.slug = 'iberoamerika-presse' WHERE t.network_id = ${id}`;
  const isoOf = new Map(members.map(({ member, iso3166 }) => [member, iso3166]));
  await transaction.$executeRaw`
    INSERT INTO attendance (network_id, meeting_id, member_id, source_id, status, published_at)
    SELECT ${id}, t.id, m.id, s.id, x.status::attendance_status, now()
    FROM unnest(${attendance.map((row) => row.meeting_id)}::text[],
      ${attendance.map(({ member }) => isoOf.get(member) ?? '')}::text[],
      ${attendance.map(({ status }) => status)}::text[]) AS x(meeting, iso, status)
    JOIN meeting t ON t.network_id = ${id} AND t.slug = x.meeting JOIN member m ON m.iso_code = x.iso
    JOIN source s ON s.slug = 'iberoamerika-presse'`;
  await transaction.$executeRaw`SELECT append_audit_event(NULL, 'test', 'network.created', ${id}, 'network', ${id}, '{}')`;
  touch(id);
  return id;
}
