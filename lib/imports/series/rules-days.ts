import type { DateRule } from '@/lib/imports/series/types';

const DAY_MS = 86_400_000;
const toIso = (time: number): string => new Date(time).toISOString().slice(0, 10);
const daysInMonth = (year: number, month: number): number => new Date(Date.UTC(year, month + 1, 0)).getUTCDate();

/** The same day of a later month, or its last one where it is shorter. */
function sameDayOf(first: Date, months: number): string {
  const [year, month] = [first.getUTCFullYear(), first.getUTCMonth() + months];
  return toIso(Date.UTC(year, month, Math.min(first.getUTCDate(), daysInMonth(year, month))));
}

/** The same weekday of a later month ("the second Tuesday"); the last one where the month has no fifth. */
function sameWeekdayOf(first: Date, months: number): string {
  const [year, month] = [first.getUTCFullYear(), first.getUTCMonth() + months];
  const place = Math.floor((first.getUTCDate() - 1) / 7);
  const begin = new Date(Date.UTC(year, month, 1)).getUTCDay();
  const day = 1 + ((first.getUTCDay() - begin + 7) % 7) + place * 7;
  return toIso(Date.UTC(year, month, day > daysInMonth(year, month) ? day - 7 : day));
}

/** The days of a rule, in ISO, in their order; the first one included. */
export function daysOfRule({ first, every, unit, times }: DateRule): string[] {
  const start = new Date(`${first}T00:00:00Z`);
  const dayOf = (place: number): string => {
    const steps = place * every;
    switch (unit) {
      case 'days':
        return toIso(start.getTime() + steps * DAY_MS);
      case 'weeks':
        return toIso(start.getTime() + steps * 7 * DAY_MS);
      case 'months':
        return sameDayOf(start, steps);
      case 'weekday_of_month':
        return sameWeekdayOf(start, steps);
    }
  };
  return Array.from({ length: times }, (_, place) => dayOf(place));
}
