import 'server-only';
import { partialDateOrNull } from '@/lib/core/partial-date';
import type { Prisma } from '@/lib/db/generated/client';
import type { Reader } from '@/lib/db/reader';
import { territoryBeside } from '@/lib/members/rules-territory';
import type { TerritoryReference } from '@/lib/members/territories/types';
import { territoryReferenceColumns, toTerritoryReference } from '@/lib/members/territories/queries';
import type { MemberProfile, MemberReference, Seat } from '@/lib/members/types';

export const memberReferenceColumns = {
  id: true,
  slug: true,
  kind: true,
  nameDe: true,
  nameEn: true,
} satisfies Prisma.MemberSelect;

type MemberReferenceRow = Prisma.MemberGetPayload<{ select: typeof memberReferenceColumns }>;

export const toMemberReference = ({ nameDe, nameEn, ...member }: MemberReferenceRow): MemberReference => ({
  ...member,
  name: { de: nameDe, en: nameEn },
});

/** Every member is public; its attendances are public only where the network and the meeting are. */
export async function findMember(reader: Reader, slug: string): Promise<MemberProfile | null> {
  const row = await reader.member.findUnique({
    where: { slug, withdrawnAt: null },
    select: {
      ...memberReferenceColumns,
      isoCode: true,
      aliases: { select: { name: true }, orderBy: { name: 'asc' } },
      territory: { select: territoryReferenceColumns },
    },
  });
  if (!row) return null;
  const { isoCode, aliases, territory, ...reference } = row;
  return {
    ...toMemberReference(reference),
    isoCode,
    territory: territory && toTerritoryReference(territory),
    aliases: aliases.map(({ name }) => name),
  };
}

/** The member into which another was merged; null for a member that was not merged. */
export async function findSuccessor(reader: Reader, slug: string): Promise<MemberReference | null> {
  const row = await reader.member.findUnique({
    where: { slug },
    select: { mergedInto: { select: memberReferenceColumns } },
  });
  return row?.mergedInto ? toMemberReference(row.mergedInto) : null;
}

export async function listMembers(reader: Reader, ids: readonly number[]): Promise<MemberReference[]> {
  const rows = await reader.member.findMany({ where: { id: { in: [...ids] } }, select: memberReferenceColumns });
  return rows.map(toMemberReference);
}

/** The territories to which members belong, where their own names do not tell. */
export async function listTerritoriesBeside(
  reader: Reader,
  ids: readonly number[],
): Promise<Map<number, TerritoryReference>> {
  const rows = await reader.member.findMany({
    where: { id: { in: [...ids] }, territoryId: { not: null } },
    select: { id: true, nameDe: true, nameEn: true, territory: { select: territoryReferenceColumns } },
  });
  return new Map(
    rows.flatMap(({ id, nameDe, nameEn, territory }) => {
      const name = { de: nameDe, en: nameEn };
      const beside = territoryBeside({ name, territory: territory && toTerritoryReference(territory) });
      return beside ? [[id, beside] as const] : [];
    }),
  );
}

/** The ISO codes of those that have one. */
export async function listIsoCodes(reader: Reader, ids: readonly number[]): Promise<Map<number, string>> {
  const rows = await reader.member.findMany({ where: { id: { in: [...ids] } }, select: { id: true, isoCode: true } });
  return new Map(rows.flatMap(({ id, isoCode }) => (isoCode === null ? [] : [[id, isoCode]])));
}

const seatColumns = {
  id: true,
  networkId: true,
  memberId: true,
  kind: true,
  sinceEdtf: true,
  untilEdtf: true,
  basisDe: true,
  basisEn: true,
  sourceId: true,
  doubtSourceId: true,
  doubtQuote: true,
  doubtLocator: true,
} satisfies Prisma.MembershipSelect;

export type SeatOfNetwork = Seat & { networkId: number };

/**
 * Seats in the given networks, of the given members, or that a document gives or doubts, in order of time.
 *
 * @param where `most`: no more than these
 */
export async function listSeats(
  reader: Reader,
  where: {
    id?: number;
    networkIds?: readonly number[];
    memberIds?: readonly number[];
    sourceId?: number;
    most?: number;
  },
): Promise<SeatOfNetwork[]> {
  const rows = await reader.membership.findMany({
    where: {
      ...(where.id !== undefined && { id: where.id }),
      ...(where.networkIds && { networkId: { in: [...where.networkIds] } }),
      ...(where.memberIds && { memberId: { in: [...where.memberIds] } }),
      ...(where.sourceId !== undefined && {
        OR: [{ sourceId: where.sourceId }, { doubtSourceId: where.sourceId }],
      }),
    },
    select: seatColumns,
    orderBy: [{ sinceEarliest: { sort: 'asc', nulls: 'first' } }, { id: 'asc' }],
    ...(where.most !== undefined && { take: where.most }),
  });
  return rows.map(({ sinceEdtf, untilEdtf, basisDe, basisEn, doubtSourceId, doubtQuote, doubtLocator, ...seat }) => ({
    ...seat,
    inDoubt: doubtSourceId !== null,
    doubt: doubtSourceId === null ? null : { sourceId: doubtSourceId, quote: doubtQuote, locator: doubtLocator },
    basis: { de: basisDe, en: basisEn },
    since: partialDateOrNull(sinceEdtf),
    until: partialDateOrNull(untilEdtf),
  }));
}
