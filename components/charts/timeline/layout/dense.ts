import { hasPart } from '@/lib/participation/cells/rules-eligibility';
import { accountPart, perPart } from '@/lib/participation/account/rules-parts';
import { STACKED_PARTS, type StackedPart } from '../../account/stack';
import { markDay } from './days';
import { percentInDomain, type TimelineDomain } from './scale';
import type { TimelineRow } from './types';

/** Above this many marks a drawing shows runs instead of marks: a page of 10,000 links helps nobody. */
export const MOST_MARKS = 2500;

/** Above this many in one row its marks lie on top of each other at every width. */
export const MOST_MARKS_IN_A_ROW = 200;

/** Units of the drawing: as wide as the percents allow with two decimals, as high as a row. */
export const DENSE_VIEW = { width: 10_000, height: 20 } as const;
/** The parts of the account told apart when a mark is narrower than a pixel, by their height and their stroke. */
const BAND_HEIGHT: Readonly<Record<StackedPart, number>> = {
  attended: 5,
  guest: 4,
  known_absence: 15,
  represented: 14,
  excluded: 10,
  not_invited: 9,
  not_recorded: 11,
  seat_unclear: 18,
  cancelled: 8,
  no_attendance_possible: 12,
  not_yet_held: 7,
};
/** Least width of a mark: 0.12 % of the plot. */
const MARK = 12;

/**
 * One path a band and row. Marks of a band that touch grow together; between marks that do not touch nothing is
 * drawn, because nothing was held there. Bands lie at different heights, so that a single absence among many
 * presences hides none of them and is not hidden.
 */
export function densePaths(domain: TimelineDomain, row: TimelineRow): { band: StackedPart; path: string }[] {
  const centres = perPart((): number[] => []);
  for (const cell of row.cells) {
    const day = hasPart(cell) ? markDay(cell.meeting) : null;
    if (day !== null) centres[accountPart(cell)].push(percentInDomain(domain, day) * 100);
  }
  return STACKED_PARTS.flatMap((band) => {
    const path = runs(centres[band])
      .map(({ from, to }) => `M${from} ${BAND_HEIGHT[band]}H${to}`)
      .join('');
    return path === '' ? [] : [{ band, path }];
  });
}

function runs(centres: number[]): { from: number; to: number }[] {
  const joined: { from: number; to: number }[] = [];
  for (const centre of centres.map(Math.round).sort((a, b) => a - b)) {
    const from = Math.max(0, centre - MARK / 2);
    const to = Math.min(DENSE_VIEW.width, centre + MARK / 2);
    const last = joined.at(-1);
    if (last && from <= last.to) last.to = to;
    else joined.push({ from, to });
  }
  return joined;
}
