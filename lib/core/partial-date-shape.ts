import { parse, type EdtfDate, type EdtfSeason } from 'edtf';
import { isPartOfYear, seasonDays, type Season } from '@/lib/core/partial-date-seasons';
import { refuse, succeed, type Result } from '@/lib/core/result';

/** Why a text is not a date the register can keep. */
export type PartialDateFault =
  | 'not_a_date'
  | 'no_year'
  | 'has_time_of_day'
  | 'open_on_both_sides'
  | 'ends_before_it_begins'
  | 'year_out_of_range'
  | 'unsupported';

export type PointPrecision = 'day' | 'month' | 'season' | 'year' | 'decade' | 'century';

/** One end of a date: a day, or a period named as one (a month, a year). Days are ISO, yyyy-mm-dd. */
export interface DatePoint {
  precision: PointPrecision;
  earliest: string;
  latest: string;
  season: Season | null;
  /** EDTF `~` or `%`. */
  approximate: boolean;
  /** EDTF `?` or `%`. */
  uncertain: boolean;
}

/** The mark of a date, or of one end, that is not meant exactly, not sure, or neither. */
export function qualifierMark({ approximate, uncertain }: Pick<DatePoint, 'approximate' | 'uncertain'>): string {
  if (approximate) return uncertain ? '%' : '~';
  return uncertain ? '?' : '';
}

/** What stands for an end that is no date: `..`, or nothing. Neither bounds the interval; they are worded apart. */
export type MissingEnd = 'open' | 'unknown';

export type DateShape =
  | { kind: 'point'; point: DatePoint }
  | { kind: 'interval'; start: DatePoint | null; end: DatePoint | null; missing: MissingEnd | null }
  | { kind: 'open_end' };

/** The date `..`, which means "still": the end of a seat or a term that has not ended. */
export const OPEN_END = '..';

const LONGEST_EDTF = 64;
const SHAPES_KEPT = 5000;
/** A single day, as nearly all dates of meetings are: parsed without the EDTF grammar, which is slow. */
const PLAIN_DAY = /^([1-9]\d{3})-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
const YEAR_UNKNOWN = /(^|\/)[?~%]?-?\d?X/;
const MASKS: Readonly<Record<number, { precision: PointPrecision; years: number }>> = {
  8: { precision: 'decade', years: 10 },
  12: { precision: 'century', years: 100 },
};
const MONTH_UNKNOWN = 48;
const DAY_UNKNOWN = 192;

const iso = (year: number, month: number, day: number): string =>
  `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;

/** `month` counts from 1; computed in UTC, which has no clock changes. */
const lastDayInMonth = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

function wholeYears(year: number, count: number) {
  return { earliest: iso(year, 1, 1), latest: iso(year + count - 1, 12, 31) };
}

function readPoint(date: EdtfDate): Result<DatePoint, PartialDateFault> {
  const [year, monthIndex, day] = date.values;
  if (date.values.length > 3) return refuse('has_time_of_day');
  if (year === undefined || year < 1000) return refuse('year_out_of_range');
  const marks = { season: null, approximate: Boolean(date.approximate), uncertain: Boolean(date.uncertain) };
  const mask = date.unspecified ?? 0;
  const yearMask = MASKS[mask];
  if (yearMask && monthIndex === undefined) {
    return succeed({ ...marks, precision: yearMask.precision, ...wholeYears(year, yearMask.years) });
  }
  const monthOnly = mask === MONTH_UNKNOWN && day === undefined;
  if (monthIndex === undefined || monthOnly || mask === MONTH_UNKNOWN + DAY_UNKNOWN) {
    return succeed({ ...marks, precision: 'year', ...wholeYears(year, 1) });
  }
  if (mask !== 0 && mask !== DAY_UNKNOWN) return refuse('unsupported');
  const month = monthIndex + 1;
  const last = lastDayInMonth(year, month);
  if (day === undefined || mask === DAY_UNKNOWN) {
    return succeed({ ...marks, precision: 'month', earliest: iso(year, month, 1), latest: iso(year, month, last) });
  }
  if (day > last) return refuse('not_a_date');
  return succeed({ ...marks, precision: 'day', earliest: iso(year, month, day), latest: iso(year, month, day) });
}

function readSeason(season: EdtfSeason): Result<DatePoint, PartialDateFault> {
  const [year = 0, code = 0] = season.values;
  if (year < 1000) return refuse('year_out_of_range');
  const days = seasonDays(year, code);
  const marks = { approximate: Boolean(season.approximate), uncertain: Boolean(season.uncertain) };
  if (!days || (isPartOfYear(days.season) && !marks.approximate)) return refuse('unsupported');
  return succeed({ precision: 'season', ...days, ...marks });
}

/** One end, or a date that has but one. The ends of an interval are read one by one: the grammar mixes no seasons in. */
function readEnd(edtf: string): Result<DatePoint, PartialDateFault> {
  // Words, of which headings are made, need no grammar to be none: it says at length what it had expected.
  if (!/[\dX]/.test(edtf)) return refuse('not_a_date');
  let parsed;
  try {
    parsed = parse(edtf, { seasonUncertainty: true });
  } catch {
    return refuse('not_a_date');
  }
  if (parsed.type === 'Season') return readSeason(parsed);
  return parsed.type === undefined || parsed.type === 'Date' ? readPoint(parsed) : refuse('unsupported');
}

const MISSING: Readonly<Record<string, MissingEnd>> = { '..': 'open', '': 'unknown' };

function readInterval(first: string, last: string): Result<DateShape, PartialDateFault> {
  const [noStart = null, noEnd = null] = [MISSING[first], MISSING[last]];
  if (noStart !== null && noEnd !== null) return refuse('open_on_both_sides');
  const start = noStart === null ? readEnd(first) : succeed(null);
  if (!start.ok) return start;
  const end = noEnd === null ? readEnd(last) : succeed(null);
  if (!end.ok) return end;
  if (start.value && end.value && end.value.latest < start.value.earliest) return refuse('ends_before_it_begins');
  return succeed({ kind: 'interval', start: start.value, end: end.value, missing: noStart ?? noEnd });
}

function readPlainDay(edtf: string, year: number, month: number, day: number): Result<DateShape, PartialDateFault> {
  if (day > lastDayInMonth(year, month)) return refuse('not_a_date');
  const point = {
    precision: 'day',
    earliest: edtf,
    latest: edtf,
    season: null,
    approximate: false,
    uncertain: false,
  } as const;
  return succeed({ kind: 'point', point });
}

function readAfresh(edtf: string): Result<DateShape, PartialDateFault> {
  const plain = PLAIN_DAY.exec(edtf);
  if (plain) return readPlainDay(edtf, Number(plain[1]), Number(plain[2]), Number(plain[3]));
  if (edtf === OPEN_END) return succeed({ kind: 'open_end' });
  if (edtf === '' || edtf.length > LONGEST_EDTF) return refuse('not_a_date');
  if (YEAR_UNKNOWN.test(edtf)) return refuse('no_year');
  const [first = '', last, ...more] = edtf.split('/');
  if (more.length > 0) return refuse('not_a_date');
  if (last !== undefined) return readInterval(first, last);
  const point = readEnd(edtf);
  return point.ok ? succeed({ kind: 'point', point: point.value }) : point;
}

const shapes = new Map<string, Result<DateShape, PartialDateFault>>();

/**
 * What an EDTF text says, end by end. Kept for texts already seen, because the grammar takes a tenth of a
 * millisecond and a page prints the same dates hundreds of times.
 */
export function readDateShape(edtf: string): Result<DateShape, PartialDateFault> {
  const known = shapes.get(edtf);
  if (known) return known;
  const shape = readAfresh(edtf);
  if (shapes.size >= SHAPES_KEPT) shapes.clear();
  if (edtf.length <= LONGEST_EDTF) shapes.set(edtf, shape);
  return shape;
}
