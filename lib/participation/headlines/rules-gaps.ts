import type { GapsFinding } from '@/lib/participation/headlines/types-gaps';
import type { FoundGaps, GapEntry } from '@/lib/participation/gaps/types-list';

/**
 * What is said first of a list of gaps. Where they are ranked, whose is the longest: of those that are compared, and among them
 * all that share it. Where they are only told, how many seats they are of.
 */
export function findOfGaps({ lines, apart }: FoundGaps): GapsFinding {
  const longest = lines.filter(([first]) => first?.rank === 1);
  const entries = longest.flat();
  const [only] = entries;
  if (only && entries.length === 1) return { kind: 'longest', entry: only, apart };
  if (only) return { kind: 'shared', entries, isAlike: longest.length === 1, apart };
  const seats = countSeats(lines.flat());
  return seats === 0 ? { kind: 'none' } : { kind: 'told', seats };
}

const countSeats = (entries: readonly GapEntry[]): number =>
  new Set(entries.map(({ network, row }) => `${network.id} ${row.memberId}`)).size;
