import type { TopRow } from '@/lib/imports/files/header/rules';

/**
 * R writes the numbers of rows in front of them, and no name above: the header is one cell shorter than every row. Where
 * the first cells count the rows, nothing else can be meant, and the header gets the cell that is missing.
 */
export function withRowNames(top: readonly TopRow[]): readonly TopRow[] {
  const [header, ...rows] = top;
  if (!header?.cells || rows.length === 0) return top;
  const width = header.cells.length + 1;
  const counts = rows.every(({ cells }, place) => cells?.length === width && cells[0] === String(place + 1));
  return counts ? [{ ...header, cells: ['', ...header.cells] }, ...rows] : top;
}
