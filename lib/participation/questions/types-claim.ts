import type { LocalisedText } from '@/lib/core/localised-text';
import type { PartialDate } from '@/lib/core/partial-date';
import type { Beside } from '@/lib/participation/questions/types-beside';
import type { FigureVoice } from '@/lib/sources/rules-voice';

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
  /** In whose words the deciding meetings are told. */
  voice: FigureVoice;
  /** The member was excluded from every meeting it could otherwise have attended. */
  barred: boolean;
  /** What the verdict does not count, up to the day of the claim. */
  beside: Beside;
}
