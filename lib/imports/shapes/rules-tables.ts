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
  const keys = header.map(keyOf);
  const names = new Set(keys.filter((name) => name !== ''));
  const { members, years } = tableShape(mapping);
  const headed = [...mapping.meetings, ...members, ...years].map(({ column }) => column);
  // Nearly every row says with its first cell that it is no header, and the others need not be looked at.
  if (headed.length === 0)
    return (cells) => {
      const first = cells.find((cell) => cell.trim() !== '');
      return names.has(keyOf(first)) && cells.filter((cell) => names.has(keyOf(cell))).length > 1;
    };

  const isHeaded = new Set(headed);
  const beside = keys.flatMap((key, column) => (key === '' || isHeaded.has(column) ? [] : [column]));
  const repeatsName = (cells: readonly string[]): boolean =>
    beside.some((column) => keyOf(cells[column]) === keys[column]) &&
    headed.some((column) => !['', keys[column] ?? ''].includes(keyOf(cells[column])));
  const namesMeeting = (text: string): boolean => IS_DATED.test(text) && readHeading(text).kind !== 'none';
  const namesMeetings = (cells: readonly string[]): boolean => {
    const isFilled = (column: number): boolean => (cells[column] ?? '').trim() !== '';
    return (
      headed.some(isFilled) && headed.every((column) => !isFilled(column) || namesMeeting((cells[column] ?? '').trim()))
    );
  };
  return (cells) => repeatsName(cells) || (mapping.meetings.length > 0 && namesMeetings(cells));
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
