import type { GridRange } from '@/lib/imports/grid/types-page';

/** Meetings that a grid begins with: the latest. */
export const FIRST_SHOWN = 24;
/** Cells that a grid takes at most. */
export const MOST_SHOWN_CELLS = 150_000;

/** What was asked for in the order of time, whichever end was named first; unknown ends are left open. */
function bounds(slugs: readonly string[], { from, to }: GridRange): [first: number, last: number] {
  const [start, end] = [from, to].map((slug) => (slug === null ? -1 : slugs.indexOf(slug)));
  if ((start ?? -1) < 0 && (end ?? -1) < 0) return [Math.max(0, slugs.length - FIRST_SHOWN), slugs.length - 1];
  const first = start === undefined || start < 0 ? 0 : start;
  const last = end === undefined || end < 0 ? slugs.length - 1 : end;
  return first <= last ? [first, last] : [last, first];
}

/**
 * The meetings of a range, in their order.
 *
 * @param meetings those that can be attended, in their order
 * @param members how many rows there are
 */
export function chooseRange<Meeting extends { slug: string }>(
  meetings: readonly Meeting[],
  range: GridRange,
  members: number,
): { meetings: Meeting[]; cut: boolean } {
  const [first, last] = bounds(
    meetings.map(({ slug }) => slug),
    range,
  );
  const most = Math.max(1, Math.floor(MOST_SHOWN_CELLS / Math.max(1, members)));
  const begin = Math.max(first, last + 1 - most);
  return { meetings: meetings.slice(begin, last + 1), cut: begin > first };
}

/** Runs of places for which something holds. */
export function runsOf(count: number, holds: (place: number) => boolean): [first: number, last: number][] {
  const runs: [number, number][] = [];
  for (let place = 0; place < count; place += 1) {
    const run = runs.at(-1);
    if (!holds(place)) continue;
    if (run && run[1] === place - 1) run[1] = place;
    else runs.push([place, place]);
  }
  return runs;
}
