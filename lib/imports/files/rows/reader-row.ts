import { unguardFormula } from '@/lib/core/formula-guard';
import { FILE_LIMITS } from '@/lib/imports/files/rows/rules-limits';
import type { ReadRow, RowFault } from '@/lib/imports/files/rows/types';

/** What is kept of a cell that is too long, so that somebody recognises it. */
const KEPT_CHARACTERS = 200;

const clip = (text: string): string =>
  text.length > FILE_LIMITS.cellCharacters ? `${text.slice(0, KEPT_CHARACTERS)}…` : text;

/** @param faultyCells all the cells at fault, where the others stand in their columns */
export const faultyRow = (
  line: number,
  cells: readonly string[],
  fault: RowFault,
  column: number | null,
  faultyCells?: readonly number[],
): ReadRow => ({
  kind: 'fault',
  line,
  fault,
  column,
  cells: cells.map(clip),
  ...(faultyCells && { faultyCells }),
});

/**
 * A row as wide as the header.
 *
 * @param cells the reader's own, which become the row's
 * @param written number of cells in the header's own row, which may go on after the last name
 * @param width number of named columns
 */
export function readRow(line: number, cells: string[], written: number, width: number): ReadRow {
  if (cells.length < written) return faultyRow(line, cells, 'too_few_cells', cells.length);
  if (cells.length > written) return faultyRow(line, cells, 'too_many_cells', written);
  let nameless = -1;
  for (let column = 0; column < cells.length; column += 1) {
    const cell = cells[column] ?? '';
    if (cell.length > FILE_LIMITS.cellCharacters) return faultyRow(line, cells, 'cell_too_long', column);
    if (column >= width && cell !== '' && nameless === -1) nameless = column;
  }
  if (nameless !== -1) return faultyRow(line, cells, 'too_many_cells', nameless);
  return { kind: 'row', line, cells: unguarded(cells.length > width ? cells.slice(0, width) : cells) };
}

/** The same cells, of which those that guard a formula are changed. */
function unguarded(cells: string[]): string[] {
  for (let column = 0; column < cells.length; column += 1) {
    const cell = cells[column] ?? '';
    if (cell.startsWith("'")) cells[column] = unguardFormula(cell);
  }
  return cells;
}

/** A row of nothing says nothing, and spreadsheets end in many of them. */
export function isEmptyRow(cells: readonly string[]): boolean {
  for (const cell of cells) if (cell !== '') return false;
  return true;
}
