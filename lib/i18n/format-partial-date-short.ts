import type { Locale } from '@/lib/core/localised-text';
import { wholeDaysBetween } from '@/lib/core/partial-date';
import type { Season } from '@/lib/core/partial-date-seasons';
import type { DatePoint } from '@/lib/core/partial-date-shape';
import type { DateStyle } from '@/lib/i18n/date-style';
import { CENTURY_NAMES, joinEnds } from '@/lib/i18n/format-partial-date-long';
import { formatMonthName } from '@/lib/i18n/formatters';

const NO_BREAK_SPACE = '\u00a0';

const SEASON_SIGNS: Readonly<Record<Locale, Readonly<Record<Season, string>>>> = {
  de: {
    spring: 'Frühj.',
    summer: 'Sommer',
    autumn: 'Herbst',
    winter: 'Winter',
    quarter_1: 'Q1',
    quarter_2: 'Q2',
    quarter_3: 'Q3',
    quarter_4: 'Q4',
    half_1: '1. Hj.',
    half_2: '2. Hj.',
    early: 'Anfang',
    middle: 'Mitte',
    late: 'Ende',
  },
  en: {
    spring: 'spring',
    summer: 'summer',
    autumn: 'autumn',
    winter: 'winter',
    quarter_1: 'Q1',
    quarter_2: 'Q2',
    quarter_3: 'Q3',
    quarter_4: 'Q4',
    half_1: 'H1',
    half_2: 'H2',
    early: 'early',
    middle: 'mid',
    late: 'late',
  },
};

const yearText = (isoDay: string): string => isoDay.slice(0, 4);
const monthNumber = (isoDay: string): number => Number(isoDay.slice(5, 7));
const dayNumber = (isoDay: string): number => Number(isoDay.slice(8));

interface ShortDays {
  day: (isoDay: string, withYear: boolean) => string;
  decadeEnding: string;
  /** Two days of one month. */
  withinMonth: (first: string, last: string) => string;
}

const dayInGerman = (isoDay: string, withYear: boolean): string =>
  `${dayNumber(isoDay)}.${monthNumber(isoDay)}.${withYear ? yearText(isoDay) : ''}`;
const dayInEnglish = (isoDay: string, withYear: boolean): string =>
  `${dayNumber(isoDay)} ${formatMonthName(isoDay, 'en', 'short')}${withYear ? ` ${yearText(isoDay)}` : ''}`;

const SHORT_DAYS: Readonly<Record<Locale, ShortDays>> = {
  de: {
    day: dayInGerman,
    decadeEnding: 'er',
    // German writes two neighbouring days with a slash.
    withinMonth: (first, last) =>
      `${dayNumber(first)}.${wholeDaysBetween(first, last) === 1 ? '/' : '–'}${dayInGerman(last, true)}`,
  },
  en: {
    day: dayInEnglish,
    decadeEnding: 's',
    withinMonth: (first, last) => `${dayNumber(first)}–${dayInEnglish(last, true)}`,
  },
};

const formatDay = (isoDay: string, locale: Locale, withYear = true): string => SHORT_DAYS[locale].day(isoDay, withYear);

function formatPoint(point: DatePoint, locale: Locale): string {
  const year = yearText(point.earliest);
  switch (point.precision) {
    case 'day':
      return formatDay(point.earliest, locale);
    case 'month':
      return `${formatMonthName(point.earliest, locale, 'short')} ${year}`;
    case 'season':
      return point.season ? `${SEASON_SIGNS[locale][point.season]} ${year}` : year;
    case 'year':
      return year;
    case 'decade':
      return `${year}${SHORT_DAYS[locale].decadeEnding}`;
    case 'century':
      return `${CENTURY_NAMES[locale]} ${year}–${yearText(point.latest)}`;
  }
}

function formatDays(first: string, last: string, locale: Locale): string {
  if (yearText(first) !== yearText(last)) return `${formatDay(first, locale)}–${formatDay(last, locale)}`;
  if (monthNumber(first) !== monthNumber(last)) return `${formatDay(first, locale, false)}–${formatDay(last, locale)}`;
  return SHORT_DAYS[locale].withinMonth(first, last);
}

const createStyle = (locale: Locale, around: string): DateStyle => ({
  point: (point) => formatPoint(point, locale),
  days: (first, last) => formatDays(first, last, locale),
  range: joinEnds,
  between: (first, last) => `${first}…${last}`,
  notLater: (end) => `≤${NO_BREAK_SPACE}${end}`,
  notEarlier: (start) => `≥${NO_BREAK_SPACE}${start}`,
  startUnknown: (end) => `?–${end}`,
  endUnknown: (start) => `${start}–?`,
  qualified: (text, point) => `${point.approximate ? `${around} ` : ''}${text}${point.uncertain ? '?' : ''}`,
  openEnd: '…',
});

export const SHORT_STYLE: Readonly<Record<Locale, DateStyle>> = {
  de: createStyle('de', 'um'),
  en: createStyle('en', 'c.'),
};
