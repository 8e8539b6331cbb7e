import { plainNumber } from '@/lib/imports/files/sheets/rules-numbers';
import type { NumberFormat } from '@/lib/imports/files/xlsx/rules-formats';

const DAY_SECONDS = 86_400;
const DAY_MS = 86_400_000;
/** Day 0 of both systems. In the older one that is a day earlier before the leap day that 1900 did not have. */
const DAY_ZERO = { 1900: Date.UTC(1899, 11, 30), 1904: Date.UTC(1904, 0, 1) };
const LEAP_DAY_OF_1900 = 60;
const LAST_DAY = Date.UTC(9999, 11, 31);

/** The ISO day; null where the calendar has no such day. */
function isoDay(day: number, date1904: boolean): string | null {
  if (!date1904 && (day === LEAP_DAY_OF_1900 || day < 1)) return null;
  const zero = date1904 ? DAY_ZERO[1904] : DAY_ZERO[1900];
  const instant = zero + (day + (!date1904 && day < LEAP_DAY_OF_1900 ? 1 : 0)) * DAY_MS;
  return day < 0 || instant > LAST_DAY ? null : new Date(instant).toISOString().slice(0, 10);
}

const SHOWN_CHARACTERS = { day: 10, month: 7, year: 4, none: 0 } as const;

/**
 * A date as Excel keeps it, in ISO, as precise as its format shows it: 2012-09-13, 2012-09, 2012, 2012-09-13T14:30.
 *
 * @param serial days since the system's day 0, with the time of day as fraction
 * @returns null where the calendar has no such day
 */
function isoDate(serial: number, { date, time }: NumberFormat & { kind: 'date' }, date1904: boolean): string | null {
  const seconds = time ? Math.round(serial * DAY_SECONDS) : Math.floor(serial) * DAY_SECONDS;
  const day = Math.floor(seconds / DAY_SECONDS);
  const ofDay = seconds - day * DAY_SECONDS;
  const clock = new Date(ofDay * 1000).toISOString().slice(11, ofDay % 60 === 0 ? 16 : 19);
  if (date === 'none') return seconds < 0 ? null : clock;
  const shown = isoDay(day, date1904)?.slice(0, SHOWN_CHARACTERS[date]);
  if (shown === undefined) return null;
  return time && ofDay !== 0 ? `${shown}T${clock}` : shown;
}

/**
 * The text of a number in a cell.
 *
 * @returns null where it is meant as a date and there is no such day
 */
export function numberText(written: string, format: NumberFormat, date1904: boolean): string | null {
  const number = Number(written);
  if (written.trim() === '' || !Number.isFinite(number)) return written;
  if (format.kind === 'date') return isoDate(number, format, date1904);
  const plain = plainNumber(written);
  return format.kind === 'padded' && /^\d+$/.test(plain) ? plain.padStart(format.digits, '0') : plain;
}
