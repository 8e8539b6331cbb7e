import type { Sections, Unclear } from '@/lib/imports/files/sheets/rules-sections';
import { readFormatSections } from '@/lib/imports/files/xlsx/rules-sections';
import { shownDate, type ShownDate } from '@/lib/imports/files/sheets/rules-dates';

/** What is made of a value that a cell shows. */
export type ValueFormat =
  | { kind: 'number' }
  /** Filled up with zeros to a number of digits: 007. */
  | { kind: 'padded'; digits: number }
  | { kind: 'date'; date: ShownDate; time: boolean };

export type NumberFormat = ValueFormat | Sections<ValueFormat> | Unclear;

const NUMBER: ValueFormat = { kind: 'number' };
const DAY: ValueFormat = { kind: 'date', date: 'day', time: false };
const DAY_OF_MONTH: ValueFormat = { kind: 'date', date: 'day_of_month', time: false };
const TIME: ValueFormat = { kind: 'date', date: 'none', time: true };

/** Formats that every workbook has without listing them (ECMA-376 part 1, 18.8.30). */
const BUILT_IN = new Map<number, ValueFormat>([
  ...[14, 15].map((id) => [id, DAY] as const),
  [16, DAY_OF_MONTH],
  [17, { kind: 'date', date: 'month', time: false }],
  ...[18, 19, 20, 21, 45, 47].map((id) => [id, TIME] as const),
  [22, { kind: 'date', date: 'day', time: true }],
  // Dates in the languages of East Asia.
  ...[27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58].map((id) => [id, DAY] as const),
  ...[32, 33, 34, 35, 55, 56].map((id) => [id, TIME] as const),
]);

/** Texts in quotation marks, escaped characters, blanks of a width, fillers, and colours or languages in brackets. */
const NOT_A_CODE = /"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g;
/** Hours, minutes or seconds counted beyond a day: a duration, no time of day. */
const DURATION = /\[(?:h+|m+|s+)\]/i;
/** An m behind hours or before seconds is a minute. */
const MINUTES = /(h+[^ymdhs]*)m+|m+(?=[^ymdhs]*s)/g;
const HALF_DAY = /am\/pm|a\/p/g;

function dateInCode(letters: string): ShownDate {
  const text = letters.replaceAll(HALF_DAY, '').replaceAll(MINUTES, '$1');
  const [year, month, day] = [/y/.test(text), /m/.test(text), /(?<!d)d{1,2}(?!d)/.test(text)];
  // In East Asian formats a year has letters of its own: what counts the days is taken at its word.
  if (/[eg]/.test(text) && day) return 'day';
  return shownDate({ year, month, day, other: /d/.test(text) });
}

function readCode(code: string): ValueFormat {
  const [first = ''] = code.split(';');
  if (DURATION.test(first)) return NUMBER;
  const letters = first.replace(NOT_A_CODE, '').toLowerCase();
  // A text between two codes keeps them apart: the day of ddd", "dd is no weekday.
  const codes = first.replace(NOT_A_CODE, ' ').toLowerCase();
  if (/^0{2,15}$/.test(letters)) return { kind: 'padded', digits: letters.length };
  if (letters.includes('general') || !/[ymdhs]/.test(letters)) return NUMBER;
  return { kind: 'date', date: dateInCode(codes), time: /[hs]/.test(letters) };
}

/** What a number format makes of a number; `code` where the workbook lists the format itself. */
export const readNumberFormat = (id: number, code: string | undefined): NumberFormat =>
  code === undefined ? (BUILT_IN.get(id) ?? NUMBER) : (readFormatSections(code, readCode) ?? readCode(code));
