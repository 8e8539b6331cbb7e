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
