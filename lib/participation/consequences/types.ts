import type { AttendanceStatus } from '@/lib/attendance/types';
import type { MemberReference } from '@/lib/members/types';

/** What a list of one meeting would do beyond what it says, by member, before anything is saved. */
export interface ListConsequences<Member> {
  /** Absent by the list alone, and not yet so. */
  absent: Member[];
  /** Would be absent too if the end of their seat were known; nothing is counted of them. */
  unknownEnd: Member[];
  /** Said to be absent, excused or the like while no seat is on record. */
  withoutSeat: { member: Member; status: AttendanceStatus }[];
  /** Said to have come, or not, to a meeting that was not held or is still to come. */
  againstState: { member: Member; status: AttendanceStatus }[];
}

/** Asked before a list is saved; the form sends `seen` back to say that exactly these have been looked at. */
export interface ListQuestion {
  kind: 'to_confirm';
  consequences: ListConsequences<MemberReference>;
  seen: string;
}
