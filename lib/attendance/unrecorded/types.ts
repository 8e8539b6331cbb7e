import type { LocalisedText } from '@/lib/core/localised-text';

/** Why nothing is recorded. `refused`: somebody asked, and was refused. */
export const UNRECORDED_REASONS = ['never_kept', 'not_public', 'refused', 'not_asked'] as const;
export type UnrecordedReason = (typeof UNRECORDED_REASONS)[number];

/** Why nothing is recorded of a meeting, or of one member at it. No assertion: no cell changes by it. */
export interface UnrecordedNote {
  id: number;
  meetingId: number;
  /** null: of the meeting as a whole. */
  memberId: number | null;
  reason: UnrecordedReason;
  /** The document that says so. */
  sourceId: number | null;
  /** What the office adds. */
  note: LocalisedText | null;
}
