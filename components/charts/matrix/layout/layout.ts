import { placeColumns } from './columns';
import type { MatrixColumns } from './placed';
import { placeGaps, type PlacedMatrixGap } from './gaps';
import type { MatrixSeries, MatrixSeriesRow } from './types';
import { MOST_MARKS } from '../../timeline/layout/dense';
import { textWidth } from '../../timeline/layout/tiers';

/** `marks`: the register's symbols, each a link; `bars`: runs of shapes; `lines`: the bird's-eye view. */
export type MatrixMode = 'marks' | 'bars' | 'lines';

/** Heights in CSS pixels within a row. */
export interface MatrixMetrics {
  row: number;
  /** The strip of cells. */
  top: number;
  strip: number;
  /** The bar of a gap; null: not drawn. */
  gap: number | null;
  /** What a row grows by for the bar of what a source only states: of another kind, it may run over the others. */
  stated: number;
  /** What a row grows by for the words under its longest gap. */
  label: number;
  /** The row has a name beside it. */
  named: boolean;
  heading: number;
}

const METRICS: Readonly<Record<MatrixMode, MatrixMetrics>> = {
  marks: { row: 36, top: 3, strip: 24, gap: 29, stated: 10, label: 13, named: true, heading: 32 },
  bars: { row: 26, top: 6, strip: 11, gap: 19, stated: 10, label: 12, named: true, heading: 30 },
  lines: { row: 5, top: 0, strip: 4, gap: null, stated: 0, label: 0, named: false, heading: 24 },
};
/** Blocks that hold numbers. */
const BLOCK_METRICS: MatrixMetrics = { ...METRICS.bars, row: 26, top: 4, strip: 18, gap: null };
/** So few members that their lines may be thicker. */
const FEW_LINES = 80;
const THICK_LINES: MatrixMetrics = { ...METRICS.lines, row: 10, strip: 8 };
/** A link needs this width to be hit. */
const LEAST_MARK = 24;
/** Of a name: its size, the height of a line, the narrowest place it has, and what stands below it. */
const NAME = { font: 13, line: 15, place: 180, below: 11 };

export interface PlacedMatrixRow {
  row: MatrixSeriesRow;
  y: number;
  height: number;
  /** Of the name and the figure below it, from the top of the row. */
  nameHeight: number;
  gaps: PlacedMatrixGap[];
}

export interface MatrixLayout extends MatrixColumns {
  mode: MatrixMode;
  metrics: MatrixMetrics;
  height: number;
  headings: { label: string; y: number }[];
  rows: PlacedMatrixRow[];
}

function chooseMode({ axis, size, groups, meetings }: MatrixSeries, { columns, blocks }: MatrixColumns): MatrixMode {
  if (size === 'lines') return 'lines';
  if (blocks) return 'bars';
  const cells = groups.reduce((sum, { rows }) => sum + rows.length, 0) * meetings.length;
  const roomForLinks = columns.every((column) => column !== null && column.width >= LEAST_MARK);
  return axis === 'columns' && cells <= MOST_MARKS && roomForLinks ? 'marks' : 'bars';
}

function metricsOf(mode: MatrixMode, count: number, { blocks }: MatrixColumns): MatrixMetrics {
  if (mode === 'lines') return count <= FEW_LINES ? THICK_LINES : METRICS.lines;
  return blocks ? BLOCK_METRICS : METRICS[mode];
}

/** Rows of names that need several lines are higher; none is cut. */
function nameHeight({ label }: MatrixSeriesRow, { row, named }: MatrixMetrics): number {
  const lines = Math.ceil(textWidth(label, NAME.font) / NAME.place);
  return named ? Math.max(row, lines * NAME.line + NAME.below) : row;
}

/** Where everything stands. The same series always gives the same layout: a click without a script is found by it. */
export function layOutMatrix(series: MatrixSeries, gapLabels: GapLabels): MatrixLayout {
  const columns = placeColumns(series);
  const mode = chooseMode(series, columns);
  const count = series.groups.reduce((sum, { rows }) => sum + rows.length, 0);
  const metrics = metricsOf(mode, count, columns);
  const headings: MatrixLayout['headings'] = [];
  const rows: PlacedMatrixRow[] = [];
  let y = 0;
  for (const { label, rows: members } of series.groups) {
    if (label !== null) {
      headings.push({ label, y });
      y += metrics.heading;
    }
    for (const row of members) {
      const gaps = metrics.gap === null ? [] : placeGaps(row.gaps, columns, gapLabels);
      const stated = gaps.some(({ gap }) => gap.kind === 'stated') ? metrics.stated : 0;
      const name = nameHeight(row, metrics);
      const height = Math.max(
        name,
        metrics.row + stated + (gaps.some((gap) => gap.label !== null) ? metrics.label : 0),
      );
      rows.push({ row, y, height, nameHeight: name, gaps });
      y += height;
    }
  }
  return { ...columns, mode, metrics, height: y, headings, rows };
}

/** The words for a gap, the most telling first; the first that has room is drawn. */
export type GapLabels = (gap: MatrixSeriesRow['gaps'][number]) => string[];
