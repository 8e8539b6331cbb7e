import { isTold } from '@/lib/participation/gaps/rules-list';
import { compareGapsByLength } from '@/lib/participation/gaps/rules-ranking';
import type { Gap } from '@/lib/participation/gaps/types';

/** A list with at most this many gaps is shown in full. */
export const MOST_GAPS_IN_FULL = 12;

/**
 * The gaps a reader asks for first, where there are more than a list can show, in the order given: what a source states,
 * exclusions, the open ones, and the longest of the others.
 */
export function selectGaps(gaps: readonly Gap[], most = MOST_GAPS_IN_FULL): Gap[] {
  if (gaps.length <= most) return [...gaps];
  const first = gaps.filter((gap) => isTold(gap) || gap.open);
  const others = gaps.filter((gap) => !first.includes(gap)).sort(compareGapsByLength);
  const chosen = new Set([...first, ...others.slice(0, Math.max(0, most - first.length))]);
  return gaps.filter((gap) => chosen.has(gap));
}
