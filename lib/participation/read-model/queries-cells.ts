import 'server-only';
import type { CellReader } from '@/lib/audit/proposals/mutations';
import { cellKey } from '@/lib/audit/proposals/rules';
import { listPublishedMeetings } from '@/lib/meetings/queries';

/** A cell's letter and mark in the packed row, as one text. `lib/participation/read-model/rules-packing.ts` reads it. */
const cellCode = (statuses: string, marks: string, place: number): string =>
  `${statuses.charAt(place)}${marks.charAt(place)}`;

/** What the read model says of every cell of networks. */
export const readPublicCells: CellReader = async (transaction, networkIds) => {
  const cells = new Map<string, string>();
  for (const networkId of networkIds) {
    const meetings = await listPublishedMeetings(transaction, networkId);
    const rows = await transaction.participation.findMany({
      where: { networkId },
      select: { memberId: true, statuses: true, marks: true },
    });
    for (const { memberId, statuses, marks } of rows) {
      meetings.forEach(({ id }, place) =>
        cells.set(cellKey(networkId, memberId, id), cellCode(statuses, marks, place)),
      );
    }
  }
  return cells;
};
