import type { MatrixLayout } from './layout';
import { MATRIX_SHAPES, joinRuns, type MatrixRun, type MatrixShape } from './runs';

export interface MatrixPath {
  shape: MatrixShape;
  d: string;
}

/** What a shape takes of the strip: all of it, its lower half, or a stroke along its middle. */
export type MatrixExtent = 'whole' | 'half' | 'stroke';

export const EXTENT_OF: Readonly<Record<MatrixShape, MatrixExtent>> = {
  hair: 'stroke',
  dots: 'stroke',
  dash: 'stroke',
  unclear: 'whole',
  full: 'stroke',
  deputy: 'stroke',
  somebody: 'whole',
  guest: 'whole',
  half: 'half',
  'half-derived': 'half',
  'half-excused': 'half',
  'half-proxy': 'half',
  crossed: 'whole',
  cancelled: 'stroke',
  written: 'stroke',
  scheduled: 'stroke',
};

const rounded = (pixels: number): number => Math.round(pixels * 100) / 100;

type RunPath = (run: MatrixRun, top: number, strip: number) => string;

function areaPath({ x, width }: MatrixRun, y: number, height: number, strip: number): string {
  // Outlines lie inside of the area, half a pixel from its edge, so that neighbours do not share a line.
  const inset = strip > 8 ? 0.5 : 0;
  const [left, right] = [rounded(x + inset), rounded(Math.max(1, width - 2 * inset))];
  return `M${left} ${rounded(y + inset)}h${right}v${rounded(height - 2 * inset)}h-${right}z`;
}

const PATHS: Readonly<Record<MatrixExtent, RunPath>> = {
  whole: (run, top, strip) => areaPath(run, top, strip, strip),
  half: (run, top, strip) => areaPath(run, top + Math.floor(strip / 2), Math.ceil(strip / 2), strip),
  stroke: ({ x, width }, top, strip) => `M${rounded(x)} ${rounded(top + strip / 2)}h${rounded(width)}`,
};

/** One path a shape for the whole matrix: ten elements, however many cells. */
export function matrixPaths({
  rows,
  columns,
  metrics: { top, strip },
}: Pick<MatrixLayout, 'rows' | 'columns' | 'metrics'>): MatrixPath[] {
  const parts = new Map<MatrixShape, string[]>();
  for (const { row, y } of rows) {
    for (const run of joinRuns(row.cells, columns)) {
      const drawn = parts.get(run.shape) ?? [];
      parts.set(run.shape, drawn);
      drawn.push(PATHS[EXTENT_OF[run.shape]](run, y + top, strip));
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
