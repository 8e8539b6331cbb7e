import type { CellRange } from '@/lib/imports/files/sheets/types';

/** Position of a cell, both from 0 for columns and, as in the file, from 1 for rows. */
export interface CellPosition {
  column: number;
  row: number;
}

/** The last column is XFD, the last row 1048576. */
const REFERENCE = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/;

export function parseCellReference(reference: string): CellPosition | null {
  const [, letters, row] = REFERENCE.exec(reference) ?? [];
  if (letters === undefined || row === undefined) return null;
  let column = 0;
  for (let index = 0; index < letters.length; index += 1) column = column * 26 + letters.charCodeAt(index) - 64;
  return { column: column - 1, row: Number(row) };
}

export function parseCellRange(reference: string): CellRange | null {
  const [first, last] = reference.split(':').map(parseCellReference);
  return first && last ? { top: first.row, left: first.column, bottom: last.row, right: last.column } : null;
}
