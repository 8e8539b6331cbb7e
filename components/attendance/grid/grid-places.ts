/*
 * Cells by their place, and what the keyboard does with them. Rows are members, columns are meetings.
 */

export interface GridPlace {
  row: number;
  column: number;
}

export interface GridSize {
  rows: number;
  columns: number;
}

/** The active cell, and the one from which a range was drawn; the same where one cell is chosen. */
export interface GridSelection {
  anchor: GridPlace;
  active: GridPlace;
}

/** All four belong to it. */
export interface GridBox {
  top: number;
  bottom: number;
  left: number;
  right: number;
}

export const boxOf = ({ anchor, active }: GridSelection): GridBox => ({
  top: Math.min(anchor.row, active.row),
  bottom: Math.max(anchor.row, active.row),
  left: Math.min(anchor.column, active.column),
  right: Math.max(anchor.column, active.column),
});

export const sizeOf = ({ top, bottom, left, right }: GridBox): GridSize => ({
  rows: bottom - top + 1,
  columns: right - left + 1,
});

export const holds = ({ top, bottom, left, right }: GridBox, { row, column }: GridPlace): boolean =>
  row >= top && row <= bottom && column >= left && column <= right;

/** Row by row. */
export function placesIn(box: GridBox): GridPlace[] {
  const { rows, columns } = sizeOf(box);
  return Array.from({ length: rows * columns }, (_, index) => ({
    row: box.top + Math.floor(index / columns),
    column: box.left + (index % columns),
  }));
}

const within = (place: number, count: number): number => Math.max(0, Math.min(count - 1, place));

export const placeWithin = ({ row, column }: GridPlace, { rows, columns }: GridSize): GridPlace => ({
  row: within(row, rows),
  column: within(column, columns),
});

interface PressedKey {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  shiftKey: boolean;
}

/** The next cell in reading order, or the one before; null behind the last and before the first. */
function tabbed({ row, column }: GridPlace, { rows, columns }: GridSize, step: 1 | -1): GridPlace | null {
  const index = row * columns + column + step;
  return index < 0 || index >= rows * columns ? null : { row: Math.floor(index / columns), column: index % columns };
}

/**
 * Where a key leads from a cell; null where it leads nowhere, so that Tab leaves the grid at its ends.
 *
 * @param page rows that are in view
 */
export function moveFrom(
  { key, ctrlKey, metaKey, shiftKey }: PressedKey,
  from: GridPlace,
  size: GridSize,
  page: number,
): GridPlace | null {
  const { row, column } = from;
  const [last, end] = [size.rows - 1, size.columns - 1];
  const far = ctrlKey || metaKey;
  const to = (place: GridPlace) => placeWithin(place, size);
  if (key === 'ArrowDown') return to({ row: far ? last : row + 1, column });
  if (key === 'ArrowUp') return to({ row: far ? 0 : row - 1, column });
  if (key === 'ArrowRight') return to({ row, column: far ? end : column + 1 });
  if (key === 'ArrowLeft') return to({ row, column: far ? 0 : column - 1 });
  if (key === 'Home') return { row: far ? 0 : row, column: 0 };
  if (key === 'End') return { row: far ? last : row, column: end };
  if (key === 'PageDown') return to({ row: row + page, column });
  if (key === 'PageUp') return to({ row: row - page, column });
  if (key === 'Enter' && !far) return to({ row: row + (shiftKey ? -1 : 1), column });
  return key === 'Tab' && !far ? tabbed(from, size, shiftKey ? -1 : 1) : null;
}

/** Whether Shift with the key draws a range: with Tab and Enter it goes back. */
export const drawsRange = ({ key, shiftKey }: PressedKey): boolean => shiftKey && key !== 'Tab' && key !== 'Enter';
