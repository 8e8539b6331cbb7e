/*
 * Which rows and columns are in view. All rows are equally high and all columns equally wide, so that this is a division.
 */

export interface GridSpan {
  first: number;
  last: number;
}

/** Rows or columns beyond the edge that are drawn already, so that scrolling does not show an empty edge. */
const BEYOND = 4;

/**
 * @param from what is scrolled past, in pixels
 * @param extent how much is in view, in pixels
 * @param size of one row or column, in pixels
 */
export function spanInView(from: number, extent: number, size: number, count: number): GridSpan {
  const first = Math.floor(from / size) - BEYOND;
  const last = Math.ceil((from + extent) / size) - 1 + BEYOND;
  return { first: Math.max(0, Math.min(first, count - 1)), last: Math.min(count - 1, Math.max(last, 0)) };
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
