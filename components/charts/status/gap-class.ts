import type { GapKind } from '@/lib/participation/gaps/types';

/** The rule in the style sheets that draws a gap of each kind; which of them the sheets lack, a test says. */
export const GAP_CLASS: Readonly<Record<GapKind, string>> = {
  attendance: 'tl-gap-attendance',
  record: 'tl-gap-record',
  stated: 'tl-gap-stated',
  exclusion: 'tl-gap-exclusion',
};
