import type { TellingVoice } from '@/lib/sources/rules-voice';

/** Where a cell stands in the account: exactly one part each, so that the parts add up to all cells. */
export type AccountPart =
  | 'attended'
  | 'represented'
  | 'known_absence'
  | 'excluded'
  | 'not_invited'
  | 'not_recorded'
  | 'guest'
  | 'seat_unclear'
  | 'no_seat'
  | 'cancelled'
  | 'no_attendance_possible'
  | 'not_yet_held';

/** Contested is a mark on cells of a part, not a part. */
export interface PartCount {
  cells: number;
  contested: number;
  /** Of the attendances that are not contested, those of which nothing is known but that they were announced; left out: none. */
  announced?: number;
}

/** How cells divide. Every count that the register shows is taken from one of these. */
export interface Account extends Readonly<Record<AccountPart, Readonly<PartCount>>> {
  /** Of the guests those who held a seat, as an observer. */
  readonly guestsWithSeat: number;
  /** In whose words it is told who attended and who did not; left out: as attendance. */
  readonly voice?: TellingVoice;
}

/** Attended ÷ eligible cells with a known status, with everything needed to judge it. */
export interface Rate {
  eligible: number;
  known: number;
  unknown: number;
  attended: number;
  /** null when nothing is known. */
  rate: number | null;
  /** All unknown cells taken as absent, and those only announced; null when nothing is eligible. */
  lowerBound: number | null;
  /** All unknown cells taken as attended; null when nothing is eligible. */
  upperBound: number | null;
  /** known ÷ eligible; null when nothing is eligible. */
  completeness: number | null;
}
