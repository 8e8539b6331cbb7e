import { isOpenEnd, type PartialDate } from '@/lib/core/partial-date';
import type { DayNumber, TimelineEnd, TimelineMeeting } from './types';

const DAY = 86_400_000;

/** `iso` is yyyy-mm-dd. */
export const toDayNumber = (iso: string): DayNumber => Math.round(Date.parse(`${iso}T00:00:00Z`) / DAY);

/** `month` counts from 0 and may run over the year's end. */
export const firstDayOfMonth = (year: number, month: number): DayNumber => Date.UTC(year, month, 1) / DAY;

export const calendarYear = (day: DayNumber): number => new Date(day * DAY).getUTCFullYear();

const onDay = (iso: string | null | undefined): TimelineEnd =>
  iso ? { kind: 'known', day: toDayNumber(iso) } : { kind: 'unknown' };

/** Where a seat or a term begins: at the first day it can mean. "At the latest on a day" names no first one. */
export const possibleStart = (date: PartialDate | null): TimelineEnd => onDay(date?.earliest);

/** Where it ends: with the last day it can mean; `..` is still going on, and "not before a day" names no last one. */
export const possibleEnd = (date: PartialDate | null): TimelineEnd =>
  date !== null && isOpenEnd(date) ? { kind: 'ongoing' } : onDay(date?.latest);

/** Where a gap begins or ends with a meeting that belongs to it: no wider than the days that are named. */
export const meetingStart = (date: PartialDate | null): TimelineEnd => onDay(date?.earliest ?? date?.latest);
export const meetingEnd = (date: PartialDate | null): TimelineEnd =>
  date !== null && isOpenEnd(date) ? { kind: 'ongoing' } : onDay(date?.latest ?? date?.earliest);

/** Where a gap begins or ends beside what bounds it: no earlier and no later than is certain. */
export function certainStart(date: PartialDate | null): TimelineEnd {
  return onDay(date?.latest ?? date?.earliest);
}

export function certainEnd(date: PartialDate | null): TimelineEnd {
  if (date !== null && isOpenEnd(date)) return { kind: 'ongoing' };
  return onDay(date?.earliest ?? date?.latest);
}

/**
 * Where a meeting is marked: the middle of the days it can mean, the known bound where one side is open,
 * null where nothing is known.
 */
export function markDay({ earliest, latest }: Pick<TimelineMeeting, 'earliest' | 'latest'>): number | null {
  if (earliest !== null && latest !== null) return (earliest + latest + 1) / 2;
  return earliest ?? latest;
}

export type Openness = 'closed' | 'open_start' | 'open_end';

export function meetingOpenness({ earliest, latest }: Pick<TimelineMeeting, 'earliest' | 'latest'>): Openness {
  if (earliest === null && latest !== null) return 'open_start';
  if (earliest !== null && latest === null) return 'open_end';
  return 'closed';
}
