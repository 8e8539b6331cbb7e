import type { AttendanceStatus } from '@/lib/attendance/types';
import type { LocalisedText } from '@/lib/core/localised-text';
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

/** What is saved as a draft would make somebody absent in public at once. */
export interface DraftActs {
  kind: 'draft_acts';
}

/** A member at a meeting. */
export interface NamedCell {
  member: MemberReference;
  meeting: { title: LocalisedText; date: string };
}

/** The first of them, and how many there are. */
export interface NamedCells {
  count: number;
  cells: NamedCell[];
}

/** Cells that a question names one by one. */
export const LISTED_CELLS = 200;

/** What a change of seats, meetings or assertions does to cells beyond what it says. */
export interface ChangeConsequences<Cells = NamedCells> {
  /** Absent by a complete list alone, and not so before. */
  absent: Cells;
  /** A source speaks of them; they lay in a seat, and lie in none any more. */
  outside: Cells;
  /** What a source says of them takes a seat for granted that is not on record, or stands against the meeting's state. */
  against: Cells;
}

/** Asked before a change is saved; the form sends `seen` back to say that exactly these cells have been looked at. */
export interface ChangeQuestion {
  kind: 'to_confirm';
  cells: ChangeConsequences;
  seen: string;
}

/** Attendances would lie outside of every seat, which stops the change. */
export interface LeftOutside {
  kind: 'left_outside';
  cells: ChangeConsequences;
}
