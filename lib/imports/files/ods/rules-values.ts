import type { OdsFormat } from '@/lib/imports/files/ods/rules-formats';
import { SHOWN } from '@/lib/imports/files/sheets/rules-dates';
import { isNumber, numberAsShown } from '@/lib/imports/files/sheets/rules-numbers';

const DAY_AND_CLOCK = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d(?:[.,]\d+)?))?)?(Z|[+-]\d\d:\d\d)?$/;
const DURATION = /^(-?)P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:[.,]\d+)?)S)?)?$/;

/** What programs make of the number nought, and LibreOffice of a day that does not exist. */
const DAY_ZERO = '1899-12-30';

/** As precise as nothing says otherwise: the day, and a time of day where there is one. */
const UNFORMATTED = { kind: 'date', date: 'day', time: true } as const;

const decimal = (digits = '0'): number => Number(digits.replace(',', '.'));

/** @returns milliseconds since 1970; null where the calendar has no such day or the day no such time */
function toInstant([year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0]: readonly number[]): number | null {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  if (year < 1 || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  if (hour > 23 || minute > 59 || second >= 60) return null;
  return date.getTime() + ((hour * 60 + minute) * 60 + second) * 1000;
}

const toClock = (seconds: number): string => {
  const two = (value: number) => String(value).padStart(2, '0');
  const minutes = Math.floor(seconds / 60);
  const clock = `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
  return seconds % 60 === 0 ? clock : `${clock}:${two(seconds % 60)}`;
};

const DAY_MS = 86_400_000;

/**
 * A date as a sheet keeps it, in ISO, as precise as its format shows it: 2012-09-13, 2012-09, 2012, 2012-09-13T14:30.
 *
 * @param format null where nothing says how it is shown
 * @returns null where there is no such day; a time of day with a zone stays as written
 */
export function dateText(written: string, format: OdsFormat | null): string | null {
  const [, year, month, day, hour, minute, second, zone] = DAY_AND_CLOCK.exec(written) ?? [];
  if (year === undefined) return null;
  const exact = toInstant([year, month, day, hour, minute, second].map(decimal));
  if (exact === null) return null;
  // Which day it was where they met, a time in a zone does not say.
  if (zone !== undefined && exact % DAY_MS !== 0) return written;
  const { date, time } = format?.kind === 'date' ? format : UNFORMATTED;
  const instant = time ? Math.round(exact / 1000) * 1000 : exact;
  const iso = new Date(instant).toISOString();
  const ofDay = (((instant % DAY_MS) + DAY_MS) % DAY_MS) / 1000;
  if (date === 'none') return toClock(ofDay);
  if (iso.startsWith(DAY_ZERO)) return null;
  const shown = SHOWN[date](iso.slice(0, 10));
  return time && ofDay !== 0 && date === 'day' ? `${shown}T${toClock(ofDay)}` : shown;
}

/** A time of day, or a duration, as hours and minutes: 14:30, 36:00. @returns null where it is neither */
export function timeText(written: string): string | null {
  const [, sign, days, hours, minutes, seconds] = DURATION.exec(written) ?? [];
  if (sign === undefined) return null;
  const total = ((decimal(days) * 24 + decimal(hours)) * 60 + decimal(minutes)) * 60 + decimal(seconds);
  return sign + toClock(Math.round(total));
}

/** The text of a number, with the zeros in front that its format shows. */
export function numberText(written: string, format: OdsFormat | null): string {
  return isNumber(written)
    ? numberAsShown(written, format?.kind === 'padded' || format?.kind === 'worded' ? format.digits : undefined)
    : written;
}

/** In capitals, as XLSX has it. @returns null where it is neither */
export function truthText(written: string): string | null {
  const truth = written.toLowerCase();
  if (truth === 'true' || truth === '1') return 'TRUE';
  return truth === 'false' || truth === '0' ? 'FALSE' : null;
}
