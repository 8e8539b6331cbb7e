import { fittingContent, UNSAID } from '@/lib/attendance/rules-content';
import { assertionContent, planLog } from '@/lib/attendance/rules-log';
import type { LogEntry, StandingAssertion } from '@/lib/attendance/types-log';
import { refuse, succeed, type Result } from '@/lib/core/result';
import { admitsAttendance } from '@/lib/meetings/rules';
import type { MeetingEntry } from '@/lib/meetings/types';
import type { GridCell, GridConflict, GridStanding, GridStep } from '@/lib/imports/grid/types';

/** A member at a meeting, as a key. */
export type GridKey = `${number} ${number}`;
export const gridKey = ({ memberId, meetingId }: Pick<GridCell, 'memberId' | 'meetingId'>): GridKey =>
  `${memberId} ${meetingId}`;

/** Whether somebody may be at a meeting: it is or was to be held, in a room. */
export const takesAttendance = (meeting: Pick<MeetingEntry, 'kind' | 'state'>): boolean =>
  admitsAttendance(meeting) && meeting.state !== 'cancelled';

/** A grid says no more than a status: what else the source is known to say of the cell stays, where it goes with that. */
function toEntry({ memberId, status }: GridCell, stood: StandingAssertion | undefined): LogEntry {
  if (status === null) return { ...UNSAID, memberId, status };
  const said = stood ? assertionContent(stood) : UNSAID;
  return { ...fittingContent({ ...said, status }), memberId };
}

/**
 * What cells of one source change in what it says so far. A cell in which it says something else than was shown, and
 * something else than was entered, stops all of it: nobody overwrites what they have not seen.
 *
 * @param standing what the source says of these cells
 */
export function planGrid(
  cells: readonly GridCell[],
  standing: readonly GridStanding[],
): Result<GridStep[], Omit<GridConflict, 'by'>[]> {
  const byCell = new Map(standing.map((assertion) => [gridKey(assertion), assertion]));
  const conflicts = cells.flatMap((cell) => {
    const stands = byCell.get(gridKey(cell))?.status ?? null;
    return stands === cell.seen || stands === cell.status ? [] : [{ ...cell, stands }];
  });
  if (conflicts.length > 0) return refuse(conflicts);
  return succeed(
    cells.flatMap((cell) => {
      const stood = byCell.get(gridKey(cell));
      return planLog([toEntry(cell, stood)], stood ? [stood] : []).map((step) => ({
        ...step,
        meetingId: cell.meetingId,
      }));
    }),
  );
}
