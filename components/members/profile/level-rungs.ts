import type { LadderRung } from '@/components/charts/levels/level-ladder';
import type { LevelName } from '@/components/members/profile/level-sentence';
import { KNOWN_RANKS, type LevelRun } from '@/lib/participation/account/rules-levels';

/** The rungs of the drawing: every level, so that an empty one is seen to be empty, and what is not recorded below them. */
export function levelRungs(runs: readonly LevelRun[], labelOf: (level: LevelName) => string): LadderRung[] {
  let place = 0;
  const placed = runs.map(({ ranks, inWords, meetingIds }) => {
    const stretch = { from: place, length: meetingIds.length, shared: ranks.length > 1 };
    place += meetingIds.length;
    return { levels: ranks.length > 0 ? ranks : [inWords ? ('inWords' as const) : ('unrecorded' as const)], stretch };
  });
  const rungOf = (key: LevelName): LadderRung => ({
    key,
    label: labelOf(key),
    unknown: key === 'unrecorded',
    stretches: placed
      .filter(({ levels }) => (levels as readonly LevelName[]).includes(key))
      .map(({ stretch }) => stretch),
  });
  const words = runs.some(({ inWords }) => inWords) ? ['inWords' as const] : [];
  return [...KNOWN_RANKS, ...words, 'unrecorded' as const].map(rungOf);
}
