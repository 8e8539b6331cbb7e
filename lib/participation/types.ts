import type { AttendanceStatus, StatementKind } from '@/lib/attendance/types';
import type { LocalisedText } from '@/lib/core/localised-text';
import type { PartialDate } from '@/lib/core/partial-date';

/** Statuses that are worked out and never stored as an assertion. */
export const DERIVED_STATUSES = [
  'not_recorded',
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
  /** Sources disagree; the status follows the documented order of source kinds. */
  contested: boolean;
  /** Absent because an exhaustive list does not name the member; no source says "absent". */
  derived: boolean;
  /** A source puts the member in the room although it held no seat then: a guest. Never counted. */
  guest: boolean;
}

/** Attended ÷ eligible cells with a known status, with everything needed to judge it. */
export interface Rate {
  eligible: number;
  known: number;
  unknown: number;
  attended: number;
  /** null when nothing is known. */
  rate: number | null;
  /** All unknown cells taken as absent; null when nothing is eligible. */
  lowerBound: number | null;
  /** All unknown cells taken as attended; null when nothing is eligible. */
  upperBound: number | null;
  /** known ÷ eligible; null when nothing is eligible. */
  completeness: number | null;
}

/** How many could come, of how many it is known whether they did, and how many did. */
export type CellCounts = Pick<Rate, 'eligible' | 'known' | 'attended'>;

export const GAP_KINDS = ['attendance', 'record', 'stated', 'exclusion'] as const;
export type GapKind = (typeof GAP_KINDS)[number];

/** What a gap is measured from or to. `stated`: the day a statement names; `unknown`: it leaves this end open. */
export const GAP_EDGE_KINDS = ['attended', 'seat', 'coverage', 'meeting', 'stated', 'unknown'] as const;
export type GapEdgeKind = (typeof GAP_EDGE_KINDS)[number];

export interface GapEdge {
  kind: GapEdgeKind;
  /** null only for `unknown`; `..` where a statement says "still". */
  date: PartialDate | null;
  /** The attended meeting, or the first or last missed one for `meeting`. */
  meetingId: number | null;
}

/**
 * A longest run of eligible held meetings without attendance, between two attended ones or a seat's ends;
 * or what a statement says of a period. Reads "at least `missed` of `meetings`, `days`, `unrecorded` not recorded".
 */
export interface Gap {
  kind: GapKind;
  from: GapEdge;
  to: GapEdge;
  /** Meetings in the run, in order; empty for a stated gap. */
  meetingIds: number[];
  meetings: number;
  /** Known non-attendances in the run. */
  missed: number;
  unrecorded: number;
  /** Whole days that certainly lie between the edges; null when an edge is open or unknown. */
  days: number | null;
  /** The gap has no attended meeting and no seat's end after it. */
  open: boolean;
  /** For a stated gap: the statement. */
  statementId: number | null;
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

export const CLAIM_KINDS = ['founding', 'member_count', 'never_attended'] as const;
export type ClaimKind = (typeof CLAIM_KINDS)[number];

/** Somebody's sentence to be held against the record. */
export interface Claim {
  id: number;
  networkId: number;
  memberId: number | null;
  kind: ClaimKind;
  /** What is claimed, in the register's words. */
  gist: LocalisedText;
  /** The claimant's own words, in their own language; null where the register holds only a summary. */
  quote: string | null;
  /** EDTF for `founding`, a number or range as text for `member_count`. */
  value: string | null;
  claimant: LocalisedText;
  claimed: PartialDate | null;
  sourceId: number;
}

/** What the record says of a "never attended" claim. */
export interface Verdict {
  outcome: 'supported' | 'contradicted' | 'not_decidable';
  /** The meetings that decide it: attended ones if contradicted, unrecorded ones if not decidable. */
  meetingIds: number[];
  /** Standing assertions behind a contradiction. */
  sourceIds: number[];
  /** Every source of the contradiction was issued by the member itself. */
  selfReportedOnly: boolean;
}

/** One member's participation in one network, as the read model keeps it. */
export interface ParticipationRow {
  memberId: number;
  cells: Cell[];
  rate: Rate;
  gaps: Gap[];
  lastAttendedMeetingId: number | null;
}
