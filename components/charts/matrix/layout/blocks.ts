import { meetingYear } from './axis';
import type { MatrixBlock } from './placed';
import type { MatrixMeeting } from './types';

/*
 * Where a meeting would be narrower than three pixels, one block stands for all of a year: divided by the share of its
 * meetings, absence first, presence behind it as one pale ground, with the number of meetings missed in it or beside it.
 */

/** Of a block that has room for a number of two digits beside an absence. */
const LEAST_BLOCK = 17;
/** Free between two blocks, in CSS pixels. */
export const BETWEEN = 1;
const SPANS = [1, 2, 5, 10, 20, 50, 100];

/** Blocks of as many years each as have room; a year without a meeting keeps its place. */
export function placeBlocks(
  meetings: readonly MatrixMeeting[],
  width: number,
  widest: number,
): { blocks: MatrixBlock[]; span: number; width: number } {
  const years = meetings.map(meetingYear);
  const known = years.filter((year) => year !== null);
  const first = known.reduce((least, year) => Math.min(least, year), Number.POSITIVE_INFINITY);
  const last = known.reduce((most, year) => Math.max(most, year), Number.NEGATIVE_INFINITY);
  const count = known.length === 0 ? 0 : last - first + 1;
  const span = SPANS.find((one) => width / Math.ceil(count / one) >= LEAST_BLOCK + BETWEEN) ?? 1_000;
  const length = Math.ceil(count / span);
  const step = Math.min(widest, Math.floor(width / Math.max(1, length)));
  const blocks = Array.from({ length }, (_, block): MatrixBlock => ({
    x: block * step,
    width: step - BETWEEN,
    year: first + block * span,
    places: years.flatMap((year, place) =>
      year !== null && Math.floor((year - first) / span) === block ? [place] : [],
    ),
  }));
  return { blocks, span, width: step * length };
}
