import type { CellsBeside } from '@/lib/imports/files/rows/types';

const LETTERS = 26;
const A = 65;

/** "B4", as programs call it. @param column from 0 */
export function cellName(column: number, line: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / LETTERS))
    letters = String.fromCharCode(A + ((rest - 1) % LETTERS)) + letters;
  return `${letters}${line}`;
}

const MOST_NAMED = 10_000;

/** Notes a cell, if there is room. */
export function noteCell(cells: Set<string>, column: number, line: number): void {
  if (cells.size < MOST_NAMED) cells.add(cellName(column, line));
}

export const noCellsBeside = (): CellsBeside => ({ commented: new Set(), struck: new Set(), concealed: new Set() });
