import type { PartialDate } from '@/lib/core/partial-date';
import type { TellingVoice } from '@/lib/sources/rules-voice';

/** In the order in which pages and legends name them. */
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
  /** That meeting only prepared others; left out: no, or there is none. */
  preparatory?: true;
}

/** Of the meetings of a gap those that only prepared others, and of these those that were missed. */
export interface PreparatoryMeetings {
  meetings: number;
  missed: number;
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
  /** Of its meetings, those that only prepared others; left out: none. */
  preparatory?: PreparatoryMeetings;
  /** Whole days that certainly lie between the edges; null when an edge is open or unknown. */
  days: number | null;
  /** The gap has no attended meeting and no seat's end after it. */
  open: boolean;
  /** In whose words the missed meetings are told; left out: as attendance. `mixed`: by documents of several kinds. */
  voice?: TellingVoice;
  /** For a stated gap: the statement. */
  statementId: number | null;
}
