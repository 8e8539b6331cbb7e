import type { AttendanceStatus } from '@/lib/attendance/types';
import type { CellStatus } from '@/lib/participation/cells/types';

/**
 * Whether a word can only be said of whoever holds a seat. Who came without one is a guest; who was not invited needs
 * none.
 */
const NEEDS_SEAT: Readonly<Record<AttendanceStatus, boolean>> = {
  present: false,
  represented_by_deputy: false,
  represented_by_somebody: false,
  represented_by_member: true,
  excused: true,
  absent: true,
  excluded: true,
  not_invited: false,
};

/** Whether a word says that the meeting was held. Whoever is excused, barred or not invited may be so beforehand. */
const TELLS_OF_MEETING: Readonly<Record<AttendanceStatus, boolean>> = {
  present: true,
  represented_by_deputy: true,
  represented_by_somebody: true,
  represented_by_member: true,
  excused: false,
  absent: true,
  excluded: false,
  not_invited: false,
};

/** Without a seat on record the word and the record contradict each other. */
export const needsSeat = (status: AttendanceStatus): boolean => NEEDS_SEAT[status];

/** At a meeting that was cancelled, is still to come or was a written procedure the word and the record contradict. */
export const tellsOfMeeting = (status: AttendanceStatus): boolean => TELLS_OF_MEETING[status];

/** What a contested cell's sources stand against: each other, the record of seats, or the state of the meeting. */
type Contradiction = 'sources' | 'seat' | 'meeting';

const CONTRADICTIONS: Readonly<Record<CellStatus, Contradiction>> = {
  present: 'sources',
  represented_by_deputy: 'sources',
  represented_by_somebody: 'sources',
  represented_by_member: 'sources',
  excused: 'sources',
  absent: 'sources',
  excluded: 'sources',
  not_invited: 'sources',
  not_recorded: 'sources',
  not_a_member: 'sources',
  seat_unclear: 'seat',
  cancelled: 'meeting',
  no_attendance_possible: 'meeting',
  not_yet_held: 'meeting',
};

export const contradictionIn = (status: CellStatus): Contradiction => CONTRADICTIONS[status];
