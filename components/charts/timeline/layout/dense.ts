import { hasPart } from '@/lib/participation/cells/rules-eligibility';
import type { CellStatus } from '@/lib/participation/cells/types';
import { markDay } from './days';
import { percentInDomain, type TimelineDomain } from './scale';
import type { TimelineRow } from './types';

/** Above this many marks a drawing shows runs instead of marks: a page of 10,000 links helps nobody. */
export const MOST_MARKS = 2500;

/** Above this many in one row its marks lie on top of each other at every width. */
export const MOST_MARKS_IN_A_ROW = 200;

/** The five things still told apart when a mark is narrower than a pixel, each at a height of its own. */
export const DENSE_BANDS = ['attended', 'missed', 'unknown', 'unclear', 'ineligible'] as const;
export type DenseBand = (typeof DENSE_BANDS)[number];

/** Units of the drawing: as wide as the percents allow with two decimals, as high as a row. */
export const DENSE_VIEW = { width: 10_000, height: 20 } as const;
const BAND_HEIGHT: Record<DenseBand, number> = { attended: 5, missed: 15, unknown: 10, unclear: 18, ineligible: 10 };
/** Least width of a mark: 0.12 % of the plot. */
const MARK = 12;

const BAND_OF: Record<CellStatus, DenseBand> = {
  present: 'attended',
  represented_by_deputy: 'attended',
  represented_by_member: 'missed',
  excused: 'missed',
  absent: 'missed',
  excluded: 'ineligible',
  not_invited: 'ineligible',
  not_recorded: 'unknown',
  seat_unclear: 'unclear',
  not_a_member: 'ineligible',
  cancelled: 'ineligible',
  no_attendance_possible: 'ineligible',
  not_yet_held: 'ineligible',
};

/** Guests were in the room and are drawn so, although they are never counted. */
const denseBand = (cell: { status: CellStatus; guest: boolean }): DenseBand =>
  cell.guest ? 'attended' : BAND_OF[cell.status];

/**
 * One path a band and row. Marks of a band that touch grow together; between marks that do not touch nothing is
 * drawn, because nothing was held there. Bands lie at different heights, so that a single absence among many
 * presences hides none of them and is not hidden.
 */
export function densePaths(domain: TimelineDomain, row: TimelineRow): { band: DenseBand; path: string }[] {
  const centres: Record<DenseBand, number[]> = { attended: [], missed: [], unknown: [], unclear: [], ineligible: [] };
  for (const cell of row.cells) {
    const day = hasPart(cell) ? markDay(cell.meeting) : null;
    if (day !== null) centres[denseBand(cell)].push(percentInDomain(domain, day) * 100);
  }
  return DENSE_BANDS.flatMap((band) => {
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
