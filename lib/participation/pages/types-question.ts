import type { PartialDate } from '@/lib/core/partial-date';
import type { NetworkReference } from '@/lib/networks/types';
import type { MemberReference } from '@/lib/members/types';
import type { Gap } from '@/lib/participation/gaps/types';
import type { NetworkOfMember } from '@/lib/participation/pages/types';
import type { SourceReference } from '@/lib/sources/types';
import type { Beside } from '@/lib/participation/questions/types-beside';
import type { Finding, AttendanceBounds, QuestionView } from '@/lib/participation/questions/types';

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
  /** What it does not count, in the time that is asked about. */
  beside: Beside;
}

export type QuestionAnswer =
  | (Answered & { question: 'never' })
  | (Answered & { question: 'not_since'; date: PartialDate })
  /** `lastId`: the meeting the register knows as the last one attended; null where it knows none. */
  | (Answered & { question: 'last'; date: PartialDate | null; lastId: number | null })
  /** `gap`: the longest absence the register can measure; null where it knows none. */
  | (Answered & { question: 'how_long'; gap: Gap | null })
  | (Answered & {
      question: 'more_often';
      other: QuestionedMember;
      otherDecidingIds: number[];
      otherOpenIds: number[];
      bounds: AttendanceBounds;
      otherBounds: AttendanceBounds;
      otherBeside: Beside;
    });

/** A question with which the page of questions begins, so that it shows what an answer is. */
export interface QuestionExample {
  view: QuestionView;
  answer: QuestionAnswer;
  /** It is about a seat of which a source states a gap; otherwise about the one with the longest open gap. */
  isStated: boolean;
}

/** The answers to a question typed into the search field, one a network. */
export interface TypedAnswers {
  answers: { view: QuestionView; answer: QuestionAnswer }[];
  /** The member is in more networks than are answered. */
  hasMore: boolean;
  /** It was asked whether the member ever attended; the answers are to whether it never did. */
  isEver: boolean;
  member: string;
}
