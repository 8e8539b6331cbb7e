import { refuse, succeed, type Result } from '@/lib/core/result';
import type { RowFault } from '@/lib/imports/files/rows/types';
import { SHOWN } from '@/lib/imports/files/sheets/rules-dates';
import { isNumber, numberAsShown } from '@/lib/imports/files/sheets/rules-numbers';
import type { ValueFormat } from '@/lib/imports/files/xlsx/rules-formats';

type DateFormat = ValueFormat & { kind: 'date' };
type DayFault = Extract<RowFault, 'impossible_date' | 'day_before_1900' | 'leap_day_of_1900' | 'day_of_early_1900'>;

const DAY_SECONDS = 86_400;
const DAY_MS = 86_400_000;
/** Day 0 of both systems, as all programs count from the first of March 1900 on. */
const DAY_ZERO = { 1900: Date.UTC(1899, 11, 30), 1904: Date.UTC(1904, 0, 1) };
const LEAP_DAY_OF_1900 = 60;
const LAST_DAY = Date.UTC(9999, 11, 31);

function isoDay(day: number, date1904: boolean): Result<string, DayFault> {
  if (day < (date1904 ? 0 : 1)) return refuse('day_before_1900');
  if (!date1904 && day === LEAP_DAY_OF_1900) return refuse('leap_day_of_1900');
  // Before the leap day that 1900 did not have LibreOffice and SheetJS write one more than Excel for the same day: which
  // of the two is meant, nothing in the file says.
  if (!date1904 && day < LEAP_DAY_OF_1900) return refuse('day_of_early_1900');
  const instant = (date1904 ? DAY_ZERO[1904] : DAY_ZERO[1900]) + day * DAY_MS;
  return instant > LAST_DAY ? refuse('impossible_date') : succeed(new Date(instant).toISOString().slice(0, 10));
}

/** A day and a time of day ("14:30", empty at midnight) as a format shows them. */
function shownIn({ date, time }: DateFormat, day: string, clock: string): string {
  if (date === 'none') return clock === '' ? '00:00' : clock;
  const shown = SHOWN[date](day);
  return time && clock !== '' && date === 'day' ? `${shown}T${clock}` : shown;
}

/**
 * A date as Excel keeps it, in ISO, as precise as its format shows it: 2012-09-13, 2012-09, 2012, 2012-09-13T14:30.
 *
 * @param serial days since the system's day 0, with the time of day as fraction
 */
function isoDate(serial: number, format: DateFormat, date1904: boolean): Result<string, DayFault> {
  const seconds = format.time ? Math.round(serial * DAY_SECONDS) : Math.floor(serial) * DAY_SECONDS;
  const day = Math.floor(seconds / DAY_SECONDS);
  const ofDay = seconds - day * DAY_SECONDS;
  const clock = ofDay === 0 ? '' : new Date(ofDay * 1000).toISOString().slice(11, ofDay % 60 === 0 ? 16 : 19);
  if (format.date === 'none') return seconds < 0 ? refuse('impossible_date') : succeed(shownIn(format, '', clock));
  const iso = isoDay(day, date1904);
  return iso.ok ? succeed(shownIn(format, iso.value, clock)) : iso;
}

const ISO_DATE = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2})(?::(\d{2})(?:\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?)?$/;

/**
 * The text of a date that the sheet writes as such, as precise as its format shows it; midnight is how it writes a
 * date without a time. A time of day with a zone stays as written: which day it was where they met, it does not say.
 */
export function isoDateText(written: string, format: ValueFormat): string {
  const [, day, minutes = '00:00', seconds = '00', zone] = ISO_DATE.exec(written) ?? [];
  if (day === undefined) return written;
  const isMidnight = minutes === '00:00' && seconds === '00';
  if (zone !== undefined && !isMidnight) return written;
  const clock = isMidnight ? '' : seconds === '00' ? minutes : `${minutes}:${seconds}`;
  return shownIn(format.kind === 'date' ? format : { kind: 'date', date: 'day', time: true }, day, clock);
}

/** The text of a number in a cell; refused where it is meant as a date and there is no such day. */
export function numberText(written: string, format: ValueFormat, date1904: boolean): Result<string, DayFault> {
  if (!isNumber(written)) return succeed(written);
  if (format.kind === 'date') return isoDate(Number(written), format, date1904);
  return succeed(numberAsShown(written, format.kind === 'padded' ? format.digits : undefined));
}
