import 'server-only';
import { z } from 'zod';
import { visibleTo, type ReadScope } from '@/lib/auth/read-scope';
import { Prisma } from '@/lib/db/generated/client';
import { queryRows } from '@/lib/db/query-rows';
import type { Reader } from '@/lib/db/reader';
import { listMeetings } from '@/lib/meetings/queries';
import { networkReferenceColumns, toNetworkReference } from '@/lib/networks/queries';
import { MEETINGS_ON_PAGE, pageCount } from '@/lib/participation/proof/rules';
import type { CitedMeetings, ProofPlace } from '@/lib/participation/proof/types';

const placedSchema = z.object({ id: z.int(), place: z.int(), total: z.int() });
const neighboursSchema = placedSchema.extend({ previous: z.int().nullable(), next: z.int().nullable() });
const namedSchema = z.object({ meetingId: z.int(), named: z.int() });

/** What of a meeting's assertions the scope may see. */
const standing = (scope: ReadScope) =>
  Prisma.sql`a.withdrawn_at IS NULL AND (${scope.audience === 'office'} OR a.published_at IS NOT NULL)`;

/**
 * The meetings of which a document speaks, each with its place among them, by network and in the network's order. The
 * index gives one meeting after the other: the cells between them are not read.
 */
const placed = (scope: ReadScope, sourceId: number) => Prisma.sql`
  WITH RECURSIVE said (meeting_id) AS (
    (SELECT a.meeting_id FROM attendance a WHERE a.source_id = ${sourceId}::int ORDER BY a.meeting_id LIMIT 1)
    UNION ALL
    SELECT (SELECT a.meeting_id FROM attendance a WHERE a.source_id = ${sourceId}::int AND a.meeting_id > s.meeting_id
            ORDER BY a.meeting_id LIMIT 1)
    FROM said s WHERE s.meeting_id IS NOT NULL
  ), proved (meeting_id) AS (
    SELECT ms.meeting_id FROM meeting_source ms WHERE ms.source_id = ${sourceId}::int
    UNION SELECT u.meeting_id FROM unrecorded_note u WHERE u.source_id = ${sourceId}::int
    UNION SELECT s.meeting_id FROM said s
      WHERE EXISTS (SELECT FROM attendance a
                    WHERE a.meeting_id = s.meeting_id AND a.source_id = ${sourceId}::int AND ${standing(scope)})
  ), placed AS (
    SELECT m.id, (row_number() OVER meetings)::int AS place, (count(*) OVER ())::int AS total,
      lag(m.id) OVER meetings AS previous, lead(m.id) OVER meetings AS next
    FROM proved p JOIN meeting m ON m.id = p.meeting_id JOIN network n ON n.id = m.network_id
    WHERE m.withdrawn_at IS NULL
      AND (${scope.audience === 'office'} OR m.published_at IS NOT NULL AND n.published_at IS NOT NULL)
    WINDOW meetings AS (ORDER BY m.network_id, coalesce(m.earliest, m.latest), m.latest, m.number, m.id)
  )`;

/** One page of the meetings of which a document speaks. @param page from 1; beyond the last one it is empty */
export async function listCitedMeetings(
  reader: Reader,
  scope: ReadScope,
  sourceId: number,
  page: number,
): Promise<CitedMeetings> {
  const rows = await queryRows(
    reader,
    placedSchema,
    Prisma.sql`${placed(scope, sourceId)} SELECT id, place, total FROM placed
      WHERE place > ${(page - 1) * MEETINGS_ON_PAGE}::int AND place <= ${page * MEETINGS_ON_PAGE}::int ORDER BY place`,
  );
  const total = rows[0]?.total ?? 0;
  const ids = rows.map(({ id }) => id);
  if (ids.length === 0) return { total, page, pages: pageCount(total), entries: [] };
  const meetings = await findPlaces(reader, scope, ids);
  const proofs = await reader.meetingSource.findMany({
    where: { sourceId, meetingId: { in: ids } },
    select: { meetingId: true, completeFor: true, quote: true },
  });
  const proofAt = new Map(proofs.map(({ meetingId, ...proof }) => [meetingId, proof]));
  const named = await countNamed(reader, scope, sourceId, ids);
  return {
    total,
    page,
    pages: pageCount(total),
    entries: ids.flatMap((id) => {
      const place = meetings.get(id);
      const proof = proofAt.get(id) ?? { completeFor: 'nothing' as const, quote: null };
      return place ? [{ ...place, ...proof, named: named.get(id) ?? 0 }] : [];
    }),
  };
}

/** Of how many members a document says something, by meeting. */
async function countNamed(
  reader: Reader,
  scope: ReadScope,
  sourceId: number,
  meetingIds: readonly number[],
): Promise<Map<number, number>> {
  const rows = await queryRows(
    reader,
    namedSchema,
    Prisma.sql`
    SELECT a.meeting_id AS "meetingId", count(*)::int AS named FROM attendance a
    WHERE a.source_id = ${sourceId}::int AND a.meeting_id = ANY (${[...meetingIds]}::int[]) AND ${standing(scope)}
    GROUP BY 1`,
  );
  return new Map(rows.map(({ meetingId, named }) => [meetingId, named]));
}

/** Where a meeting stands among those of which the document speaks; null where it is none of them. */
export async function findPlaceAmongCited(
  reader: Reader,
  scope: ReadScope,
  sourceId: number,
  meetingId: number,
): Promise<{ place: number; previous: ProofPlace | null; next: ProofPlace | null } | null> {
  const [row] = await queryRows(
    reader,
    neighboursSchema,
    Prisma.sql`${placed(scope, sourceId)} SELECT * FROM placed WHERE id = ${meetingId}::int`,
  );
  if (!row) return null;
  const places = await findPlaces(
    reader,
    scope,
    [row.previous, row.next].filter((id) => id !== null),
  );
  return {
    place: row.place,
    previous: places.get(row.previous ?? 0) ?? null,
    next: places.get(row.next ?? 0) ?? null,
  };
}

/** Meetings with their networks, by id. */
async function findPlaces(reader: Reader, scope: ReadScope, ids: readonly number[]): Promise<Map<number, ProofPlace>> {
  if (ids.length === 0) return new Map();
  const meetings = await listMeetings(reader, scope, { ids });
  const rows = await reader.network.findMany({
    where: { id: { in: [...new Set(meetings.map(({ networkId }) => networkId))] }, ...visibleTo(scope) },
    select: networkReferenceColumns,
  });
  const networks = new Map(rows.map((row) => [row.id, toNetworkReference(row)]));
  return new Map(
    meetings.flatMap((meeting) => {
      const network = networks.get(meeting.networkId);
      return network ? [[meeting.id, { network, meeting }] as const] : [];
    }),
  );
}
