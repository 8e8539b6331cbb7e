import { shownDate, type ShownDate } from '@/lib/imports/files/sheets/rules-dates';

export type OdsFormat =
  | { kind: 'number' }
  /** Filled up with zeros to a number of digits: 007. */
  | { kind: 'padded'; digits: number }
  /** Its sections, or its only one, may show a word or nothing in place of the value. */
  | { kind: 'worded'; onlyWords: boolean; digits: number }
  | { kind: 'date'; date: ShownDate; time: boolean };

export const PLAIN_FORMAT: OdsFormat = { kind: 'number' };

const CLOCK = ['hours', 'minutes', 'seconds'];
const NO_DAY_OF_A_MONTH = ['day-of-week', 'quarter', 'week-of-year'];

/** What a format of dates shows, by the names of its elements (ODF 1.3 part 3, 16.29.10). */
export const readDateFormat = (parts: ReadonlySet<string>): OdsFormat => ({
  kind: 'date',
  date: shownDate({
    year: parts.has('year'),
    month: parts.has('month'),
    day: parts.has('day'),
    other: NO_DAY_OF_A_MONTH.some((part) => parts.has(part)),
  }),
  time: CLOCK.some((part) => parts.has(part)),
});
