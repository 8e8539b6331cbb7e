import { ATTENDANCE_STATUSES, type AttendanceStatus } from '@/lib/attendance/types';
import type { GridCell } from '@/lib/imports/grid/types';

/*
 * A changed cell as a line of a form: member, meeting, what was shown, what it is to say.
 */

/** Changed cells that are saved at once. */
export const MOST_GRID_CELLS = 5_000;

const NOTHING = '-';
const LINE = /^([1-9]\d{0,8}) ([1-9]\d{0,8}) (\S+) (\S+)$/;

const readStatus = (word: string | undefined): AttendanceStatus | null | undefined =>
  word === NOTHING ? null : ATTENDANCE_STATUSES.find((status) => status === word);

export const writeGridLine = ({ memberId, meetingId, seen, status }: GridCell): string =>
  `${memberId} ${meetingId} ${seen ?? NOTHING} ${status ?? NOTHING}`;

/** @returns null where the line is none */
export function readGridLine(line: string): GridCell | null {
  const [, memberId, meetingId, before, after] = LINE.exec(line) ?? [];
  const [seen, status] = [readStatus(before), readStatus(after)];
  if (seen === undefined || status === undefined) return null;
  return { memberId: Number(memberId), meetingId: Number(meetingId), seen, status };
}
