import type { MatrixColumn } from './placed';

export interface MatrixBands {
  columns: readonly (MatrixColumn | null)[];
  rows: readonly { y: number; height: number }[];
}

/** How far from a mark at true time a click still means it, in CSS pixels. */
const REACH = 12;

const distance = ({ x, width }: MatrixColumn, at: number): number => Math.max(x - at, at - (x + width), 0);

/** The cell at a point of the plot; null on a heading, outside, or where no meeting is near. */
export function cellAt(
  { columns, rows }: MatrixBands,
  point: { x: number; y: number },
): { row: number; column: number } | null {
  const row = rows.findIndex(({ y, height }) => point.y >= y && point.y < y + height);
  if (row < 0) return null;
  let nearest: { column: number; away: number } | null = null;
  for (const [column, box] of columns.entries()) {
    if (!box) continue;
    // Columns that touch share an edge: it belongs to the one that begins there.
    const away = point.x >= box.x && point.x < box.x + box.width ? -1 : distance(box, point.x);
    if (away <= REACH && (nearest === null || away < nearest.away)) nearest = { column, away };
  }
  return nearest && { row, column: nearest.column };
}
