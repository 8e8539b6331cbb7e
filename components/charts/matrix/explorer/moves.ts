import type { ActiveCell } from './types';

const PAGE = 10;

export interface GridSize {
  rows: number;
  columns: number;
}

const within = (value: number, count: number): number => Math.max(0, Math.min(count - 1, value));

/** Where a key leads in a grid, as the ARIA practices have it; null: the key is none of the grid's. */
export function moveInGrid(
  { row, column }: ActiveCell,
  key: string,
  withControl: boolean,
  { rows, columns }: GridSize,
): ActiveCell | null {
  const to = (nextRow: number, nextColumn: number) => ({
    row: within(nextRow, rows),
    column: within(nextColumn, columns),
  });
  switch (key) {
    case 'ArrowRight':
      return to(row, column + 1);
    case 'ArrowLeft':
      return to(row, column - 1);
    case 'ArrowDown':
      return to(row + 1, column);
    case 'ArrowUp':
      return to(row - 1, column);
    case 'PageDown':
      return to(row + PAGE, column);
    case 'PageUp':
      return to(row - PAGE, column);
    case 'Home':
      return to(withControl ? 0 : row, 0);
    case 'End':
      return to(withControl ? rows - 1 : row, columns - 1);
    default:
      return null;
  }
}
