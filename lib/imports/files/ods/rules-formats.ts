/** How precisely a format shows a day; `yearless` where it shows a month or a weekday of no year. */
export type ShownDate = 'day' | 'month' | 'year' | 'none' | 'yearless';

export type OdsFormat =
  | { kind: 'number' }
  /** Filled up with zeros to a number of digits: 007. */
  | { kind: 'padded'; digits: number }
  | { kind: 'date'; date: ShownDate; time: boolean };

export const PLAIN_FORMAT: OdsFormat = { kind: 'number' };

const CLOCK = ['hours', 'minutes', 'seconds'];
const DAYLESS = ['month', 'day-of-week', 'quarter', 'week-of-year'];

function shownDate(shows: (part: string) => boolean): ShownDate {
  if (shows('day')) return 'day';
  if (shows('year')) return shows('month') ? 'month' : 'year';
  return DAYLESS.some(shows) ? 'yearless' : 'none';
}

/** What a format of dates shows, by the names of its elements (ODF 1.3 part 3, 16.29.10). */
export const readDateFormat = (parts: ReadonlySet<string>): OdsFormat => ({
  kind: 'date',
  date: shownDate((part) => parts.has(part)),
  time: CLOCK.some((part) => parts.has(part)),
});
