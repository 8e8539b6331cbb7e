import 'server-only';
import { z } from 'zod';
import type { ReadScope } from '@/lib/auth/read-scope';
import { Prisma } from '@/lib/db/generated/client';
import { idRowSchema, queryRows } from '@/lib/db/query-rows';
import type { Reader } from '@/lib/db/reader';
import { CITATIONS, listSourceIdsKnownTo } from '@/lib/networks/queries-citations';
import { sourceReferenceColumns, toSourceReference } from '@/lib/sources/queries';
import type { SourceChoice } from '@/lib/sources/types';

/** The networks with something that cites the document, whoever may see it. */
export async function listNetworksCiting(reader: Reader, sourceId: number): Promise<number[]> {
  const rows = await queryRows(
    reader,
    z.object({ networkId: z.int() }),
    Prisma.sql`
    SELECT c.network_id AS "networkId" FROM (${CITATIONS}) c WHERE c.source_id = ${sourceId}::int ORDER BY 1`,
  );
  return rows.map(({ networkId }) => networkId);
}

/** The networks with something that cites each of the documents, by its id. */
export async function listNetworksCitingEach(
  reader: Reader,
  sourceIds: readonly number[],
): Promise<Map<number, number[]>> {
  const rows = await queryRows(
    reader,
    z.object({ sourceId: z.int(), networkIds: z.array(z.int()) }),
    Prisma.sql`
    SELECT c.source_id AS "sourceId", array_agg(DISTINCT c.network_id ORDER BY c.network_id) AS "networkIds"
    FROM (${CITATIONS}) c WHERE c.source_id = ANY (${[...sourceIds]}::int[]) GROUP BY c.source_id`,
  );
  return new Map(rows.map(({ sourceId, networkIds }) => [sourceId, networkIds]));
}

/**
 * Documents to choose from in a form, the newest entry first.
 *
 * @param networkId what this network cites already stands before the rest
 */
export async function listSourcesForChoice(
  reader: Reader,
  scope: ReadScope,
  networkId: number | null = null,
): Promise<SourceChoice[]> {
  const ids = await listSourceIdsKnownTo(reader, scope);
  const own = new Set(networkId === null ? [] : await listSourceIdsCitedIn(reader, networkId));
  const rows = await reader.source.findMany({
    where: { id: { in: ids } },
    select: sourceReferenceColumns,
    orderBy: { id: 'desc' },
  });
  return rows
    .map((row) => ({ ...toSourceReference(row), own: own.has(row.id) }))
    .toSorted((one, other) => Number(other.own) - Number(one.own));
}

/** The documents that anything in a network cites. */
export async function listSourceIdsCitedIn(reader: Reader, networkId: number): Promise<number[]> {
  const rows = await queryRows(
    reader,
    idRowSchema,
    Prisma.sql`
    SELECT DISTINCT c.source_id AS id FROM (${CITATIONS}) c WHERE c.network_id = ${networkId}::int`,
  );
  return rows.map(({ id }) => id);
}
