import type { LocalisedText } from '@/lib/core/localised-text';
import type { PartialDate } from '@/lib/core/partial-date';

export const MEETING_KINDS = ['regular', 'special', 'preparatory', 'written_procedure'] as const;
export type MeetingKind = (typeof MEETING_KINDS)[number];

export const MEETING_STATES = ['scheduled', 'held', 'cancelled'] as const;
export type MeetingState = (typeof MEETING_STATES)[number];

/** A meeting as charts and lists need it, in the network's order. */
export interface MeetingEntry {
  id: number;
  slug: string;
  title: LocalisedText;
  date: PartialDate;
  /** Its place in its series when the network numbers its meetings; it only orders meetings of one date. */
  number: number | null;
  /** How its series names it, as written: "14", "AKIF 14", "1/2019". */
  label: string | null;
  kind: MeetingKind;
  state: MeetingState;
  place: LocalisedText | null;
}

/**
 * Of whom a document's list names all that came: of nobody, of those with a full seat, or of everybody, guests included.
 * Only then does its silence say anything. `all_together`: a sentence on all members instead of a list ("all are
 * represented"), which names nobody.
 */
export const LIST_COMPLETENESS = ['nothing', 'all_together', 'seats', 'everybody'] as const;
export type ListCompleteness = (typeof LIST_COMPLETENESS)[number];

/** A document that proves a meeting. */
export interface MeetingSource {
  meetingId: number;
  sourceId: number;
  completeFor: ListCompleteness;
  /** Members whose seat has no known end, and which the office counts as absent by the list. */
  countedMemberIds: readonly number[];
  quote: string | null;
}
