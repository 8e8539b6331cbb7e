import 'server-only';
import { visibleTo, type ReadScope } from '@/lib/auth/read-scope';
import { partialDate, partialDateOrNull } from '@/lib/core/partial-date';
import type { Prisma } from '@/lib/db/generated/client';
import type { Reader } from '@/lib/db/reader';
import type { NetworkProfile, NetworkReference, OrganiserTerm } from '@/lib/networks/types';

export const networkReferenceColumns = {
  id: true,
  slug: true,
  nameDe: true,
  nameEn: true,
} satisfies Prisma.NetworkSelect;

const networkColumns = {
  ...networkReferenceColumns,
  descriptionDe: true,
  descriptionEn: true,
  duty: true,
  coverageSince: true,
  coverageUntil: true,
  coverageNoteDe: true,
  coverageNoteEn: true,
} satisfies Prisma.NetworkSelect;

type NetworkReferenceRow = Prisma.NetworkGetPayload<{ select: typeof networkReferenceColumns }>;
type NetworkRow = Prisma.NetworkGetPayload<{ select: typeof networkColumns }>;

export const toNetworkReference = ({ id, slug, nameDe, nameEn }: NetworkReferenceRow): NetworkReference => ({
  id,
  slug,
  name: { de: nameDe, en: nameEn },
});

const toNetworkProfile = (row: NetworkRow): NetworkProfile => ({
  ...toNetworkReference(row),
  description: { de: row.descriptionDe, en: row.descriptionEn },
  duty: row.duty,
  coverage:
    row.coverageSince && row.coverageUntil
      ? { since: partialDate(row.coverageSince), until: partialDate(row.coverageUntil) }
      : null,
  coverageNote: row.coverageNoteDe && row.coverageNoteEn ? { de: row.coverageNoteDe, en: row.coverageNoteEn } : null,
});

/**
 * Networks the scope may see, by German name.
 *
 * @param some these alone, or so many of them after some others; left out: all
 */
export async function listNetworks(
  reader: Reader,
  scope: ReadScope,
  some: { ids?: readonly number[]; take?: number; skip?: number } = {},
): Promise<NetworkProfile[]> {
  const { ids, ...part } = some;
  const rows = await reader.network.findMany({
    where: { ...visibleTo(scope), ...(ids && { id: { in: [...ids] } }) },
    select: networkColumns,
    orderBy: [{ nameDe: 'asc' }, { id: 'asc' }],
    ...part,
  });
  return rows.map(toNetworkProfile);
}

export async function findNetwork(reader: Reader, scope: ReadScope, slug: string): Promise<NetworkProfile | null> {
  const row = await reader.network.findFirst({ where: { slug, ...visibleTo(scope) }, select: networkColumns });
  return row && toNetworkProfile(row);
}

/** For the read model, which is computed for drafts too, so that it is ready when a network is published. */
export async function getNetwork(reader: Reader, networkId: number): Promise<NetworkProfile> {
  return toNetworkProfile(await reader.network.findUniqueOrThrow({ where: { id: networkId }, select: networkColumns }));
}

export type OrganiserTermOfNetwork = OrganiserTerm & { networkId: number };

/** Who ran the networks, in order of time. */
export async function listOrganiserTerms(
  reader: Reader,
  where: { networkIds: readonly number[] } | { sourceId: number },
): Promise<OrganiserTermOfNetwork[]> {
  const rows = await reader.organiserTerm.findMany({
    where: 'sourceId' in where ? where : { networkId: { in: [...where.networkIds] } },
    select: {
      id: true,
      networkId: true,
      organiser: true,
      member: { select: { slug: true, nameDe: true, nameEn: true } },
      sinceEdtf: true,
      untilEdtf: true,
      sourceId: true,
      quote: true,
    },
    orderBy: [{ sinceEarliest: { sort: 'asc', nulls: 'first' } }, { id: 'asc' }],
  });
  return rows.map(({ sinceEdtf, untilEdtf, member, ...term }) => ({
    ...term,
    member: member && { slug: member.slug, name: { de: member.nameDe, en: member.nameEn } },
    since: partialDateOrNull(sinceEdtf),
    until: partialDateOrNull(untilEdtf),
  }));
}
