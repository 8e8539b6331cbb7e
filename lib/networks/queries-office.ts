import 'server-only';
import { z } from 'zod';
import type { Editable } from '@/lib/audit/types-edit';
import type { ReadScope } from '@/lib/auth/read-scope';
import { Prisma } from '@/lib/db/generated/client';
import { queryRows } from '@/lib/db/query-rows';
import type { Reader } from '@/lib/db/reader';
import { networkReferenceColumns, toNetworkReference } from '@/lib/networks/queries';
import { organiserTermRowSchema, type OrganiserTermFields } from '@/lib/networks/schema-row';
import type { NetworkReference } from '@/lib/networks/types';

/** Prisma condition for the networks whose drafts the scope may see; the public's scope has none. */
export const whereInScope = (scope: ReadScope): { id?: { in: number[] } } =>
  scope.networkIds === 'all' ? {} : { id: { in: [...scope.networkIds] } };

export const isInScope = (scope: ReadScope, networkId: number): boolean =>
  scope.networkIds === 'all' || scope.networkIds.includes(networkId);

export type OfficeNetworkReference = NetworkReference & { published: boolean };

/** The networks of the scope, or those of them that are named; by German name. */
export async function listNetworksInScope(
  reader: Reader,
  scope: ReadScope,
  where: { slug?: string; ids?: readonly number[] } = {},
): Promise<OfficeNetworkReference[]> {
  const rows = await reader.network.findMany({
    where: {
      AND: [whereInScope(scope), where.ids ? { id: { in: [...where.ids] } } : {}],
      ...(where.slug !== undefined && { slug: where.slug }),
    },
    select: { ...networkReferenceColumns, publishedAt: true },
    orderBy: { nameDe: 'asc' },
  });
  return rows.map(({ publishedAt, ...row }) => ({ ...toNetworkReference(row), published: publishedAt !== null }));
}

/** Who ran a network, as the forms edit it; in order of time. */
export async function listEditableTerms(reader: Reader, networkId: number): Promise<Editable<OrganiserTermFields>[]> {
  const rows = await queryRows(
    reader,
    z.object({ row: organiserTermRowSchema }),
    Prisma.sql`
    SELECT to_jsonb(t) AS row FROM organiser_term t WHERE t.network_id = ${networkId}::int
    ORDER BY t.since_earliest NULLS FIRST, t.id`,
  );
  return rows.map(({ row }) => row);
}

/** Of which network a term is, and whose. @throws where there is none */
export const findTermPlace = (reader: Reader, id: number): Promise<{ networkId: number; organiser: string }> =>
  reader.organiserTerm.findUniqueOrThrow({ where: { id }, select: { networkId: true, organiser: true } });

/** The first of some networks, or of all. @throws where there is none */
export async function findFirstNetworkId(reader: Reader, among: readonly number[] | 'all'): Promise<number> {
  const { id } = await reader.network.findFirstOrThrow({
    where: among === 'all' ? {} : { id: { in: [...among] } },
    select: { id: true },
    orderBy: { id: 'asc' },
  });
  return id;
}
