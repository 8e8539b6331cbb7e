import { markDay, calendarYear } from './days';
import type { TimelineMeeting } from './types';

const markedDays = (meetings: TimelineMeeting[]): number[] => meetings.flatMap((meeting) => markDay(meeting) ?? []);

export const firstMeetingDay = (meetings: TimelineMeeting[]): number | null =>
  markedDays(meetings).reduce<number | null>((least, day) => (least === null || day < least ? day : least), null);

export const lastMeetingDay = (meetings: TimelineMeeting[]): number | null =>
  markedDays(meetings).reduce<number | null>((most, day) => (most === null || day > most ? day : most), null);

/** "1977–1990"; one year alone; null without a dated meeting. */
export function periodLabel(first: number | null, last: number | null): string | null {
  if (first === null || last === null) return null;
  const [from, to] = [calendarYear(first), calendarYear(last)];
  return from === to ? String(from) : `${from}–${to}`;
}
