import type { MarkRun } from '../../status/mark-parts';
import { shapeName } from '../../status/shape-names';
import type { MatrixColumn } from './placed';
import type { MatrixCell } from './types';

/**
 * Neighbouring cells that look alike, taken together. Columns that do not touch are never joined: between them
 * nothing was held. Where there was no seat there is no tile; cells without a place in time are left out too.
 */
export function joinRuns(cells: readonly MatrixCell[], columns: readonly (MatrixColumn | null)[]): MarkRun[] {
  const runs: MarkRun[] = [];
  for (const [place, cell] of cells.entries()) {
    const column = columns[place];
    const name = shapeName(cell);
    if (!column || name === 'not_a_member') continue;
    const last = runs.at(-1);
    const end = column.x + column.width;
    if (last && last.name === name && column.x <= last.x + last.width)
      last.width = Math.max(last.x + last.width, end) - last.x;
    else runs.push({ name, x: column.x, width: column.width });
  }
  return runs;
}
