import { cellName } from '@/lib/core/excel-text';
import type { CellsBeside } from '@/lib/imports/files/rows/types';

const MOST_NAMED = 10_000;

/** Notes a cell, if there is room. */
export function noteCell(cells: Set<string>, column: number, line: number): void {
  if (cells.size < MOST_NAMED) cells.add(cellName(column, line));
}

export const noCellsBeside = (): CellsBeside => ({ commented: new Set(), struck: new Set(), concealed: new Set() });
