import { markDay, yearOf } from './days';
import type { TimelineMeeting } from './types';

const daysOf = (meetings: TimelineMeeting[]): number[] => meetings.flatMap((meeting) => markDay(meeting) ?? []);

export const dayOfFirst = (meetings: TimelineMeeting[]): number | null =>
  daysOf(meetings).reduce<number | null>((least, day) => (least === null || day < least ? day : least), null);

export const dayOfLast = (meetings: TimelineMeeting[]): number | null =>
  daysOf(meetings).reduce<number | null>((most, day) => (most === null || day > most ? day : most), null);

/** "1977–1990"; one year alone; null without a dated meeting. */
export function periodLabel(first: number | null, last: number | null): string | null {
  if (first === null || last === null) return null;
  const [from, to] = [yearOf(first), yearOf(last)];
  return from === to ? String(from) : `${from}–${to}`;
}
