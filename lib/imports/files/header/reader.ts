import { findHeader, HEADER_ROWS, joinHeader, type TopRow } from '@/lib/imports/files/header/rules';
import { readHeader } from '@/lib/imports/files/rows/reader-header';
import { UnreadableFile } from '@/lib/imports/files/rows/reader-refusal';
import type { HeaderLines, OpenTable } from '@/lib/imports/files/rows/types';

/** A header as it was found: the names of the columns, and how many cells its own rows have. */
export interface FoundHeader extends Pick<OpenTable, 'header' | 'headerLines' | 'top'> {
  written: number;
}

/** The rows between two lines. @throws UnreadableFile where one of them cannot be read, or there is none */
function rowsWithin(rows: readonly TopRow[], { first, last }: HeaderLines): readonly (readonly string[])[] {
  const within = rows.filter(({ line }) => line >= first && line <= last);
  if (within.length === 0) throw new UnreadableFile('no_row_for_header', null, first);
  return within.map(({ line, cells, isFaulty = false }) => {
    if (cells === null || isFaulty) throw new UnreadableFile('bad_header', null, line);
    return cells;
  });
}

/**
 * The header among the first rows of a file that hold something.
 *
 * @param asked where somebody says that it stands
 * @throws UnreadableFile where there is none that can be read
 */
export function readTopRows(rows: readonly TopRow[], asked: HeaderLines | undefined): FoundHeader {
  const [first] = rows;
  if (!first) throw new UnreadableFile('empty');
  const headerLines = asked ?? findHeader(rows) ?? { first: first.line, last: first.line };
  const within = rowsWithin(rows, headerLines);
  return {
    header: readHeader(joinHeader(within), headerLines.first),
    headerLines,
    written: Math.max(...within.map((cells) => cells.length)),
    top: rows.slice(0, HEADER_ROWS).map(({ line, cells }) => ({ line, cells: [...(cells ?? [])] })),
  };
}
