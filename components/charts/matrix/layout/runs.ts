import type { CellStatus } from '@/lib/participation/cells/types';
import type { MatrixColumn } from './columns';
import type { MatrixCell } from './types';

/**
 * What a cell looks like where there is no room for a symbol. Each is distinguished from the others by height and
 * pattern alone: `full` the whole strip, `half` its lower half hollow, with a variant for every reason; `crossed`
 * hatched; `dash`, `dots` and `hair` lines of three kinds.
 */
export const MATRIX_SHAPES = [
  'hair',
  'dots',
  'dash',
  'unclear',
  'full',
  'deputy',
  'somebody',
  'guest',
  'half',
  'half-derived',
  'half-excused',
  'half-proxy',
  'crossed',
  'cancelled',
  'written',
  'scheduled',
] as const;
export type MatrixShape = (typeof MATRIX_SHAPES)[number];

const SHAPE_OF: Readonly<Record<CellStatus, MatrixShape>> = {
  present: 'full',
  represented_by_deputy: 'deputy',
  represented_by_somebody: 'somebody',
  represented_by_member: 'half-proxy',
  excused: 'half-excused',
  absent: 'half',
  excluded: 'crossed',
  not_invited: 'dash',
  not_recorded: 'dots',
  seat_unclear: 'unclear',
  not_a_member: 'hair',
  cancelled: 'cancelled',
  no_attendance_possible: 'written',
  not_yet_held: 'scheduled',
};

/** Guests were in the room and are drawn so, although they are never counted. */
export function matrixShape({ status, derived, guest }: Pick<MatrixCell, 'status' | 'derived' | 'guest'>): MatrixShape {
  if (guest) return 'guest';
  return derived && status === 'absent' ? 'half-derived' : SHAPE_OF[status];
}

/** The shapes that are filled with a pattern; for all others null. */
const PATTERN_OF: Readonly<Record<MatrixShape, string | null>> = {
  hair: null,
  dots: null,
  dash: null,
  unclear: null,
  full: null,
  deputy: null,
  somebody: null,
  guest: null,
  half: null,
  'half-derived': null,
  'half-excused': 'half-excused',
  'half-proxy': 'half-proxy',
  crossed: 'crossed',
  cancelled: null,
  written: null,
  scheduled: null,
};

export function shapeFill(shape: MatrixShape, figure: string): string | undefined {
  const pattern = PATTERN_OF[shape];
  return pattern === null ? undefined : `url(#${figure}-${pattern})`;
}

/** The rules in the style sheets that draw a shape. */
export const shapeClass = (shape: MatrixShape): string => `mx-shape mx-${shape}`;

export interface MatrixRun {
  shape: MatrixShape;
  x: number;
  width: number;
}

/**
 * Neighbouring cells that look alike, taken together. Columns that do not touch are never joined: between them
 * nothing was held; but having no seat is a matter of time, and its line runs through. Cells without a place in time are left out.
 */
export function joinRuns(cells: readonly MatrixCell[], columns: readonly (MatrixColumn | null)[]): MatrixRun[] {
  const runs: MatrixRun[] = [];
  for (const [place, cell] of cells.entries()) {
    const column = columns[place];
    if (!column) continue;
    const shape = matrixShape(cell);
    const last = runs.at(-1);
    const end = column.x + column.width;
    const joins = shape === 'hair' || (last !== undefined && column.x <= last.x + last.width);
    if (last && last.shape === shape && joins) last.width = Math.max(last.x + last.width, end) - last.x;
    else runs.push({ shape, x: column.x, width: column.width });
  }
  return runs;
}
