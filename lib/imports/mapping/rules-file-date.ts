import type { PartialDate, PartialDateFault } from '@/lib/core/partial-date';
import { refuse, type Result } from '@/lib/core/result';
import { readWrittenDate, type WrittenDateContext, type WrittenDateFault } from '@/lib/core/written-date';
import { orderShown, ordersIn, YEAR_LAST } from '@/lib/imports/files/rules-date-order';
import type { DateFault } from '@/lib/imports/mapping/types';

/** The year first, as programs write it, with or without leading zeros. */
const YEAR_FIRST = /(?<!\d)(\d{4})([/-])(\d{1,2})\2(\d{1,2})(?!\d)/g;
const IS_YEAR_FIRST = /^\d{4}([/-])\d{1,2}\1\d{1,2}$/;
/** A year of two digits stands alone at the end, behind what would be a day and a month. */
const TWO_DIGIT_YEAR =
  /\b\d{1,2}\.?(?:\s?[./-]\s?\d{1,2}\.?)?\s?[./-]\s?\d{1,2}\s?[./-]\s?\d{2}$|^\d{1,2}\.?\s+[\p{L}]+\.?\s+['’]?\d{2}$/u;
/** A day with a time behind it, but no zone: the day is plain. With a zone it might be the next one where they met. */
const TIME_OF_DAY = /^(.*\d)(?:T|,?\s+)\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:\s*(?:Uhr|[ap]\.?m\.?))?$/i;
const TIME_WITH_ZONE = /\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?\s*(?:Z|[+-]\d{2}:?\d{2})$/;
/** Digits that make a day and a month, of which one does not exist: 31.02.2012, 2012-13-01, 30 February 2012. */
const LOOKS_LIKE_A_DAY =
  /(?:^|[\s,])\d{1,4}\s?[./-]\s?\d{1,2}\s?[./-]\s?\d{1,4}$|^\d{1,2}\.?\s+\p{L}+\.?\s+\d{4}$|^\p{L}+\.?\s+\d{1,2},?\s+\d{4}$/u;

/** "01/2005" where a seat begins or ends is a month; elsewhere it may be the first meeting of a year. */
const MONTH_OF_YEAR = /^(0?[1-9]|1[0-2])\s?\/\s?(\d{4})$/;

const YEAR_BEFORE_1000 = /(?<!\d)0\d{3}(?!\d)/;

const twoDigits = (digits: string): string => digits.padStart(2, '0');

/**
 * In the order that the mapping says, never in the one that happens to fit: a list that mixes them cannot be trusted.
 * Where nobody has said one, only what can be read in one way.
 */
function inOneOrder(text: string, dayFirst: boolean | null): string {
  const iso = (year: string, month: string, day: string) => `${year}-${twoDigits(month)}-${twoDigits(day)}`;
  return text
    .replaceAll(YEAR_FIRST, (_, year: string, _sign, month: string, day: string) => iso(year, month, day))
    .replaceAll(YEAR_LAST, (_, first: string, _sign, second: string, year: string) =>
      (dayFirst ?? orderShown(Number(first), Number(second)) !== 'month_first')
        ? iso(year, second, first)
        : iso(year, first, second),
    );
}

const FAULTS: Readonly<Record<PartialDateFault | WrittenDateFault, DateFault>> = {
  not_a_date: 'date_not_understood',
  not_understood: 'date_not_understood',
  unsupported: 'date_not_understood',
  no_year: 'date_no_year',
  has_time_of_day: 'date_time_of_day',
  open_on_both_sides: 'date_open',
  ends_before_it_begins: 'date_ends_before_it_begins',
  year_out_of_range: 'date_out_of_range',
  day_or_month: 'date_day_or_month',
  weekday_differs: 'date_weekday_differs',
};

function toDateFault(text: string, reason: PartialDateFault | WrittenDateFault, dayFirst: boolean | null): DateFault {
  const fault = FAULTS[reason];
  if (fault !== 'date_not_understood' && fault !== 'date_no_year') return fault;
  if (YEAR_BEFORE_1000.test(text)) return 'date_out_of_range';
  if (TWO_DIGIT_YEAR.test(text)) return 'date_two_digit_year';
  const day = LOOKS_LIKE_A_DAY.exec(text)?.[0].replace(/^[\s,]/, '');
  // "Austritt zum 31.12.2015" has a day that exists: it is the words before it that are not understood.
  const exists = day !== undefined && readWrittenDate(inOneOrder(day, dayFirst), 'other').ok;
  return fault === 'date_not_understood' && day !== undefined && !exists ? 'date_no_such_day' : fault;
}

/**
 * A date as people and spreadsheets write it in a file. `dayFirst` decides 5/9/2012 and nothing else; null: nobody
 * knows, and such a date is refused.
 * Refused with the reason, never completed: two-digit years, days that do not exist, no year.
 */
export function readFileDate(
  written: string,
  dayFirst: boolean | null,
  context: WrittenDateContext,
): Result<PartialDate, DateFault> {
  const text = written.trim();
  if (TIME_WITH_ZONE.test(text)) return refuse('date_time_of_day');
  const plain = TIME_OF_DAY.exec(text)?.[1] ?? text;
  const day =
    context === 'other'
      ? plain
      : plain.replace(MONTH_OF_YEAR, (_, month: string, year: string) => `${year}-${twoDigits(month)}`);
  if (TWO_DIGIT_YEAR.test(day) && !IS_YEAR_FIRST.test(day)) return refuse('date_two_digit_year');
  if (dayFirst === null && ordersIn(day).includes('either')) return refuse('date_day_or_month');
  const read = readWrittenDate(inOneOrder(day, dayFirst), context);
  return read.ok ? read : refuse(toDateFault(day, read.reason, dayFirst));
}

export type DateReader = (written: string, context: WrittenDateContext) => Result<PartialDate, DateFault>;

const DATES_KEPT = 20_000;

/** Reads each distinct text once: a file of a million rows names some hundred days. */
export function dateReader(dayFirst: boolean | null): DateReader {
  type Read = Map<string, Result<PartialDate, DateFault>>;
  const read: Readonly<Record<WrittenDateContext, Read>> = { since: new Map(), until: new Map(), other: new Map() };
  return (written, context) => {
    const inContext = read[context];
    const known = inContext.get(written);
    if (known) return known;
    if (inContext.size >= DATES_KEPT) inContext.clear();
    const date = readFileDate(written, dayFirst, context);
    inContext.set(written, date);
    return date;
  };
}
