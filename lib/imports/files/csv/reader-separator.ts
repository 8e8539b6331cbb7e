import { findHeader, TOP_ROWS, type TopRow } from '@/lib/imports/files/header/rules';
import { isEmptyRow } from '@/lib/imports/files/rows/reader-row';
import { CsvRows, type RawRow } from '@/lib/imports/files/csv/reader-rows';
import type { HeaderLines } from '@/lib/imports/files/rows/types';
import type { TextLine } from '@/lib/imports/files/bytes/reader-lines';

const SEPARATORS = [',', ';', '\t', '|'] as const;

/** Excel's own line before the header, which names the separator: `sep=;` */
const NAMED = /^"?sep=([^"])"?$/i;

/** The separator that the first line names by itself; undefined where the first line is an ordinary one. */
export const namedSeparator = (first: TextLine | undefined): string | undefined => NAMED.exec(first?.text ?? '')?.[1];

const SAMPLE_ROWS = 50;

/** The first rows that hold something, as a header is looked for among them. */
export const toTopRows = (rows: readonly RawRow[]): TopRow[] =>
  rows
    .filter(({ cells, fault }) => fault !== null || !isEmptyRow(cells))
    .slice(0, TOP_ROWS)
    .map(({ line, cells, fault }) => ({ line, cells: fault === null ? cells : null }));

/**
 * Share of the rows that are as wide as the header, which must have at least two cells; then the width. Rows above the header
 * count as well: a separator under which the list begins further down cuts its first rows apart.
 */
function measureFit(
  lines: readonly TextLine[],
  separator: string,
  asked: HeaderLines | undefined,
): [share: number, width: number] {
  const rows = new CsvRows(separator, null).push(lines, true).slice(0, SAMPLE_ROWS);
  const place = (asked ?? findHeader(toTopRows(rows)))?.last;
  const list = place === undefined ? rows : rows.filter(({ line }) => line >= place);
  const [header] = list;
  if (!header || header.fault !== null || header.cells.length < 2) return [0, 1];
  const width = header.cells.length;
  return [list.filter(({ cells, fault }) => fault === null && cells.length === width).length / rows.length, width];
}

/**
 * The separator under which most rows are as wide as the header, and of several such the one with most columns.
 * A file of one column has none; a comma then does no harm.
 */
export function guessSeparator(lines: readonly TextLine[], asked: HeaderLines | undefined): string {
  let best: string = SEPARATORS[0];
  let [bestShare, bestWidth] = [0, 1];
  for (const separator of SEPARATORS) {
    const [share, width] = measureFit(lines, separator, asked);
    if (share < bestShare || (share === bestShare && width <= bestWidth)) continue;
    [best, bestShare, bestWidth] = [separator, share, width];
  }
  return best;
}
