import { hasPart } from '@/lib/participation/cells/rules-eligibility';
import type { Cell } from '@/lib/participation/cells/types';

/** Meetings one after the other in the network's order at which the same is known of a member. */
export type CellRun = Pick<Cell, 'status' | 'contested' | 'derived' | 'guest'> & { meetingIds: number[] };

const isAlike = (run: CellRun, cell: Cell): boolean =>
  !cell.contested &&
  !run.contested &&
  run.status === cell.status &&
  run.derived === cell.derived &&
  run.guest === cell.guest;

/**
 * A row as runs, so that a record of hundreds of meetings can be read. A contested cell stands alone, since its sources
 * have to be shown separately; cells outside every seat are left out, and separate what lies before and after them.
 *
 * @param cells in the network's order
 */
export function cellRuns(cells: readonly Cell[]): CellRun[] {
  const runs: CellRun[] = [];
  for (const cell of cells) {
    const last = runs.at(-1);
    if (last && isAlike(last, cell)) last.meetingIds.push(cell.meetingId);
    else {
      const { status, contested, derived, guest } = cell;
      runs.push({ status, contested, derived, guest, meetingIds: [cell.meetingId] });
    }
  }
  return runs.filter(hasPart);
}
