import type { PartialDate } from '@/lib/core/partial-date';
import type { NetworkReference } from '@/lib/networks/types';
import type { MemberReference } from '@/lib/members/types';
import type { Gap, Verdict } from '@/lib/participation/types';
import type { NetworkOfMember } from '@/lib/participation/types-pages';
import type { SourceReference } from '@/lib/sources/types';

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
export const NEEDS = ['unrecorded', 'disputed', 'meeting_dates', 'coverage', 'stated', 'nothing_eligible'] as const;
export type Need = (typeof NEEDS)[number];

/** What the record says of a question. */
export interface Finding {
  outcome: Verdict['outcome'];
  /** The meetings whose cells decide it, in the network's order. */
  decidingIds: number[];
  /** The meetings whose cells would decide it: not recorded, disputed, or not certainly before or after the date. */
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

/** One member's part of a record, with what was published by the member itself. */
export interface QuestionedMember {
  member: MemberReference;
  part: NetworkOfMember;
  sources: SourceReference[];
  /** Sources that the member itself issued. */
  ownSourceIds: number[];
}

interface Answered extends Finding {
  asked: QuestionedMember;
  network: NetworkReference;
}

export type QuestionAnswer =
  | (Answered & { question: 'never' })
  | (Answered & { question: 'not_since'; date: PartialDate })
  /** `lastId`: the meeting the register knows as the last one attended; null where it knows none. */
  | (Answered & { question: 'last'; date: PartialDate | null; lastId: number | null })
  /** `gap`: the longest absence the register can measure; null where it knows none. */
  | (Answered & { question: 'how_long'; gap: Gap | null })
  | (Answered & { question: 'more_often'; other: QuestionedMember; otherDecidingIds: number[]; otherOpenIds: number[]; bounds: AttendanceBounds; otherBounds: AttendanceBounds });
