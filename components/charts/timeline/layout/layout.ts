import { densePaths, MOST_MARKS, MOST_MARKS_IN_A_ROW } from './dense';
import type { MarkPaths } from '../../status/mark-parts';
import { layOutRow, uncoveredStretches, type RowLayout } from './row-layout';
import { timelineDomain, placeSpan, type PlacedSpan, type TimelineDomain } from './scale';
import { timelineTicks, type TimelineTick } from './ticks';
import { TIERS } from './tiers';
import type { TimelineRow, TimelineSeries, TimelineTerm } from './types';

export interface DenseRow {
  row: TimelineRow;
  paths: MarkPaths[];
}

export interface PlacedTerm {
  term: TimelineTerm;
  place: PlacedSpan;
}

interface Frame {
  domain: TimelineDomain;
  ticks: TimelineTick[];
  organisers: { network: string | null; terms: PlacedTerm[] }[];
  uncovered: PlacedSpan[];
}

export type TimelineLayout =
  | (Frame & { mode: 'marks'; rows: RowLayout[]; spacious: boolean; leastWidth: LeastWidth })
  | (Frame & { mode: 'dense'; rows: DenseRow[] });

/** The narrowest tier in which no mark lies over another; below it the figure scrolls sideways. */
type LeastWidth = 'none' | 'medium' | 'wide';

/** Up to so many rows each has room for its gaps' labels. */
const MOST_SPACIOUS_ROWS = 6;

function calculateLeastWidth(rows: RowLayout[]): LeastWidth {
  const [narrow, medium] = TIERS.map(({ name }) => rows.every((row) => !row.overlaps[name]));
  if (narrow) return 'none';
  return medium ? 'medium' : 'wide';
}

/** null when nothing in the series can be dated. */
export function layOutTimeline(series: TimelineSeries): TimelineLayout | null {
  const domain = timelineDomain(series);
  if (!domain) return null;
  const frame: Frame = {
    domain,
    ticks: timelineTicks(domain),
    organisers: series.organisers.map(({ network, terms }) => ({
      network,
      terms: terms.flatMap((term) => {
        const place = placeSpan(domain, term);
        return place ? [{ term, place }] : [];
      }),
    })),
    uncovered: uncoveredStretches(domain, series.coverage),
  };
  const cells = series.rows.map((row) => row.cells.length);
  if (cells.reduce((sum, count) => sum + count, 0) > MOST_MARKS || Math.max(...cells) > MOST_MARKS_IN_A_ROW) {
    return { ...frame, mode: 'dense', rows: series.rows.map((row) => ({ row, paths: densePaths(domain, row) })) };
  }
  const rows = series.rows.map((row) => layOutRow(domain, row));
  const spacious = rows.length <= MOST_SPACIOUS_ROWS;
  return { ...frame, mode: 'marks', rows, spacious, leastWidth: calculateLeastWidth(rows) };
}
