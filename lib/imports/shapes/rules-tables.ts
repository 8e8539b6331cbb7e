import type { ImportMapping } from '@/lib/imports/mapping/types';
import { tableShape } from '@/lib/imports/headings/types-shape';
import type { HeadingReader } from '@/lib/imports/mapping/rules-guess-meetings';
import { refuseCell, type RowCells } from '@/lib/imports/plan/rules-cells';

/** A day or a year: below meetings stand marks, and no dates. */
const IS_DATED = /\d{4}|\d{1,2}\.\s?\d{1,2}\./;

const keyOf = (text: string | undefined): string => (text ?? '').trim().toLowerCase();

/**
 * Tells whether a row is the header of another table below the first: names of columns that stand elsewhere here, or dates
 * where marks are expected. The header itself once more is left out before.
 */
function headerTeller(
  mapping: ImportMapping,
  header: readonly string[],
  readHeading: HeadingReader,
): (cells: readonly string[]) => boolean {
  const names = new Set(header.map(keyOf).filter((name) => name !== ''));
  const { members, years } = tableShape(mapping);
  const headed = [...mapping.meetings, ...members, ...years].map(({ column }) => column);
  const isHeaded = new Set(headed);
  const namesMeeting = (text: string): boolean => IS_DATED.test(text) && readHeading(text).kind !== 'none';
  return (cells) => {
    let first = true;
    let [own, others, named] = [0, 0, 0];
    for (const [column, cell] of cells.entries()) {
      const text = keyOf(cell);
      if (text === '') continue;
      const isOwn = text === keyOf(header[column]);
      // Nearly every row says with its first cell that it is no header.
      if (first && !isOwn && !names.has(text) && headed.length === 0) return false;
      first = false;
      if (isOwn && !isHeaded.has(column)) own += 1;
      if (!isOwn && isHeaded.has(column)) others += 1;
      if (names.has(text)) named += 1;
    }
    if (headed.length === 0) return named > 1;
    if (own > 0 && others > 0) return true;
    const below = headed.map((column) => (cells[column] ?? '').trim()).filter((text) => text !== '');
    return mapping.meetings.length > 0 && below.length > 0 && below.every(namesMeeting);
  };
}

/**
 * Two tables below each other in one sheet: the columns of the second are others, so that nothing below its header may be
 * read as the first one's.
 */
export function tableKeeper(
  mapping: ImportMapping,
  header: readonly string[],
  readHeading: HeadingReader,
): (row: RowCells) => void {
  const isHeader = headerTeller(mapping, header, readHeading);
  let above: { line: number; text: string } | null = null;
  return (row) => {
    if (header.length > 0 && isHeader(row.cells)) {
      const text = row.cells
        .map((cell) => cell.trim())
        .filter((cell) => cell !== '')
        .slice(0, 3)
        .join(' · ');
      above = { line: row.line, text };
    }
    if (above) refuseCell(row, 'member', 'other_table', { value: above.text, otherLine: above.line });
  };
}
