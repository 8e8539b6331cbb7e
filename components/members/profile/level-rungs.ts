import type { LadderRung } from '@/components/charts/levels/level-ladder';
import { KNOWN_RANKS, type KnownRank, type LevelRun } from '@/lib/participation/account/rules-levels';

/** The rungs of the drawing: every level, so that an empty one is seen to be empty, and what is not recorded below them. */
export function levelRungs(
  runs: readonly LevelRun[],
  labelOf: (rank: KnownRank | 'unrecorded') => string,
): LadderRung[] {
  let place = 0;
  const placed = runs.map(({ ranks, meetingIds }) => {
    const stretch = { from: place, length: meetingIds.length, shared: ranks.length > 1 };
    place += meetingIds.length;
    return { ranks, stretch };
  });
  const rungOf = (key: KnownRank | 'unrecorded'): LadderRung => ({
    key,
    label: labelOf(key),
    unknown: key === 'unrecorded',
    stretches: placed
      .filter(({ ranks }) => (key === 'unrecorded' ? ranks.length === 0 : ranks.includes(key)))
      .map(({ stretch }) => stretch),
  });
  return [...KNOWN_RANKS, 'unrecorded' as const].map(rungOf);
}
