import { OPEN_END, readDateShape, type PartialDateFault, type PointPrecision } from '@/lib/core/partial-date-shape';
import { refuse, succeed, type Result } from '@/lib/core/result';

export type { PartialDateFault };

/**
 * A date as precise as it is known, in EDTF (ISO 8601-2, https://www.loc.gov/standards/datetime/). `earliest` and
 * `latest` are the first and last calendar day it can mean as it is written, yyyy-mm-dd, in no time zone; null where
 * that side is open or unknown. Qualifiers (`~`, `?`, `%`) do not move these days: they say where the date is drawn.
 * For what is certain use `certainDays`.
 */
export interface PartialDate {
  edtf: string;
  earliest: string | null;
  latest: string | null;
}

/** `days`: an interval of two days; `range`: an interval with a less precise end; `not_later`, `not_earlier`: half open. */
export type DatePrecision = PointPrecision | 'days' | 'range' | 'not_later' | 'not_earlier' | 'open_end';

/** The end of a seat or a term that has not ended: EDTF `..`, both days null. Not to be used as the date of an event. */
export const openEnd: PartialDate = { edtf: OPEN_END, earliest: null, latest: null };

/**
 * Reads an EDTF text without spaces around it. Taken: days, months, years, decades (`201X`), centuries (`20XX`),
 * northern seasons, quarters, halves, approximate thirds of a year (`2012-37~`), qualifiers, intervals, half-open
 * intervals, and `..` alone for "still".
 * Refused: no year (`XXXX-12`), times of day, sets and lists, years before 1000, both sides open (`../..`).
 */
export function parsePartialDate(edtf: string): Result<PartialDate, PartialDateFault> {
  const read = readDateShape(edtf);
  if (!read.ok) return refuse(read.reason);
  const shape = read.value;
  if (shape.kind === 'open_end') return succeed(openEnd);
  const { start, end } = shape.kind === 'point' ? { start: shape.point, end: shape.point } : shape;
  return succeed({ edtf, earliest: start?.earliest ?? null, latest: end?.latest ?? null });
}

/** For constants and rows from the database; throws a RangeError where `parsePartialDate` would refuse. */
export function partialDate(edtf: string): PartialDate {
  const read = parsePartialDate(edtf);
  if (!read.ok)
    throw new RangeError(`${JSON.stringify(edtf.slice(0, 64))} is not a date of the register: ${read.reason}`);
  return read.value;
}

/** The same, for a column that may be null. */
export const partialDateOrNull = (edtf: string | null): PartialDate | null =>
  edtf === null ? null : partialDate(edtf);

export function isOpenEnd(date: PartialDate): boolean {
  return date.edtf === OPEN_END;
}

export interface BoundedDate extends PartialDate {
  earliest: string;
  latest: string;
}

/** Neither side is open, so the date can be ordered among others. */
export const isBounded = (date: PartialDate): date is BoundedDate => date.earliest !== null && date.latest !== null;

/** Throws a RangeError for a text that `parsePartialDate` refuses. */
export function datePrecision(date: PartialDate): DatePrecision {
  const read = readDateShape(date.edtf);
  if (!read.ok) throw new RangeError(`${date.edtf} is not a date of the register: ${read.reason}`);
  const shape = read.value;
  if (shape.kind === 'open_end') return 'open_end';
  if (shape.kind === 'point') return shape.point.precision;
  if (!shape.start) return 'not_later';
  if (!shape.end) return 'not_earlier';
  return shape.start.precision === 'day' && shape.end.precision === 'day' ? 'days' : 'range';
}

/** Known to the day, for one day or several, whatever its qualifiers. */
export function isDayPrecise(date: PartialDate): boolean {
  const precision = datePrecision(date);
  return precision === 'day' || precision === 'days';
}

/** Both certainly mean one and the same day. */
export function isSameDay(a: PartialDate, b: PartialDate): boolean {
  const [first, second] = [certainDays(a), certainDays(b)];
  return (
    first.earliest !== null &&
    first.earliest === first.latest &&
    first.earliest === second.earliest &&
    first.latest === second.latest
  );
}

/**
 * The days outside which the date certainly does not lie. A qualified end ("around 2002") rules nothing out and
 * is null here, although `earliest` and `latest` say where to draw it.
 */
export function certainDays(date: PartialDate): { earliest: string | null; latest: string | null } {
  // A plain day, as nearly all meetings have: asked for each cell of a network.
  if (date.edtf === date.earliest) return date;
  if (!/[?~%]/.test(date.edtf)) return { earliest: date.earliest, latest: date.latest };
  const [start = '', end = start] = date.edtf.split('/');
  return {
    earliest: /[?~%]/.test(start) ? null : date.earliest,
    latest: /[?~%]/.test(end) ? null : date.latest,
  };
}

/** "Between 5 January and 1 March": the two dates between which a beginning or an end lies; null where it is one date. */
export function betweenDates(date: PartialDate): [PartialDate, PartialDate] | null {
  const read = readDateShape(date.edtf);
  if (!read.ok || read.value.kind !== 'interval' || !read.value.start || !read.value.end) return null;
  const [first = '', last = ''] = date.edtf.split('/');
  return first === last ? null : [partialDate(first), partialDate(last)];
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const AFTER_ALL_DAYS = '~';

/**
 * Chronological order, for sorting: by the earliest possible day (the latest where the start is open), then by
 * the latest, an open end coming after every day. 0 for dates that mean the same days, however they are written.
 */
export function comparePartialDates(a: PartialDate, b: PartialDate): number {
  return (
    compareText(a.earliest ?? a.latest ?? AFTER_ALL_DAYS, b.earliest ?? b.latest ?? AFTER_ALL_DAYS) ||
    compareText(a.latest ?? AFTER_ALL_DAYS, b.latest ?? AFTER_ALL_DAYS)
  );
}

/** The last possible day of `a` comes before the first possible day of `b`; false wherever a bound is open or qualified. */
export function certainlyBefore(a: PartialDate, b: PartialDate): boolean {
  const { latest } = certainDays(a);
  const { earliest } = certainDays(b);
  return latest !== null && earliest !== null && latest < earliest;
}

const DAY_IN_MILLISECONDS = 86_400_000;

/** Days from one calendar day to another, both yyyy-mm-dd: 1 from a day to the next, negative backwards. */
export function wholeDaysBetween(isoA: string, isoB: string): number {
  const days = (Date.parse(`${isoB}T00:00:00Z`) - Date.parse(`${isoA}T00:00:00Z`)) / DAY_IN_MILLISECONDS;
  if (!Number.isInteger(days)) throw new RangeError(`Not two calendar days: ${isoA}, ${isoB}`);
  return days;
}
