import type { MatrixLayout } from './layout';
import { MATRIX_SHAPES, runsOf, type MatrixRun, type MatrixShape } from './runs';

export interface MatrixPath {
  shape: MatrixShape;
  d: string;
}

/** Shapes that are areas with an outline; all others are strokes along their run. */
const AREAS: readonly MatrixShape[] = ['guest', 'half', 'half-derived', 'half-excused', 'half-proxy', 'crossed'];

const rounded = (pixels: number): number => Math.round(pixels * 100) / 100;

function areaOf({ shape, x, width }: MatrixRun, top: number, strip: number): string {
  const isHalf = shape.startsWith('half');
  const y = isHalf ? top + Math.floor(strip / 2) : top;
  const height = isHalf ? Math.ceil(strip / 2) : strip;
  // Outlines lie inside of the area, half a pixel from its edge, so that neighbours do not share a line.
  const inset = strip > 8 ? 0.5 : 0;
  const [left, right] = [rounded(x + inset), rounded(Math.max(1, width - 2 * inset))];
  return `M${left} ${rounded(y + inset)}h${right}v${rounded(height - 2 * inset)}h-${right}z`;
}

/** One path a shape for the whole matrix: ten elements, however many cells. */
export function matrixPaths({
  rows,
  columns,
  metrics: { top, strip },
}: Pick<MatrixLayout, 'rows' | 'columns' | 'metrics'>): MatrixPath[] {
  const parts = new Map<MatrixShape, string[]>();
  for (const { row, y } of rows) {
    const middle = rounded(y + top + strip / 2);
    for (const run of runsOf(row.cells, columns)) {
      const drawn = parts.get(run.shape) ?? [];
      parts.set(run.shape, drawn);
      drawn.push(
        AREAS.includes(run.shape) ? areaOf(run, y + top, strip) : `M${rounded(run.x)} ${middle}h${rounded(run.width)}`,
      );
    }
  }
  return MATRIX_SHAPES.flatMap((shape) => {
    const d = parts.get(shape)?.join('');
    return d === undefined ? [] : [{ shape, d }];
  });
}

/** A small wedge on the upper edge of every contested cell. */
export function contestedPath({
  rows,
  columns,
  metrics: { top },
}: Pick<MatrixLayout, 'rows' | 'columns' | 'metrics'>): string {
  return rows
    .flatMap(({ row, y }) =>
      row.cells.flatMap(({ contested }, place) => {
        const column = columns[place];
        if (!contested || !column) return [];
        return [`M${rounded(column.x + column.width / 2 - 3)} ${y + top - 3}h6l-3 5z`];
      }),
    )
    .join('');
}
