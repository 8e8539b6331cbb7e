import type { MeetingEntry } from '@/lib/meetings/types';
import type { NetworkReference } from '@/lib/networks/types';

/** What became public in one network on one day. */
export interface PublicChange {
  network: NetworkReference;
  /** Calendar day in Berlin, `2026-11-23`. */
  day: string;
  /** Meetings that were shown for the first time. */
  newMeetings: number;
  /** Assertions that were shown for the first time and still stand. */
  published: number;
  /** Assertions that the public had seen and that were withdrawn. */
  withdrawn: number;
  /** Every meeting that the counts are about. */
  meetingCount: number;
  /** Those meetings in order of time where they are few enough to be named; otherwise none. */
  meetings: MeetingEntry[];
}
