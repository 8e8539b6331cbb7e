import type { ShownAssertion } from '@/lib/attendance/types';
import type { UnrecordedNote } from '@/lib/attendance/unrecorded/types';
import type { ListCompleteness, MeetingEntry } from '@/lib/meetings/types';
import type { MemberReference } from '@/lib/members/types';
import type { NetworkReference } from '@/lib/networks/types';
import type { SourceProfile, SourceReference } from '@/lib/sources/types';

/*
 * What a document says, meeting by meeting. A document may prove a million cells: a page shows one meeting in full, or
 * lists some of them with counts, and reads no more than that.
 */

/** One meeting of which a document speaks. */
export interface CitedMeeting {
  network: NetworkReference;
  meeting: MeetingEntry;
  completeFor: ListCompleteness;
  /** By which the document proves the meeting. */
  quote: string | null;
  /** Of how many members it says something. */
  named: number;
}

/** A page of the meetings of which a document speaks, by network and in its order. */
export interface CitedMeetings {
  /** On all pages. */
  total: number;
  page: number;
  pages: number;
  entries: CitedMeeting[];
}

/** A member whom the document does not name, with what others say of it at that meeting. */
export interface UnnamedMember {
  member: MemberReference;
  others: ShownAssertion[];
}

/** Where a meeting stands among those of which the document speaks. */
export interface ProofPlace {
  network: NetworkReference;
  meeting: MeetingEntry;
}

/** Everything that a document says of one meeting, and of whom it is silent. */
export interface MeetingProof {
  source: SourceProfile;
  network: NetworkReference;
  meeting: MeetingEntry;
  completeFor: ListCompleteness;
  quote: string | null;
  named: { member: MemberReference; assertion: ShownAssertion }[];
  /** Absent by the document's silence. */
  notListed: UnnamedMember[];
  /** Might have held a seat, but the silence tells nothing of them. */
  unheard: UnnamedMember[];
  /** The documents behind what others say of those. */
  otherSources: SourceReference[];
  /** Why nothing is recorded, where the document says so. */
  notes: { member: MemberReference | null; note: UnrecordedNote }[];
  /** The page of the document's meetings on which it stands. */
  page: number;
  previous: ProofPlace | null;
  next: ProofPlace | null;
}
