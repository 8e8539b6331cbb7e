/*
 * Times in reports. Only how long somebody was there is wanted, so that a date's order matters where midnight lies between.
 */

const UNITS: readonly (readonly [unit: RegExp, minutes: number])[] = [
  [/(\d+(?:[.,]\d+)?)\s*(?:d|days?|tage?)(?![\p{L}])/iu, 1_440],
  [/(\d+(?:[.,]\d+)?)\s*(?:h|hours?|hrs?|std\.?|stunden?)(?![\p{L}])/iu, 60],
  [/(\d+(?:[.,]\d+)?)\s*(?:m|mins?|minutes?|min\.|minuten?)(?![\p{L}])/iu, 1],
  [/(\d+(?:[.,]\d+)?)\s*(?:s|secs?|seconds?|sek\.?|sekunden?)(?![\p{L}])/iu, 1 / 60],
];

const toNumber = (text: string): number => Number(text.replace(',', '.'));

/** Minutes of a duration ("1h 27m 51s", "1 Std. 5 Min.", "01:27:51", "55"); null where it says none. A bare number is of minutes. */
export function readDuration(written: string): number | null {
  const text = written.trim();
  if (/^\d+(?:[.,]\d+)?$/.test(text)) return toNumber(text);
  const clock = /^(\d{1,3}):([0-5]\d)(?::([0-5]\d))?(?:\s*(?:h|hrs?|hours?|std\.?|stunden?))?$/i.exec(text);
  if (clock) return Number(clock[1]) * 60 + Number(clock[2]) + Number(clock[3] ?? 0) / 60;
  const parts = UNITS.flatMap(([unit, minutes]) => {
    const [, amount] = unit.exec(text) ?? [];
    return amount === undefined ? [] : [toNumber(amount) * minutes];
  });
  return parts.length === 0 ? null : parts.reduce((sum, part) => sum + part, 0);
}

export type DateOrder = 'day_first' | 'month_first';

const MOMENT =
  /^(?:(?:\p{L}+,?\s+)?(\d{1,4})[./-](\d{1,2})[./-](\d{2,4})[,T\s]\s*)?(\d{1,2}):([0-5]\d)(?::([0-5]\d))?(?:\.\d+)?\s*([ap])?\.?\s?m?\.?(?:\s*uhr)?\s*(?:Z|UTC|[+-]\d{2}:?\d{2})?$/iu;

interface Moment {
  /** Minutes since 1970; null where no date is written. */
  day: number | null;
  /** Minutes since midnight. */
  time: number;
}

function readParts(written: string, order: DateOrder): Moment | null {
  // The narrow space that programs put before AM and PM.
  const [, first, second, third, hour, minute, seconds, half] =
    MOMENT.exec(written.replaceAll(/\s/g, ' ').trim()) ?? [];
  if (hour === undefined || minute === undefined) return null;
  const hours = half === undefined ? Number(hour) : (Number(hour) % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
  if (hours > 24) return null;
  const time = hours * 60 + Number(minute) + Number(seconds ?? 0) / 60;
  if (first === undefined || second === undefined || third === undefined) return { day: null, time };
  const [year, month, day] =
    first.length === 4
      ? [Number(first), Number(second), Number(third)]
      : order === 'month_first'
        ? [Number(third), Number(first), Number(second)]
        : [Number(third), Number(second), Number(first)];
  if (month < 1 || month > 12 || day < 1 || day > 31) return null;
  return { day: Date.UTC(year < 100 ? 2000 + year : year, month - 1, day) / 60_000, time };
}

/** Minutes since 1970 of a written moment, or since midnight where it has no date; null where it is none. */
export function readMoment(written: string, order: DateOrder): number | null {
  const moment = readParts(written, order);
  return moment && (moment.day ?? 0) + moment.time;
}

/** The day of a written moment ("2021-05-18"); null where it has none. */
export function readDay(written: string, order: DateOrder): string | null {
  const alone = /^\D*\d{4}\b|\b\d{4}$/.test(written.trim()) ? readParts(`${written} 0:00`, order) : null;
  const day = (readParts(written, order) ?? alone)?.day ?? null;
  return day === null ? null : new Date(day * 60_000).toISOString().slice(0, 10);
}

/** The order under which every moment is one and they lie nearest to each other: a call lasts hours, not months. */
export function findDateOrder(written: readonly string[]): DateOrder {
  const span = (order: DateOrder): number => {
    const moments = written.map((text) => readMoment(text, order));
    if (moments.some((moment) => moment === null)) return Infinity;
    const known = moments.flatMap((moment) => moment ?? []);
    return (
      known.reduce((most, moment) => Math.max(most, moment), -Infinity) -
      known.reduce((least, moment) => Math.min(least, moment), Infinity)
    );
  };
  return span('month_first') < span('day_first') ? 'month_first' : 'day_first';
}

export type Stay = readonly [from: number, until: number];

const MINUTES_A_DAY = 24 * 60;

/** From joining to leaving; of bare times an earlier end lies behind midnight. Null where they make no stay. */
export function toStay(from: number, until: number): Stay | null {
  if (until >= from) return [from, until];
  return from < MINUTES_A_DAY ? [from, until + MINUTES_A_DAY] : null;
}

/** Minutes of all stays together, overlapping time counted once. */
export function joinedMinutes(stays: readonly Stay[]): number {
  let sum = 0;
  let until = -Infinity;
  for (const [from, end] of stays.toSorted((a, b) => a[0] - b[0])) {
    sum += Math.max(0, end - Math.max(from, until));
    until = Math.max(until, end);
  }
  return sum;
}
