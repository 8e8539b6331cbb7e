import type { Verdict } from '@/lib/participation/questions/types-claim';

/**
 * Questions the record answers, each about one member in one network. `last`: did it last attend on a date (without one:
 * on the day the register knows); `not_since`: has it not attended after a date; `never`; `how_long`: how long was it
 * away; `more_often`: did it attend more meetings than another member.
 */
export const QUESTION_KINDS = ['last', 'not_since', 'never', 'how_long', 'more_often'] as const;
export type QuestionKind = (typeof QUESTION_KINDS)[number];

/** What an address asks. */
export interface QuestionView {
  /** null: nothing is asked yet. */
  question: QuestionKind | null;
  network: string | null;
  member: string | null;
  /** EDTF, for `last` and `not_since`. */
  date: string | null;
  /** For `more_often`. */
  other: string | null;
  /** What was typed where a date was expected and none can be read. */
  unread: string | null;
}

/** What would decide a question that the record leaves open. */
export const NEEDS = [
  'unrecorded',
  'disputed',
  'announced',
  'meeting_dates',
  'coverage',
  'stated',
  'nothing_eligible',
] as const;
export type Need = (typeof NEEDS)[number];

/** What the record says of a question. */
export interface Finding {
  outcome: Verdict['outcome'];
  /** The meetings whose cells decide it, in the network's order. */
  decidingIds: number[];
  /** The meetings whose cells would decide it: not recorded, disputed, only announced, or not certainly before or after the date. */
  openIds: number[];
  /** Empty where the question is decided. */
  needs: Need[];
}

/** How often a member certainly attended, and at most. */
export interface AttendanceBounds {
  lower: number;
  upper: number;
  /** Meetings at which it could have attended. */
  eligible: number;
}
