import { certainDays, isDayPrecise } from '@/lib/core/partial-date';
import { admitsAttendance } from '@/lib/meetings/rules';
import type { MeetingEntry } from '@/lib/meetings/types';

/** A meeting as a calendar can hold it: on whole days, the last one included. */
export interface CalendarDays {
  /** ISO days. */
  first: string;
  last: string;
}

/**
 * The days of a meeting, where they are known and sure. A calendar has no place for "in March", "around 2002" or "not later
 * than": a day that is made up for it would be a false date. What was decided in writing has no day on which anybody met.
 */
export function calendarDays({ date, kind }: Pick<MeetingEntry, 'date' | 'kind'>): CalendarDays | null {
  const { earliest, latest } = certainDays(date);
  if (!admitsAttendance({ kind }) || !isDayPrecise(date) || earliest === null || latest === null) return null;
  return { first: earliest, last: latest };
}

/** Meetings by whether a calendar can hold them. */
export function splitByCalendar<Meeting extends Pick<MeetingEntry, 'date' | 'kind'>>(
  meetings: readonly Meeting[],
): { held: (Meeting & { days: CalendarDays })[]; leftOut: Meeting[] } {
  const held: (Meeting & { days: CalendarDays })[] = [];
  const leftOut: Meeting[] = [];
  for (const meeting of meetings) {
    const days = calendarDays(meeting);
    if (days) held.push({ ...meeting, days });
    else leftOut.push(meeting);
  }
  return { held, leftOut };
}
