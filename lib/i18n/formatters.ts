import type { Locale } from '@/lib/core/localised-text';

const NARROW_NO_BREAK_SPACE = '\u202f';
const DAYS_IN_A_YEAR = 365.25;
const YEARS_WORTH_NAMING_FROM_DAYS = 730;

/** English pages follow British usage, as European bodies do. */
const LANGUAGE_TAGS: Readonly<Record<Locale, string>> = { de: 'de-DE', en: 'en-GB' };

const integers = perLocale((tag) => new Intl.NumberFormat(tag, { maximumFractionDigits: 0 }));
const tenths = perLocale((tag) => new Intl.NumberFormat(tag, { maximumFractionDigits: 1 }));
const longDays = perLocale(
  (tag) => new Intl.DateTimeFormat(tag, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }),
);
const shortDays = perLocale(
  (tag) => new Intl.DateTimeFormat(tag, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' }),
);

/** What stands beside numbers; a word for one, and for any other count. */
const SIGNS: Readonly<Record<Locale, { percent: string; byte: Counted; day: Counted; years: string }>> = {
  de: {
    percent: `${NARROW_NO_BREAK_SPACE}%`,
    byte: ['Byte', 'Byte'],
    day: ['Tag', 'Tage'],
    years: 'Jahre',
  },
  en: { percent: '%', byte: ['byte', 'bytes'], day: ['day', 'days'], years: 'years' },
};
type Counted = readonly [one: string, other: string];

/** Creating an Intl object takes a millisecond; keeping it costs nothing. */
function perLocale<Formatter>(make: (tag: string) => Formatter): Readonly<Record<Locale, Formatter>> {
  return { de: make(LANGUAGE_TAGS.de), en: make(LANGUAGE_TAGS.en) };
}

/** A count: no decimals, thousands grouped as in the sentences of the message files. */
export function formatNumber(value: number, locale: Locale): string {
  return integers[locale].format(value);
}

/** A median of counts, which may lie in the middle between two: "9,5". */
export const formatMedian = (value: number, locale: Locale): string => tenths[locale].format(value);

/**
 * A share from 0 to 1 in whole per cent. Rounding never makes it none or all: a share short of 1 reads "> 99 %",
 * one above 0 "< 1 %".
 */
export function formatPercent(share: number, locale: Locale): string {
  const sign = SIGNS[locale].percent;
  const rounded = Math.round(share * 100);
  if (rounded === 0 && share > 0) return `<${NARROW_NO_BREAK_SPACE}1${sign}`;
  if (rounded === 100 && share < 1) return `>${NARROW_NO_BREAK_SPACE}99${sign}`;
  return `${integers[locale].format(rounded)}${sign}`;
}

/** The size of a file, from bytes: "512 Byte", "20 kB", "1,2 MB" (a kilobyte is 1000 bytes, as in the SI). */
export function formatFileSize(bytes: number, locale: Locale): string {
  if (bytes < 1_000) return `${bytes} ${SIGNS[locale].byte[bytes === 1 ? 0 : 1]}`;
  if (bytes < 999_500) return `${integers[locale].format(bytes / 1_000)} kB`;
  return `${tenths[locale].format(bytes / 1_000_000)} MB`;
}

/** A whole number of days, with the years they make in brackets from two years on: "1 234 Tage (3,4 Jahre)". */
export function formatDays(days: number, locale: Locale): string {
  const { day, years: unit } = SIGNS[locale];
  const text = `${formatNumber(days, locale)} ${day[days === 1 ? 0 : 1]}`;
  if (days < YEARS_WORTH_NAMING_FROM_DAYS) return text;
  const years = tenths[locale].format(days / DAYS_IN_A_YEAR);
  return `${text} (${years} ${unit})`;
}

/** The month of an ISO day as the language writes it before a year: "September"; short "Sept." or "Sept". */
export function formatMonthName(isoDay: string, locale: Locale, width: 'long' | 'short'): string {
  const format = width === 'long' ? longDays[locale] : shortDays[locale];
  const parts = format.formatToParts(new Date(`${isoDay}T00:00:00Z`));
  return parts.find((part) => part.type === 'month')?.value ?? '';
}

const WORDS_TO_TWELVE: Readonly<Record<Locale, readonly string[]>> = {
  de: ['zwei', 'drei', 'vier', 'fünf', 'sechs', 'sieben', 'acht', 'neun', 'zehn', 'elf', 'zwölf'],
  en: ['two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'],
};

/** A count in running text: from two to twelve in words; one, which is inflected, is left to the sentence. */
export const spellNumber = (value: number, locale: Locale): string =>
  WORDS_TO_TWELVE[locale][value - 2] ?? formatNumber(value, locale);
