import 'server-only';
import type { Prisma } from '@/lib/db/generated/client';
import type { Reader } from '@/lib/db/reader';
import type { Territory, TerritoryReference } from '@/lib/members/territories/types';

export const territoryReferenceColumns = {
  id: true,
  slug: true,
  kind: true,
  nameDe: true,
  nameEn: true,
} satisfies Prisma.TerritorySelect;

type TerritoryReferenceRow = Prisma.TerritoryGetPayload<{ select: typeof territoryReferenceColumns }>;

export const toTerritoryReference = ({ nameDe, nameEn, ...territory }: TerritoryReferenceRow): TerritoryReference => ({
  ...territory,
  name: { de: nameDe, en: nameEn },
});

/** All territories, or those of the ids given, by German name. */
export async function listTerritories(reader: Reader, ids: readonly number[] | 'all' = 'all'): Promise<Territory[]> {
  const rows = await reader.territory.findMany({
    ...(ids !== 'all' && { where: { id: { in: [...ids] } } }),
    select: { ...territoryReferenceColumns, isoState: true, isoSubdivision: true, ags: true },
    orderBy: [{ nameDe: 'asc' }, { id: 'asc' }],
  });
  return rows.map(({ isoState, isoSubdivision, ags, ...row }) => ({
    ...toTerritoryReference(row),
    isoState,
    isoSubdivision,
    ags,
  }));
}
