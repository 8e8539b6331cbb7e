import 'server-only';
import { z } from 'zod';
import { Prisma } from '@/lib/db/generated/client';
import { queryRows } from '@/lib/db/query-rows';
import type { Reader } from '@/lib/db/reader';
import { listedColumns, meetingCells, memberCells } from '@/lib/imports/batches/queries-columns';
import type { PlannedMeeting, PlannedMember, PlanTotals } from '@/lib/imports/plan/types';

interface Planned {
  totals: PlanTotals;
  members: readonly PlannedMember[];
  meetings: readonly PlannedMeeting[];
}

const namesSchema = z.object({ name: z.string() });
const [MEMBER_SAID, MEMBER_STANDING, MEETING_SAID, MEETING_STANDING] = [
  listedColumns('member', 'w'),
  listedColumns('member', 'm'),
  listedColumns('meeting', 'w'),
  listedColumns('meeting', 'm'),
].map((columns) => Prisma.raw(columns)) as [Prisma.Sql, Prisma.Sql, Prisma.Sql, Prisma.Sql];

/**
 * What a plan would change in public at once although it is to be applied as drafts: there are no drafts of seats,
 * names and meetings that are public already, nor of a list being complete of which something is public. Attendances and meetings that it creates are drafts.
 *
 * @returns the German names of the members and meetings, in order
 */
export async function findPublicChanges(
  reader: Reader,
  networkId: number,
  { members, meetings, totals }: Planned,
): Promise<string[]> {
  const given = totals.newSeats.map(({ member }) => ('id' in member ? member.id : totals.newMembers[member.created]));
  const seated = [
    ...members.flatMap(({ seat, content }) => (seat ? [content.name.de] : [])),
    ...given.flatMap((member) => (typeof member === 'object' ? [member.name.de] : [])),
    ...(
      await reader.member.findMany({
        where: { id: { in: given.filter((member) => typeof member === 'number') } },
        select: { nameDe: true },
      })
    ).map(({ nameDe }) => nameDe),
  ];
  const { publishedAt } = await reader.network.findUniqueOrThrow({
    where: { id: networkId },
    select: { publishedAt: true },
  });
  const names = [
    ...(publishedAt === null ? [] : seated),
    ...(await listPublicMembers(reader, members)),
    ...(await listPublicMeetings(reader, meetings)),
    ...(await listPublicLists(reader, totals)),
  ];
  return [...new Set(names)].sort();
}

/** Members on public pages that would be called otherwise. */
async function listPublicMembers(reader: Reader, members: readonly PlannedMember[]): Promise<string[]> {
  const existing = members.flatMap(({ member, ...row }) => ('id' in member ? [{ ...row, id: member.id }] : []));
  if (existing.length === 0) return [];
  const wanted = JSON.stringify(existing.map(({ id, content }) => ({ id, ...memberCells(content) })));
  const named = existing.filter(({ addsAliases }) => addsAliases.length > 0).map(({ id }) => id);
  const rows = await queryRows(
    reader,
    namesSchema,
    Prisma.sql`
    SELECT DISTINCT m.name_de AS name FROM member m
    JOIN jsonb_populate_recordset(NULL::member, ${wanted}::jsonb) w
      ON w.id = m.id AND (m.id = ANY (${named}::int[]) OR (${MEMBER_SAID}) IS DISTINCT FROM (${MEMBER_STANDING}))
    WHERE EXISTS (SELECT FROM participation p JOIN network n ON n.id = p.network_id
                  WHERE p.member_id = m.id AND n.published_at IS NOT NULL)`,
  );
  return rows.map(({ name }) => name);
}

/** Published meetings that would be another, or would cite a document more. */
async function listPublicMeetings(reader: Reader, meetings: readonly PlannedMeeting[]): Promise<string[]> {
  const existing = meetings.flatMap(({ meeting, content, cites }) =>
    'id' in meeting ? [{ id: meeting.id, slug: content.slug, cites: cites !== null, ...meetingCells(content) }] : [],
  );
  if (existing.length === 0) return [];
  const cited = existing.filter(({ cites }) => cites).map(({ id }) => id);
  const wanted = JSON.stringify(existing.map(({ cites: _, ...cells }) => cells));
  const rows = await queryRows(
    reader,
    namesSchema,
    Prisma.sql`
    SELECT DISTINCT m.title_de AS name FROM meeting m
    JOIN network n ON n.id = m.network_id AND n.published_at IS NOT NULL
    JOIN jsonb_populate_recordset(NULL::meeting, ${wanted}::jsonb) w
      ON w.id = m.id AND (m.id = ANY (${cited}::int[])
        OR (coalesce(w.slug, m.slug), ${MEETING_SAID}) IS DISTINCT FROM (m.slug, ${MEETING_STANDING}))
    WHERE m.published_at IS NOT NULL`,
  );
  return rows.map(({ name }) => name);
}

/** Published meetings at which a source has said something in public whose list would be complete from now on. */
async function listPublicLists(reader: Reader, { completed }: PlanTotals): Promise<string[]> {
  const lists = completed.flatMap(({ meeting, sourceId }) =>
    'id' in meeting ? [{ meetingId: meeting.id, sourceId }] : [],
  );
  if (lists.length === 0) return [];
  const rows = await queryRows(
    reader,
    namesSchema,
    Prisma.sql`
    SELECT DISTINCT m.title_de AS name FROM meeting m
    JOIN network n ON n.id = m.network_id AND n.published_at IS NOT NULL
    JOIN jsonb_to_recordset(${JSON.stringify(lists)}::jsonb) AS w ("meetingId" int, "sourceId" int) ON w."meetingId" = m.id
    WHERE m.published_at IS NOT NULL AND EXISTS (
      SELECT FROM attendance a WHERE a.meeting_id = m.id AND a.source_id = w."sourceId"
        AND a.published_at IS NOT NULL AND a.withdrawn_at IS NULL)`,
  );
  return rows.map(({ name }) => name);
}
