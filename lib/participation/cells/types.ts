import type { AttendanceStatus, StatementKind } from '@/lib/attendance/types';
import type { PartialDate } from '@/lib/core/partial-date';
import type { ToldVoice } from '@/lib/sources/rules-voice';

/** Statuses that are worked out and never stored as an assertion. */
export const DERIVED_STATUSES = [
  'not_recorded',
  'seat_unclear',
  'not_a_member',
  'cancelled',
  'no_attendance_possible',
  'not_yet_held',
] as const;
export type DerivedStatus = (typeof DERIVED_STATUSES)[number];

/** The effective status of (member, meeting). */
export type CellStatus = AttendanceStatus | DerivedStatus;

export interface Cell {
  meetingId: number;
  status: CellStatus;
  /**
   * Sources disagree, or one can be read in two ways; the status follows the documented order of source kinds. Or a source's word stands against
   * another record: absent without a seat, present at a cancelled meeting.
   */
  contested: boolean;
  /** Absent because a list that is complete for its seat does not name the member; no source says "absent". */
  derived: boolean;
  /**
   * A guest: a source puts the member in the room although it held no seat then (the status is `not_a_member`), or with
   * a seat as an observer (the status is an attendance). Never counted as attended.
   */
  guest: boolean;
  /** In whose words the documents that prove the status are told; left out: as attendance. */
  voice?: ToldVoice;
  /** Every document that tells of the attendance is older than the meeting: it was announced, and nothing proves it. */
  announced?: true;
}

export interface Statement {
  id: number;
  networkId: number;
  memberId: number;
  kind: StatementKind;
  /** null: the source does not say. */
  since: PartialDate | null;
  until: PartialDate | null;
  quote: string;
  locator: string | null;
  sourceId: number;
}
