import {
  boundTotal,
  type TotalBounds,
  type TotalledCell,
  type TotalledFact,
} from '@/lib/attendance/totals/rules-bounds';
import type { Total } from '@/lib/attendance/totals/types';
import type { MeetingEntry } from '@/lib/meetings/types';
import { statusWeight, type StatusWeight } from '@/lib/participation/cells/rules-eligibility';
import type { Cell } from '@/lib/participation/cells/types';

const FACTS: Readonly<Record<StatusWeight, TotalledFact | null>> = {
  attended: 'attended',
  known_absence: 'missed',
  not_recorded: 'unrecorded',
  not_eligible: null,
};

/**
 * A member's cells as totals see them: only those at which it could have attended. A source that counts who came counts
 * observers, too.
 */
export function toTotalledCells(
  cells: readonly Cell[],
  meetings: readonly Pick<MeetingEntry, 'id' | 'date'>[],
): TotalledCell[] {
  const dates = new Map(meetings.map(({ id, date }) => [id, date]));
  return cells.flatMap(({ meetingId, status }) => {
    const date = dates.get(meetingId);
    return date ? [{ meetingId, date, fact: FACTS[statusWeight(status)] }] : [];
  });
}

/** What sources' counts over periods leave of a member's cells. */
export function boundTotals(part: {
  row: { cells: readonly Cell[] };
  meetings: readonly Pick<MeetingEntry, 'id' | 'date'>[];
  totals: readonly Total[];
}): TotalBounds[] {
  const cells = toTotalledCells(part.row.cells, part.meetings);
  return part.totals.map((total) => boundTotal(total, cells));
}
