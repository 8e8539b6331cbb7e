import 'server-only';
import { visibleTo, type ReadScope } from '@/lib/auth/read-scope';
import { groupBy } from '@/lib/core/grouping';
import { partialDateOrNull } from '@/lib/core/partial-date';
import type { Reader } from '@/lib/db/reader';
import type { MeetingOfNetwork } from '@/lib/meetings/queries';
import { unpackCells } from '@/lib/participation/read-model/rules-packing';
import { countAccount } from '@/lib/participation/account/rules-parts';
import { storedAccountSchema } from '@/lib/participation/account/schema';
import type { Account } from '@/lib/participation/account/types';
import { storedGapsSchema } from '@/lib/participation/gaps/schema';
import type { Cell } from '@/lib/participation/cells/types';
import type { Claim } from '@/lib/participation/questions/types-claim';
import type { ParticipationRow } from '@/lib/participation/read-model/types';

export type RowOfNetwork = ParticipationRow & { networkId: number; seated: boolean };

/**
 * Rows of the read model: published facts only, one a member and network.
 *
 * @param meetings the published meetings of these networks in order, read in the same snapshot
 */
export async function readParticipation(
  reader: Reader,
  where: { networkIds: readonly number[]; memberId?: number },
  meetings: readonly MeetingOfNetwork[],
): Promise<RowOfNetwork[]> {
  const rows = await reader.participation.findMany({
    where: {
      networkId: { in: [...where.networkIds] },
      ...(where.memberId !== undefined && { memberId: where.memberId }),
    },
    orderBy: [{ networkId: 'asc' }, { memberId: 'asc' }],
  });
  const meetingsOf = groupBy(meetings, ({ networkId }) => networkId);
  return rows.map((row) => {
    const meetingIds = (meetingsOf.get(row.networkId) ?? []).map(({ id }) => id);
    const cells = unpackCells(row.statuses, row.marks, meetingIds);
    return {
      networkId: row.networkId,
      memberId: row.memberId,
      seated: row.seated,
      cells,
      account: countAccount(cells),
      gaps: storedGapsSchema.parse(row.gaps),
      lastAttendedMeetingId: row.lastAttendedMeetingId,
    };
  });
}

/** The cells alone of everyone in a network, for a page that shows one or two meetings of it. */
export async function readCells(
  reader: Reader,
  networkId: number,
  meetings: readonly MeetingOfNetwork[],
): Promise<{ memberId: number; seated: boolean; cells: Cell[] }[]> {
  const rows = await reader.participation.findMany({
    where: { networkId },
    select: { memberId: true, seated: true, statuses: true, marks: true },
    orderBy: { memberId: 'asc' },
  });
  const meetingIds = meetings.map(({ id }) => id);
  return rows.map(({ memberId, seated, statuses, marks }) => ({
    memberId,
    seated,
    cells: unpackCells(statuses, marks, meetingIds),
  }));
}

/** How the cells of each member with a seat divide: the row's account alone, whatever the number of meetings. */
export async function readAccounts(
  reader: Reader,
  networkId: number,
): Promise<{ memberId: number; account: Account }[]> {
  const rows = await reader.participation.findMany({
    where: { networkId, seated: true },
    select: { memberId: true, account: true },
    orderBy: { memberId: 'asc' },
  });
  return rows.map(({ memberId, account }) => ({ memberId, account: storedAccountSchema.parse(account) }));
}

/** The networks in which a member has a seat or was a guest. */
export async function listNetworkIdsOfMember(reader: Reader, scope: ReadScope, memberId: number): Promise<number[]> {
  const rows = await reader.participation.findMany({
    where: { memberId, network: visibleTo(scope) },
    select: { networkId: true },
  });
  return rows.map(({ networkId }) => networkId);
}

export type ClaimOfNetwork = Claim & { networkId: number };

/** Claims the scope may see: those on networks, or those that one document makes. */
export async function listClaims(
  reader: Reader,
  scope: ReadScope,
  where: { networkIds: readonly number[] } | { sourceId: number },
): Promise<ClaimOfNetwork[]> {
  const rows = await reader.claim.findMany({
    where: {
      ...('sourceId' in where ? where : { networkId: { in: [...where.networkIds] } }),
      ...visibleTo(scope),
      network: visibleTo(scope),
    },
    select: {
      id: true,
      networkId: true,
      memberId: true,
      kind: true,
      gistDe: true,
      gistEn: true,
      quote: true,
      value: true,
      claimantDe: true,
      claimantEn: true,
      claimedEdtf: true,
      sourceId: true,
    },
    orderBy: { id: 'asc' },
  });
  return rows.map(({ gistDe, gistEn, claimantDe, claimantEn, claimedEdtf, ...claim }) => ({
    ...claim,
    gist: { de: gistDe, en: gistEn },
    claimant: { de: claimantDe, en: claimantEn },
    claimed: partialDateOrNull(claimedEdtf),
  }));
}
