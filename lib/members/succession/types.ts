import type { PartialDate } from '@/lib/core/partial-date';
import type { MemberReference } from '@/lib/members/types';

/**
 * `continuation`: the same body goes on under another name or form; `succession`: a new one takes its place; `merger`:
 * it went into the other; `division`: the other came out of it.
 */
export const SUCCESSION_KINDS = ['continuation', 'succession', 'merger', 'division'] as const;
export type SuccessionKind = (typeof SUCCESSION_KINDS)[number];

/** How one member of a line stands to another. */
export type LineRelation = 'predecessor' | 'successor';

/** One member continues or follows another, by a source. The two are shown beside each other, and never merged. */
export interface Succession {
  id: number;
  predecessor: MemberReference;
  successor: MemberReference;
  kind: SuccessionKind;
  date: PartialDate;
  sourceId: number;
  quote: string | null;
  locator: string | null;
}
