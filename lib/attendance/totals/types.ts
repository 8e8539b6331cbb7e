import type { PartialDate } from '@/lib/core/partial-date';

/** A source's count over a period. It proves no single cell; it only narrows how many were attended. */
export interface Total {
  id: number;
  networkId: number;
  /** null: of the network as a whole. */
  memberId: number | null;
  sourceId: number;
  /** Meetings attended. */
  attended: number;
  /** Of so many meetings; null where the source does not say. */
  ofMeetings: number | null;
  period: PartialDate;
  quote: string | null;
  locator: string | null;
}
