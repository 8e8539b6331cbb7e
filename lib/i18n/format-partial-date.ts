import type { Locale } from '@/lib/core/localised-text';
import { betweenDates, type PartialDate } from '@/lib/core/partial-date';
import { isPartOfYear } from '@/lib/core/partial-date-seasons';
import { readDateShape, type DatePoint, type DateShape } from '@/lib/core/partial-date-shape';
import type { DateStyle } from '@/lib/i18n/date-style';
import { LONG_STYLE, MEDIUM_STYLE } from '@/lib/i18n/format-partial-date-long';
import { SHORT_STYLE } from '@/lib/i18n/format-partial-date-short';

/** `day–day.` only where both ends are known to the day and without a qualifier; otherwise the ends are spelt out. */
const isPlainDay = (point: DatePoint): boolean => point.precision === 'day' && !point.approximate && !point.uncertain;

function formatShape(shape: DateShape, style: DateStyle): string {
  // "Early 2012" says itself that it is not meant exactly.
  const end = (point: DatePoint) =>
    style.qualified(style.point(point), isPartOfYear(point.season) ? { ...point, approximate: false } : point);
  if (shape.kind === 'open_end') return style.openEnd;
  if (shape.kind === 'point') return end(shape.point);
  const { start, end: last, missing } = shape;
  const isUnknown = missing === 'unknown';
  if (!start) return last ? style[isUnknown ? 'startUnknown' : 'notLater'](end(last)) : style.openEnd;
  if (!last) return style[isUnknown ? 'endUnknown' : 'notEarlier'](end(start));
  if (!isPlainDay(start) || !isPlainDay(last)) {
    const [from, to] = [end(start), end(last)];
    return from === to ? from : style.range(from, to);
  }
  return start.earliest === last.latest ? end(start) : style.days(start.earliest, last.latest);
}

function format(date: PartialDate, style: DateStyle): string {
  const read = readDateShape(date.edtf);
  if (!read.ok) throw new RangeError(`${date.edtf} is not a date of the register: ${read.reason}`);
  return formatShape(read.value, style);
}

/**
 * A date that no line ends in: day, month and year stay together, also behind a dash without blanks ("13.–14."); a dash
 * between blanks ends its line. "Zwischen … und …" may be parted.
 */
export const keepTogether = (date: string): string =>
  date
    .replaceAll(/(?<=[\d.])–(?=\d)/gu, '–\u2060')
    .replaceAll(/(?<![\d])(\d{1,2}\.?) (?=\p{L})/gu, '$1\u00a0')
    .replaceAll(/(\p{L}\.?) (?=\d)/gu, '$1\u00a0')
    .replaceAll(' – ', '\u00a0– ');

/**
 * A date in words, as precise as it is and never more: "13.–14. September 2012", "um 2002",
 * "spätestens 2. Dezember 2022". An open end (`..`) reads "andauernd", "ongoing".
 */
export function formatPartialDate(date: PartialDate, locale: Locale): string {
  return format(date, LONG_STYLE[locale]);
}

/** The same with the short names of months, for the marks of a figure: "13.–14. Sept. 2012". */
export function formatPartialDateMedium(date: PartialDate, locale: Locale): string {
  return format(date, MEDIUM_STYLE[locale]);
}

/** The same for table heads and axes: "13./14.9.2012", "Sept. 2012", "≤ 2.12.2022". */
export function formatPartialDateShort(date: PartialDate, locale: Locale): string {
  return format(date, SHORT_STYLE[locale]);
}

/**
 * The beginning or the end of a seat or a term in words. One of which only is known between which days it lies reads
 * "zwischen 5. Januar 2009 und 1. März 2009", not like something that lasted from the one to the other.
 */
export function formatTermEnd(date: PartialDate, locale: Locale): string {
  const ends = betweenDates(date);
  if (ends === null) return formatPartialDate(date, locale);
  const [first, last] = ends;
  return LONG_STYLE[locale].between(formatPartialDate(first, locale), formatPartialDate(last, locale));
}
