import 'server-only';
import type { ReadScope } from '@/lib/auth/read-scope';
import { Prisma } from '@/lib/db/generated/client';
import type { Reader } from '@/lib/db/reader';
import { sourceReferenceColumns, toSourceReference } from '@/lib/sources/queries';
import type { SourceReference } from '@/lib/sources/types';

/** Every network in which something rests on the document, drafts and withdrawn assertions included. */
const CITATIONS = Prisma.sql`
  SELECT a.source_id, a.network_id FROM attendance a
  UNION SELECT ms.source_id, m.network_id FROM meeting_source ms JOIN meeting m ON m.id = ms.meeting_id
  UNION SELECT s.source_id, s.network_id FROM statement s
  UNION SELECT c.source_id, c.network_id FROM claim c
  UNION SELECT s.source_id, s.network_id FROM membership s
  UNION SELECT o.source_id, o.network_id FROM organiser_term o`;

/** The networks in which something rests on the document, whoever may see it. */
export async function listNetworksCiting(reader: Reader, sourceId: number): Promise<number[]> {
  const rows = await reader.$queryRaw<{ networkId: number }[]>`
    SELECT c.network_id AS "networkId" FROM (${CITATIONS}) c WHERE c.source_id = ${sourceId}::int ORDER BY 1`;
  return rows.map(({ networkId }) => networkId);
}

/** The networks in which something rests on each of the documents, by its id. */
export async function listNetworksCitingEach(reader: Reader, sourceIds: readonly number[]): Promise<Map<number, number[]>> {
  const rows = await reader.$queryRaw<{ sourceId: number; networkIds: number[] }[]>`
    SELECT c.source_id AS "sourceId", array_agg(DISTINCT c.network_id ORDER BY c.network_id) AS "networkIds"
    FROM (${CITATIONS}) c WHERE c.source_id = ANY (${[...sourceIds]}::int[]) GROUP BY c.source_id`;
  return new Map(rows.map(({ sourceId, networkIds }) => [sourceId, networkIds]));
}

/** Of the given documents (or of all), those an office may know of: public, its own, or cited by nobody yet. */
export async function listSourceIdsKnownTo(reader: Reader, scope: ReadScope, sourceId: number | null = null): Promise<number[]> {
  const own = scope.networkIds === 'all' ? [] : [...scope.networkIds];
  const rows = await reader.$queryRaw<{ id: number }[]>`
    WITH citation AS (${CITATIONS})
    SELECT s.id FROM source s
    WHERE (${sourceId}::int IS NULL OR s.id = ${sourceId}::int)
      AND (${scope.networkIds === 'all'}
        OR EXISTS (SELECT FROM citation c WHERE c.source_id = s.id AND c.network_id = ANY (${own}::int[]))
        OR EXISTS (SELECT FROM visible_citation v WHERE v.source_id = s.id)
        OR NOT EXISTS (SELECT FROM citation c WHERE c.source_id = s.id))`;
  return rows.map(({ id }) => id);
}

/** Documents to choose from in a form, the newest entry first. */
export async function listSourcesForChoice(reader: Reader, scope: ReadScope): Promise<SourceReference[]> {
  const ids = await listSourceIdsKnownTo(reader, scope);
  const rows = await reader.source.findMany({
    where: { id: { in: ids } },
    select: sourceReferenceColumns,
    orderBy: { id: 'desc' },
  });
  return rows.map(toSourceReference);
}

/** The documents on which anything in a network rests. */
export async function listSourceIdsCitedIn(reader: Reader, networkId: number): Promise<number[]> {
  const rows = await reader.$queryRaw<{ id: number }[]>`
    SELECT DISTINCT c.source_id AS id FROM (${CITATIONS}) c WHERE c.network_id = ${networkId}::int`;
  return rows.map(({ id }) => id);
}
