import { perTier, type PerTier } from './tiers';

/** Width of a mark with its edge and the least room beside it, in CSS pixels; lanes are as far apart. */
export const MARK_DISTANCE = 17;
const MOST_LANES = 6;

/** `offset` counts half lanes from the row's middle: 0 stands alone, -1 and 1 are a pair, -2, 0, 2 three. */
export interface LanePlan {
  offsets: number[];
  /** The mark shares its place with others. */
  crowded: boolean[];
  /** Lanes of the most crowded place. */
  lanes: number;
  /** Marks lie over each other all the same: more share a place than there are lanes. */
  overlaps: boolean;
}

/**
 * Marks keep their true place in time; where they would touch they move apart vertically. Neighbours closer
 * than a mark form a crowd, and each crowd is centred on the row. Beyond `MOST_LANES` marks overlap.
 * `positions` in CSS pixels, in any order; null positions are not drawn and get offset 0.
 */
export function spreadMarks(positions: (number | null)[]): LanePlan {
  const offsets = positions.map(() => 0);
  const crowded = positions.map(() => false);
  const order = positions.flatMap((x, index) => (x === null ? [] : [{ x, index }])).sort((a, b) => a.x - b.x);
  let crowd: { index: number; lane: number }[] = [];
  let lastInLane: number[] = [];
  let previous = Number.NEGATIVE_INFINITY;
  let most = 1;
  let overlaps = false;

  const settle = () => {
    for (const { index, lane } of crowd) {
      offsets[index] = lane * 2 - (lastInLane.length - 1);
      crowded[index] = crowd.length > 1;
    }
    most = Math.max(most, lastInLane.length);
  };

  for (const { x, index } of order) {
    if (x - previous >= MARK_DISTANCE) {
      settle();
      crowd = [];
      lastInLane = [];
    }
    const free = lastInLane.findIndex((last) => x - last >= MARK_DISTANCE);
    const isFull = free < 0 && lastInLane.length === MOST_LANES;
    const lane = free >= 0 ? free : isFull ? longestUnused(lastInLane) : lastInLane.length;
    overlaps ||= isFull;
    lastInLane[lane] = x;
    crowd.push({ index, lane });
    previous = x;
  }
  settle();
  return { offsets, crowded, lanes: most, overlaps };
}

const longestUnused = (lastInLane: number[]): number => lastInLane.indexOf(Math.min(...lastInLane));

/** `percents` of the plot. */
export const lanesAtEveryWidth = (percents: (number | null)[]): PerTier<LanePlan> =>
  perTier((plot) => spreadMarks(percents.map((percent) => (percent === null ? null : (percent / 100) * plot))));

/** Percents have two decimals; sums of them miss each other by less than this. */
const TOUCHING = 0.005;

/** Lanes for spans in percent of the plot, so that none lies over another: the lane of each, in the order given. */
export function stackSpans(spans: { x: number; width: number }[]): { laneOf: number[]; lanes: number } {
  const laneOf = spans.map(() => 0);
  const endOfLane: number[] = [];
  const order = spans.map((span, index) => ({ ...span, index })).sort((a, b) => a.x - b.x);
  for (const { x, width, index } of order) {
    const free = endOfLane.findIndex((end) => x >= end - TOUCHING);
    const lane = free >= 0 ? free : endOfLane.length;
    endOfLane[lane] = x + width;
    laneOf[index] = lane;
  }
  return { laneOf, lanes: endOfLane.length };
}
