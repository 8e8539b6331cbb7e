/**
 * How precisely a format shows a day. Dates have precision: a cell that shows "2009" says no more than that, and one
 * that shows "13. Sep", "September" or "Thursday" no year: the one behind it was perhaps never meant.
 */
export type ShownDate = 'day' | 'month' | 'year' | 'day_of_month' | 'month_alone' | 'weekday' | 'none';

/** @param shows whether the format shows a part of the day; weekdays and weeks are no days of a month */
export function shownDate(shows: Readonly<Record<'year' | 'month' | 'day' | 'other', boolean>>): ShownDate {
  const { year, month, day, other } = shows;
  if (year) return day ? 'day' : month ? 'month' : 'year';
  if (month) return day ? 'day_of_month' : 'month_alone';
  return day || other ? 'weekday' : 'none';
}

/** What of an ISO day is shown. A year that is not is X in EDTF: whoever wants a date says that it has none. */
export const SHOWN: Readonly<Record<Exclude<ShownDate, 'none'>, (isoDay: string) => string>> = {
  day: (day) => day,
  month: (day) => day.slice(0, 7),
  year: (day) => day.slice(0, 4),
  day_of_month: (day) => `XXXX${day.slice(4)}`,
  month_alone: (day) => `XXXX${day.slice(4, 7)}`,
  weekday: () => 'XXXX-XX-XX',
};
