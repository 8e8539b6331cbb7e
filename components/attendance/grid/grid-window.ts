/*
 * Which rows and columns are in view. All rows are equally high and all columns equally wide, so that this is a division.
 */

export interface GridSpan {
  first: number;
  last: number;
}

/** Rows or columns beyond the edges that are drawn too: only where they are passed anything is drawn anew. */
const BEYOND = 8;

/**
 * @param from what is scrolled past, in pixels
 * @param extent how much is in view, in pixels
 * @param size of one row or column, in pixels
 */
export function spanInView(from: number, extent: number, size: number, count: number): GridSpan {
  const first = Math.floor(from / size);
  const last = Math.ceil((from + extent) / size) - 1;
  return { first: Math.max(0, Math.min(first, count - 1)), last: Math.min(count - 1, Math.max(last, 0)) };
}

/** What is to be drawn: as before where all that is in view is drawn already, otherwise what is in view and some more. */
export function spanToDraw(drawn: GridSpan, inView: GridSpan, count: number): GridSpan {
  const isDrawn = drawn.first <= inView.first && drawn.last >= inView.last && drawn.last < count;
  const isMuch = drawn.last - drawn.first > inView.last - inView.first + 2 * BEYOND;
  if (isDrawn && !isMuch) return drawn;
  return { first: Math.max(0, inView.first - BEYOND), last: Math.min(count - 1, inView.last + BEYOND) };
}

/** The places of a span, and one that has to be there wherever it is, in their order. */
export function placesToDraw({ first, last }: GridSpan, kept: number): number[] {
  const places = Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
  if (kept < first) return [kept, ...places];
  return kept > last ? [...places, kept] : places;
}

/** How far to scroll so that one row or column is in view; as it is where it is. */
export function scrollFor(place: number, size: number, from: number, extent: number): number {
  const [start, end] = [place * size, (place + 1) * size];
  if (start < from) return start;
  return end > from + extent ? end - extent : from;
}
