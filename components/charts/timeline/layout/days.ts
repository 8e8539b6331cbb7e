import { isOpenEnd, type PartialDate } from '@/lib/core/partial-date';
import type { DayNumber, TimelineEnd, TimelineMeeting } from './types';

const DAY = 86_400_000;

/** `iso` is yyyy-mm-dd. */
export const toDayNumber = (iso: string): DayNumber => Math.round(Date.parse(`${iso}T00:00:00Z`) / DAY);

/** `month` counts from 0 and may run over the year's end. */
export const firstDayOfMonth = (year: number, month: number): DayNumber => Date.UTC(year, month, 1) / DAY;

export const calendarYear = (day: DayNumber): number => new Date(day * DAY).getUTCFullYear();

/** Where a seat, a term or a statement begins: at the first day it can mean. */
export function possibleStart(date: PartialDate | null): TimelineEnd {
  if (!date) return { kind: 'unknown' };
  const { earliest, latest } = date;
  if (earliest !== null) return { kind: 'known', day: toDayNumber(earliest) };
  return latest === null ? { kind: 'unknown' } : { kind: 'known', day: toDayNumber(latest), isBound: true };
}

/** Where it ends: with the last day it can mean; `..` is still going on. */
export function possibleEnd(date: PartialDate | null): TimelineEnd {
  if (date === null) return { kind: 'unknown' };
  const { earliest, latest } = date;
  if (latest !== null) return { kind: 'known', day: toDayNumber(latest) };
  return earliest === null ? { kind: 'ongoing' } : { kind: 'known', day: toDayNumber(earliest), isBound: true };
}

/** Where a gap begins or ends: no earlier and no later than is certain. */
export function certainStart(date: PartialDate | null): TimelineEnd {
  const iso = date?.latest ?? date?.earliest;
  return iso ? { kind: 'known', day: toDayNumber(iso) } : { kind: 'unknown' };
}

export function certainEnd(date: PartialDate | null): TimelineEnd {
  if (date !== null && isOpenEnd(date)) return { kind: 'ongoing' };
  const iso = date?.earliest ?? date?.latest;
  return iso ? { kind: 'known', day: toDayNumber(iso) } : { kind: 'unknown' };
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
