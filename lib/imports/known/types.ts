import type { AssertionContent } from '@/lib/attendance/types-log';
import type { ListCompleteness, MeetingKind, MeetingState } from '@/lib/meetings/types';
import type { Territory } from '@/lib/members/territories/types';
import type { PartialDate } from '@/lib/core/partial-date';
import type { TextPair, KnownMember } from '@/lib/imports/names/types';
import type { SourceKind } from '@/lib/sources/types';

export interface KnownMeeting {
  id: number;
  slug: string;
  title: TextPair;
  /** EDTF. */
  date: string;
  /** Its place in the series, and how the series names it. */
  number: number | null;
  label: string | null;
  kind: MeetingKind;
  state: MeetingState;
  place: TextPair | null;
  /** Sources that the meeting cites already. */
  sourceIds: readonly number[];
  withdrawn: boolean;
}

export interface KnownSource {
  id: number;
  slug: string;
  title: string;
  address: string | null;
}

/** What a source says of a member at a meeting now. */
export interface StandingCell {
  /** Of the assertion. */
  id: number;
  content: AssertionContent;
}

/** The standing assertions of a network, packed by `collectStanding` of rules-standing: a million fit into some 50 MB. */
export interface StandingCells {
  readonly size: number;
  find(meetingId: number, memberId: number, sourceId: number): StandingCell | null;
  /** The meetings at which something is said of a member, each once, in ascending order. Looks at every cell. */
  listMeetings(memberId: number): number[];
  /** The sources that say something of a meeting, by meeting. Looks at every cell. */
  sourcesByMeeting(): ReadonlyMap<number, ReadonlySet<number>>;
}

/** A source whose list of a meeting is complete for somebody. */
export interface KnownList {
  meetingId: number;
  sourceId: number;
  completeFor: ListCompleteness;
  /** Members whose seat has no known end, and which it counts all the same. */
  countedMemberIds: readonly number[];
}

export interface SourceWeight {
  sourceKind: SourceKind;
  sourceDate: PartialDate | null;
}

/** All that a plan is held against, as it stood at one instant. */
export interface KnownRegister {
  /** ISO day. A new meeting after it is scheduled, one before it was held, unless the file says so. */
  today: string;
  members: readonly KnownMember[];
  territories: readonly Territory[];
  /** Of this network, withdrawn ones and drafts included. */
  meetings: readonly KnownMeeting[];
  /** Lists of this network's meetings that are complete for somebody, those of withdrawn meetings included. */
  lists: readonly KnownList[];
  /** What decides between sources that disagree, by source. */
  weights: ReadonlyMap<number, SourceWeight>;
  sources: readonly KnownSource[];
  /** At least those of the sources that the file may name. */
  standing: StandingCells;
}
