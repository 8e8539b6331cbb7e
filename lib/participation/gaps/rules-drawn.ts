import { groupBy } from '@/lib/core/grouping';
import type { FoundGaps, GapEntry } from '@/lib/participation/gaps/types-list';

/** As many seats as a figure has room for with the words at their gaps. */
export const MOST_DRAWN = 6;

const seatOf = ({ network, row }: GapEntry): string => `${network.id} ${row.memberId}`;

/**
 * The seats of which a list of gaps draws the whole record, each once: the first of it, and of those that share a rank all or
 * none, since none of them is longer. Of a first rank of more than there is room for, the first.
 */
export function drawnEntries({ lines }: Pick<FoundGaps, 'lines'>): GapEntry[] {
  const seats = [...groupBy(lines.flat(), seatOf).values()].flatMap(([first]) => first ?? []);
  const ranks = groupBy(seats, (entry) => (entry.rank === null ? seatOf(entry) : String(entry.rank)));
  const drawn: GapEntry[] = [];
  for (const rank of ranks.values()) {
    if (drawn.length > 0 && drawn.length + rank.length > MOST_DRAWN) break;
    drawn.push(...rank);
  }
  return drawn.slice(0, MOST_DRAWN);
}
