/** Members that can be compared at once. */
export const FEWEST_COMPARED = 2;
export const MOST_COMPARED = 6;

/** Who is compared, and where. Immutable; the address of the page is its only store. */
export interface CompareView {
  /** Slugs, each once, in the order in which they were chosen; at most `MOST_COMPARED`. */
  readonly members: readonly string[];
  /** Slug; null: every network that at least two of them share. */
  readonly network: string | null;
  /** Those whom the chosen follow, and who follow them, are drawn beside them; never counted with them. */
  readonly line: boolean;
}

/** The middle of a distribution. */
export interface Quartiles {
  lower: number;
  median: number;
  upper: number;
}

/** How often the members of a network attend, as shares from 0 to 1. */
export interface NetworkBand {
  /** null: too few are known well enough. */
  quartiles: Quartiles | null;
  /** Members whose record is complete enough to count. */
  counted: number;
  /** Members with a seat. */
  members: number;
}

/** Where one member was and another was not, at meetings to which both could have come. */
export interface PresenceDifference {
  /** Meetings the one attended and the other certainly did not, in the network's order. */
  meetingIds: number[];
  /** Meetings the one attended and for which nothing is recorded of the other. */
  undecided: number;
}
