import type { Locale } from '@/lib/core/localised-text';
import type { Season } from '@/lib/core/partial-date-seasons';
import type { DatePoint } from '@/lib/core/partial-date-shape';
import type { DateStyle } from '@/lib/i18n/date-style';
import { formatMonthName } from '@/lib/i18n/formatters';

const SEASON_NAMES: Readonly<Record<Locale, Readonly<Record<Season, string>>>> = {
  de: {
    spring: 'Frühjahr',
    summer: 'Sommer',
    autumn: 'Herbst',
    winter: 'Winter',
    quarter_1: '1. Quartal',
    quarter_2: '2. Quartal',
    quarter_3: '3. Quartal',
    quarter_4: '4. Quartal',
    half_1: '1. Halbjahr',
    half_2: '2. Halbjahr',
    early: 'Anfang',
    middle: 'Mitte',
    late: 'Ende',
  },
  en: {
    spring: 'spring',
    summer: 'summer',
    autumn: 'autumn',
    winter: 'winter',
    quarter_1: 'first quarter of',
    quarter_2: 'second quarter of',
    quarter_3: 'third quarter of',
    quarter_4: 'fourth quarter of',
    half_1: 'first half of',
    half_2: 'second half of',
    early: 'early',
    middle: 'mid',
    late: 'late',
  },
};

/** Told apart from an interval of a hundred years: some year of the century, not all of them. */
export const CENTURY_NAMES: Readonly<Record<Locale, string>> = { de: 'Jahrhundert', en: 'century' };

/** Behind the number of a day. */
const DAY_SIGN: Readonly<Record<Locale, string>> = { de: '.', en: '' };
const DECADE_ENDING: Readonly<Record<Locale, string>> = { de: 'er-Jahre', en: 's' };

const yearText = (isoDay: string): string => isoDay.slice(0, 4);
const dayNumber = (isoDay: string): number => Number(isoDay.slice(8));

/** How long the names of months are. */
type Months = 'long' | 'short';

function formatDay(isoDay: string, locale: Locale, months: Months, withYear = true): string {
  const text = `${dayNumber(isoDay)}${DAY_SIGN[locale]} ${formatMonthName(isoDay, locale, months)}`;
  return withYear ? `${text} ${yearText(isoDay)}` : text;
}

function formatPoint(point: DatePoint, locale: Locale, months: Months): string {
  const year = yearText(point.earliest);
  switch (point.precision) {
    case 'day':
      return formatDay(point.earliest, locale, months);
    case 'month':
      return `${formatMonthName(point.earliest, locale, months)} ${year}`;
    case 'season':
      return point.season ? `${SEASON_NAMES[locale][point.season]} ${year}` : year;
    case 'year':
      return year;
    case 'decade':
      return `${year}${DECADE_ENDING[locale]}`;
    case 'century':
      return `${CENTURY_NAMES[locale]} ${year}–${yearText(point.latest)}`;
  }
}

function formatDays(first: string, last: string, locale: Locale, months: Months): string {
  const end = formatDay(last, locale, months);
  if (yearText(first) !== yearText(last)) return `${formatDay(first, locale, months)} – ${end}`;
  if (first.slice(0, 7) !== last.slice(0, 7)) return `${formatDay(first, locale, months, false)} – ${end}`;
  return `${dayNumber(first)}${DAY_SIGN[locale]}–${end}`;
}

/** No spaces around the dash between bare years, spaces between anything longer. */
export const joinEnds = (start: string, end: string): string =>
  /^\d{4}$/.test(start) && /^\d{4}$/.test(end) ? `${start}–${end}` : `${start} – ${end}`;

const qualifiedBy = (probably: string, around: string) => (text: string, point: DatePoint) =>
  `${point.uncertain ? `${probably} ` : ''}${point.approximate ? `${around} ` : ''}${text}`;

const createStyles = (months: Months): Readonly<Record<Locale, DateStyle>> => ({
  de: {
    point: (point) => formatPoint(point, 'de', months),
    days: (first, last) => formatDays(first, last, 'de', months),
    range: joinEnds,
    between: (first, last) => `zwischen ${first} und ${last}`,
    notLater: (end) => `spätestens ${end}`,
    notEarlier: (start) => `frühestens ${start}`,
    startUnknown: (end) => `bis ${end}, Beginn unbekannt`,
    endUnknown: (start) => `ab ${start}, Ende unbekannt`,
    qualified: qualifiedBy('vermutlich', 'um'),
    openEnd: 'andauernd',
  },
  en: {
    point: (point) => formatPoint(point, 'en', months),
    days: (first, last) => formatDays(first, last, 'en', months),
    range: joinEnds,
    between: (first, last) => `between ${first} and ${last}`,
    notLater: (end) => `no later than ${end}`,
    notEarlier: (start) => `no earlier than ${start}`,
    startUnknown: (end) => `until ${end}, beginning unknown`,
    endUnknown: (start) => `from ${start}, end unknown`,
    qualified: qualifiedBy('probably', 'around'),
    openEnd: 'ongoing',
  },
});

export const LONG_STYLE = createStyles('long');
/** The same words with the short names of months, for the marks of a figure. */
export const MEDIUM_STYLE = createStyles('short');
