import type { PartialDate } from '@/lib/core/partial-date';
import { admitsAttendance } from '@/lib/meetings/rules';
import type { MeetingEntry } from '@/lib/meetings/types';

const DAY_MS = 86_400_000;

/** The day after so many days, in ISO. */
export const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);

/**
 * From which day on an office is reminded of a meeting without record: so many days after the last day that it may have been
 * held on. Null where that is not known, or nobody could be there.
 */
export function dueOn(
  meeting: Pick<MeetingEntry, 'kind' | 'state'> & { date: Pick<PartialDate, 'latest'> },
  days: number,
): string | null {
  const { latest } = meeting.date;
  if (meeting.state === 'cancelled' || !admitsAttendance(meeting) || latest === null) return null;
  return dayAfter(latest, days + 1);
}
