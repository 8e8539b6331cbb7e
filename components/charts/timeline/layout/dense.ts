import { hasPart } from '@/lib/participation/cells/rules-eligibility';
import { runPaths, type MarkPaths, type MarkRun } from '../../status/mark-parts';
import { SHAPE_ORDER, shapeName, type ShapeName } from '../../status/shape-names';
import { markDay } from './days';
import { percentInDomain, type TimelineDomain } from './scale';
import type { TimelineRow } from './types';

/** Above this many marks a drawing shows runs instead of marks: a page of 10,000 links helps nobody. */
export const MOST_MARKS = 2500;

/** Above this many in one row its marks lie on top of each other at every width. */
export const MOST_MARKS_IN_A_ROW = 200;

/** Units of the drawing: as wide as the percents allow with two decimals, as high as a row. */
export const DENSE_VIEW = { width: 10_000, height: 20 } as const;
/** Least width of a mark: 0.12 % of the plot. */
const MARK = 12;
/** A unit down is about as long on a page as so many across: a row of 26 px, a plot of some 700. */
export const DENSE_STRETCH = 18;
const STRIP = { y: 2, height: 16, cell: MARK, stretch: DENSE_STRETCH } as const;

/**
 * Runs of one row. Marks of a shape that touch grow together; between marks that do not touch nothing is drawn, because
 * nothing was held there. Presence lies furthest back, so that no absence among it is hidden.
 */
export function densePaths(domain: TimelineDomain, row: TimelineRow): MarkPaths[] {
  const centres = new Map<ShapeName, number[]>();
  for (const cell of row.cells) {
    const day = hasPart(cell) ? markDay(cell.meeting) : null;
    if (day === null) continue;
    const name = shapeName(cell);
    const days = centres.get(name) ?? [];
    centres.set(name, days);
    days.push(percentInDomain(domain, day) * 100);
  }
  const runs = [...centres].flatMap(([name, days]) => joined(days).map((run): MarkRun => ({ name, ...run })));
  return runPaths([{ runs, strip: STRIP }], SHAPE_ORDER);
}

function joined(centres: number[]): { x: number; width: number }[] {
  const runs: { x: number; width: number }[] = [];
  for (const centre of centres.map(Math.round).sort((a, b) => a - b)) {
    const x = Math.max(0, centre - MARK / 2);
    const end = Math.min(DENSE_VIEW.width, centre + MARK / 2);
    const last = runs.at(-1);
    if (last && x <= last.x + last.width) last.width = end - last.x;
    else runs.push({ x, width: end - x });
  }
  return runs;
}
