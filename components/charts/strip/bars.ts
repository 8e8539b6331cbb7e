import type { CellCounts } from '@/lib/participation/account/types';
import { YEAR_PARTS, type YearPart } from '../per-year/types';

export const STRIP_WIDTH = 560;
export const STRIP_HEIGHT = 72;
/** Columns at least this wide stand apart; narrower ones become one area. */
const APART_FROM = 5;

const rounded = (length: number): number => Math.round(length * 100) / 100;

/** What a tally's members with a seat came to, as the parts a column is made of. */
export const tallyParts = ({ eligible, known, attended }: CellCounts): Record<YearPart, number> => ({
  attended,
  knownAbsent: known - attended,
  notRecorded: eligible - known,
});

/**
 * One column a meeting, as high as its members with a seat: those who came stand at the bottom, those known not to have
 * come above them, those nobody recorded on top.
 *
 * @returns a path for each part, in a box of STRIP_WIDTH × STRIP_HEIGHT; empty where it has no share
 */
export function stripPaths(tallies: readonly CellCounts[]): Record<YearPart, string> {
  const most = tallies.reduce((highest, { eligible }) => Math.max(highest, eligible), 0);
  const paths: Record<YearPart, string> = { attended: '', knownAbsent: '', notRecorded: '' };
  if (most === 0) return paths;
  const step = STRIP_WIDTH / tallies.length;
  const width = step >= APART_FROM ? step * 0.8 : step;
  for (const [place, tally] of tallies.entries()) {
    const sizes = tallyParts(tally);
    let ground = STRIP_HEIGHT;
    for (const part of YEAR_PARTS) {
      const height = (sizes[part] / most) * STRIP_HEIGHT;
      if (height > 0)
        paths[part] +=
          `M${rounded(place * step)} ${rounded(ground)}h${rounded(width)}v${rounded(-height)}h${rounded(-width)}z`;
      ground -= height;
    }
  }
  return paths;
}
