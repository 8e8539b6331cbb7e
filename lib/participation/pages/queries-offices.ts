import 'server-only';
import { visibleTo, type ReadScope } from '@/lib/auth/read-scope';
import type { Reader } from '@/lib/db/reader';
import { memberReferenceColumns, toMemberReference } from '@/lib/members/queries';
import type { MemberProfile } from '@/lib/members/types';
import type { OfficesBeside } from '@/lib/participation/pages/types';
import { listSeatFigures } from '@/lib/participation/search/queries-entries';

/** A territory may have any number of offices; its page names no more than these. */
const MOST_OFFICES = 40;

/**
 * The other offices of a member's territory that take part in something the scope sees, each with its own networks: what
 * one of them did says nothing of another.
 */
export async function listOfficesBeside(
  reader: Reader,
  scope: ReadScope,
  { id, territory }: MemberProfile,
): Promise<OfficesBeside> {
  if (!territory) return { offices: [], more: 0 };
  const where = {
    territoryId: territory.id,
    id: { not: id },
    withdrawnAt: null,
    participation: { some: { network: visibleTo(scope) } },
  };
  const rows = await reader.member.findMany({
    where,
    select: memberReferenceColumns,
    orderBy: [{ nameDe: 'asc' }, { id: 'asc' }],
    take: MOST_OFFICES,
  });
  const figures = await listSeatFigures(
    reader,
    scope,
    rows.map((row) => row.id),
  );
  const all = rows.length < MOST_OFFICES ? rows.length : await reader.member.count({ where });
  return {
    offices: rows.map((row) => ({ member: toMemberReference(row), seats: figures(row.id) })),
    more: all - rows.length,
  };
}
