import type { AttendanceStatus } from '@/lib/attendance/types';
import type { MeetingEntry } from '@/lib/meetings/types';
import type { MemberReference, Seat } from '@/lib/members/types';
import type { SourceReference } from '@/lib/sources/types';

/** A meeting of the network that can be attended. */
export type GridMeeting = Pick<MeetingEntry, 'id' | 'slug' | 'title' | 'date' | 'kind' | 'state'>;

/** What one source says of a cell. */
export interface GridVoice {
  /** Places in the lists of meetings and sources. */
  meeting: number;
  source: number;
  status: AttendanceStatus;
  published: boolean;
}

export interface GridMember {
  member: MemberReference;
  seats: Pick<Seat, 'kind' | 'since' | 'until'>[];
  /** First and last place of meetings at which it may have held a seat; the runs do not touch each other. */
  within: readonly (readonly [first: number, last: number])[];
  voices: GridVoice[];
  /** Places of the meetings at which the register holds its sources to contradict each other or the record. */
  contested: number[];
}

/** Members and meetings of a network, with all that is said of their cells, drafts included. */
export interface GridRecord {
  /** All meetings that can be chosen as the first or the last one, in their order. */
  choices: GridMeeting[];
  /** Those of the range, in their order. */
  meetings: GridMeeting[];
  members: GridMember[];
  sources: SourceReference[];
  /** Meetings of the range that nobody can attend: cancelled ones, and those in writing. */
  leftOut: number;
  /** The range held more than a grid takes: these are the latest of it. */
  cut: boolean;
}

/** Which meetings a grid is to show: by their short names in addresses, the first and the last one included. */
export interface GridRange {
  from: string | null;
  to: string | null;
}
