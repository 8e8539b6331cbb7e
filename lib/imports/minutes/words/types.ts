import type { AttendanceStatus, Capacity, ParticipationMode } from '@/lib/attendance/types';

/** What a heading, or a remark behind a name, says of those it is about. */
export interface MinutesRole {
  /** null: the list does not say; the user has to choose. */
  status: AttendanceStatus | null;
  mode: ParticipationMode;
  capacity: Capacity;
}
