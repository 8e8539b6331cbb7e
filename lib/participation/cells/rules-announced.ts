import { isAttended } from '@/lib/participation/cells/rules-eligibility';
import type { AttendanceStatus } from '@/lib/attendance/types';
import type { Cell } from '@/lib/participation/cells/types';
import { certainDays, type PartialDate } from '@/lib/core/partial-date';

interface Dated {
  /** null: the document bears none. */
  date: PartialDate | null;
}

/** A document that is certainly older than the meeting can only say who was to come, never who came. */
export function isAnnouncement(source: Dated, meeting: { date: PartialDate }): boolean {
  const printed = source.date && certainDays(source.date).latest;
  const begun = certainDays(meeting.date).earliest;
  return Boolean(printed && begun && printed < begun);
}

/**
 * Whether all that is known of an attendance was written before the meeting: it was announced, and nothing says that it
 * took place. An excuse is not asked about: it is given beforehand.
 *
 * @param said standing assertions on the member at the meeting
 */
export function isOnlyAnnounced(
  cell: Pick<Cell, 'status' | 'guest'>,
  meeting: { date: PartialDate },
  said: readonly { status: AttendanceStatus; sourceDate: PartialDate | null }[],
): boolean {
  if (!isAttended(cell.status) && !cell.guest) return false;
  const proofs = said.filter(({ status }) => isAttended(status));
  return proofs.length > 0 && proofs.every(({ sourceDate }) => isAnnouncement({ date: sourceDate }, meeting));
}

/** Whether that is all that is known of the attendance that a row calls its last. */
export const isLastAnnounced = (row: { cells: readonly Cell[]; lastAttendedMeetingId: number | null }): boolean =>
  row.cells.some(({ meetingId, announced }) => announced === true && meetingId === row.lastAttendedMeetingId);
