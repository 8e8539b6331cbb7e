import type { MemberReference } from '@/lib/members/types';

/**
 * What a source can assert about one member at one meeting. Presence before absence: of two sources of one kind and
 * day the first decides.
 */
export const ATTENDANCE_STATUSES = [
  'present',
  'represented_by_deputy',
  'represented_by_somebody',
  'represented_by_member',
  'excused',
  'absent',
  'excluded',
  'not_invited',
] as const;
export type AttendanceStatus = (typeof ATTENDANCE_STATUSES)[number];

export const PARTICIPATION_MODES = ['in_person', 'online', 'hybrid', 'unknown'] as const;
export type ParticipationMode = (typeof PARTICIPATION_MODES)[number];

export const DELEGATE_RANKS = [
  'head_of_government',
  'minister',
  'state_secretary',
  'head_of_authority',
  'division_head',
  'officer',
  'unknown',
] as const;
export type DelegateRank = (typeof DELEGATE_RANKS)[number];

/** The capacity in which the source lists the member: with a seat, as an observer or as a guest. */
export const CAPACITIES = ['member', 'observer', 'guest'] as const;
export type Capacity = (typeof CAPACITIES)[number];

/** One standing assertion: a source says that a member had a status at a meeting. */
export interface Assertion {
  id: number;
  meetingId: number;
  memberId: number;
  sourceId: number;
  status: AttendanceStatus;
  mode: ParticipationMode;
  rank: DelegateRank;
  capacity: Capacity;
  /** The source's own words, in its own language. */
  quote: string | null;
  /** Where in the source, e.g. "p. 3" or "answer to question 1". */
  locator: string | null;
  note: string | null;
  /** Of a proxy: the member that represented this one; null where the source does not say. */
  representingMemberId: number | null;
  /** From when and until when it was there, as the source writes it: "TOP 3", "14:10", "late". */
  presenceFrom: string | null;
  presenceUntil: string | null;
  /** Persons. */
  delegationSize: number | null;
  /** The level in the source's own words, beside the rank. */
  levelText: string | null;
  /** Where the source can be read in two ways: the other reading. */
  alternativeStatus: AttendanceStatus | null;
}

/** The same as it is shown: with the name of who represented the member, and how its document came to speak of it. */
export interface ShownAssertion extends Assertion {
  representing: MemberReference | null;
  /** Its document says so of all members together ("all are represented"), and does not list them. */
  together: boolean;
}

export const STATEMENT_KINDS = ['absence', 'attendance', 'exclusion'] as const;
export type StatementKind = (typeof STATEMENT_KINDS)[number];
