import 'server-only';
import { visibleTo, type ReadScope } from '@/lib/auth/read-scope';
import type { Locale } from '@/lib/core/localised-text';
import { Prisma } from '@/lib/db/generated/client';
import { idRowSchema, queryRows } from '@/lib/db/query-rows';
import type { Reader } from '@/lib/db/reader';
import { memberReferenceColumns, toMemberReference } from '@/lib/members/queries';
import { networkReferenceColumns, toNetworkReference } from '@/lib/networks/queries';
import { cutPage, MEMBERS_ON_PAGE } from '@/lib/participation/pages/rules-paging';
import type { Page, Participant } from '@/lib/participation/pages/types';

/**
 * Members that take part in something the scope sees, with its networks; by German name.
 *
 * @param ids these alone; left out: every one
 */
export async function listParticipants(
  reader: Reader,
  scope: ReadScope,
  ids?: readonly number[],
): Promise<Participant[]> {
  const rows = await reader.member.findMany({
    where: { participation: { some: { network: visibleTo(scope) } }, ...(ids && { id: { in: [...ids] } }) },
    select: {
      ...memberReferenceColumns,
      participation: {
        where: { network: visibleTo(scope) },
        select: { network: { select: networkReferenceColumns } },
        orderBy: [{ network: { nameDe: 'asc' } }, { networkId: 'asc' }],
      },
    },
    orderBy: [{ nameDe: 'asc' }, { id: 'asc' }],
  });
  return rows.map(({ participation, ...member }) => ({
    member: toMemberReference(member),
    networks: participation.map(({ network }) => toNetworkReference(network)),
  }));
}

/* Word for word the expressions of the indexes. Both languages sort as the root collation does. */
const BY_NAME: Readonly<Record<Locale, Prisma.Sql>> = {
  de: Prisma.sql`m.name_de COLLATE "und-x-icu", m.id`,
  en: Prisma.sql`m.name_en COLLATE "und-x-icu", m.id`,
};

/** One page of them, cut by their names in a language. */
export async function listParticipantPage(
  reader: Reader,
  scope: ReadScope,
  locale: Locale,
  page: number,
): Promise<Page<Participant>> {
  const rows = await queryRows(
    reader,
    idRowSchema,
    Prisma.sql`
    SELECT m.id FROM member m
    WHERE m.withdrawn_at IS NULL AND EXISTS (
      SELECT FROM participation p JOIN network n ON n.id = p.network_id
      WHERE p.member_id = m.id AND (n.published_at IS NOT NULL OR ${scope.audience === 'office'}))
    ORDER BY ${BY_NAME[locale]} LIMIT ${MEMBERS_ON_PAGE + 1}::int OFFSET ${(page - 1) * MEMBERS_ON_PAGE}::int`,
  );
  const { entries: ids, ...part } = cutPage(
    rows.map(({ id }) => id),
    page,
    MEMBERS_ON_PAGE,
  );
  return { ...part, entries: ids.length === 0 ? [] : await listParticipants(reader, scope, ids) };
}
