import 'server-only';
import { listPublishedAssertions, listStatements } from '@/lib/attendance/queries';
import { publicReadScope } from '@/lib/auth/read-scope';
import { groupBy } from '@/lib/core/grouping';
import type { Prisma } from '@/lib/db/generated/client';
import type { Projector } from '@/lib/db/register-write';
import { listExhaustiveLists, listPublishedMeetings } from '@/lib/meetings/queries';
import { listSeats } from '@/lib/members/queries';
import { getNetwork } from '@/lib/networks/queries';
import { longestGap } from '@/lib/participation/rules-gap-ranking';
import { packCells } from '@/lib/participation/rules-packing';
import { participationRow } from '@/lib/participation/rules-row';
import type { ParticipationRow } from '@/lib/participation/types';

type Transaction = Prisma.TransactionClient;

/** Brings the read model up to date for everybody a write has touched, inside its transaction. */
export const projectParticipation: Projector = async (transaction, touched) => {
  for (const [networkId, members] of touched) {
    await projectNetwork(transaction, networkId, members === 'all' ? 'all' : [...members]);
  }
};

async function projectNetwork(transaction: Transaction, networkId: number, members: number[] | 'all'): Promise<void> {
  const rows = await workOutRows(transaction, networkId, members);
  await transaction.participation.deleteMany({
    where: { networkId, ...(members !== 'all' && { memberId: { in: members } }) },
  });
  if (rows.length > 0) await transaction.participation.createMany({ data: rows });
}

/** One row for every member that has a seat in the network or that a source puts at one of its meetings. */
async function workOutRows(
  transaction: Transaction,
  networkId: number,
  members: number[] | 'all',
): Promise<Prisma.ParticipationCreateManyInput[]> {
  const network = await getNetwork(transaction, networkId);
  const meetings = await listPublishedMeetings(transaction, networkId);
  const assertions = groupBy(await listPublishedAssertions(transaction, networkId, members), (row) => row.memberId);
  const seats = groupBy(
    await listSeats(transaction, { networkIds: [networkId], ...(members !== 'all' && { memberIds: members }) }),
    (seat) => seat.memberId,
  );
  const statements = groupBy(
    await listStatements(transaction, publicReadScope(), { networkId }),
    (statement) => statement.memberId,
  );
  const lists = await listExhaustiveLists(transaction, meetings.map(({ id }) => id));
  return [...new Set([...seats.keys(), ...assertions.keys()])].map((memberId) => {
    const row = participationRow({
      memberId,
      meetings,
      lists,
      seats: seats.get(memberId) ?? [],
      assertions: assertions.get(memberId) ?? [],
      statements: statements.get(memberId) ?? [],
      coverage: network.coverage,
    });
    return toRecord(networkId, row, seats.has(memberId));
  });
}

function toRecord(networkId: number, row: ParticipationRow, seated: boolean): Prisma.ParticipationCreateManyInput {
  const openGap = longestGap(row.gaps.filter((gap) => gap.open));
  return {
    networkId,
    memberId: row.memberId,
    ...packCells(row.cells),
    eligible: row.rate.eligible,
    known: row.rate.known,
    attended: row.rate.attended,
    lastAttendedMeetingId: row.lastAttendedMeetingId,
    // Gaps are plain data; Prisma's JSON type asks for an index signature that interfaces do not have.
    gaps: row.gaps.map((gap) => ({ ...gap, from: { ...gap.from }, to: { ...gap.to } })) as unknown as Prisma.InputJsonArray,
    openGapDays: openGap?.days ?? null,
    longestGapDays: longestGap(row.gaps)?.days ?? null,
    seated,
  };
}
