import { contestedCorner, runPaths, type MarkPaths } from '../../status/mark-parts';
import { SHAPE_ORDER } from '../../status/shape-names';
import type { MatrixLayout } from './layout';
import { joinRuns } from './runs';

type Drawn = Pick<MatrixLayout, 'rows' | 'columns' | 'metrics'>;

/** How wide a cell is drawn; at true time, the narrowest. */
export const cellWidth = ({ columns }: Pick<MatrixLayout, 'columns'>): number =>
  Math.min(...columns.flatMap((column) => column?.width ?? []));

/** The marks of the whole matrix: some twenty elements, however many cells. */
export function matrixPaths({ rows, columns, metrics: { top, strip } }: Drawn): MarkPaths[] {
  const cell = cellWidth({ columns });
  return runPaths(
    rows.map(({ row, y }) => ({ runs: joinRuns(row.cells, columns), strip: { y: y + top, height: strip, cell } })),
    SHAPE_ORDER,
  );
}

/** The corner of every contested cell. */
export function contestedPath({ rows, columns, metrics: { top, strip } }: Drawn): string {
  return rows
    .flatMap(({ row, y }) => {
      const corners = row.cells.flatMap(({ contested }, place) => {
        const column = columns[place];
        return contested && column ? [contestedCorner({ ...column, y: y + top, height: strip })] : [];
      });
      // Meetings that share a block share its corner.
      return [...new Set(corners)];
    })
    .join('');
}
