import { ATTENDANCE_STATUSES, type AttendanceStatus } from '@/lib/attendance/types';

/** The choices for a member: a status, or that the source says nothing. */
export const LOG_CHOICES = ['not_recorded', ...ATTENDANCE_STATUSES] as const;
export type LogChoice = 'not_recorded' | AttendanceStatus;

export const readLogChoice = (value: string | undefined): LogChoice =>
  LOG_CHOICES.find((choice) => choice === value) ?? 'not_recorded';

const CLEARING_KEYS = ['0', 'Delete', 'Backspace'];

/** The status a key stands for, given the letters under which the register shows them; null for any other key. */
export function choiceForKey(key: string, letters: Readonly<Record<AttendanceStatus, string>>): LogChoice | null {
  if (CLEARING_KEYS.includes(key)) return 'not_recorded';
  return ATTENDANCE_STATUSES.find((status) => letters[status].toLowerCase() === key.toLowerCase()) ?? null;
}

/** How many rows further a key leads. */
export function stepForKey(key: string): -1 | 0 | 1 {
  if (key === 'ArrowDown' || key === 'Enter') return 1;
  return key === 'ArrowUp' ? -1 : 0;
}

export interface LogCount {
  recorded: number;
  of: number;
  /** Statuses that occur, in their order, with how often. */
  each: { status: AttendanceStatus; count: number }[];
}

/** How far the log is, given what is chosen for each member. */
export function countChoices(chosen: readonly string[]): LogCount {
  const each = ATTENDANCE_STATUSES.map((status) => ({
    status,
    count: chosen.filter((value) => value === status).length,
  }));
  return {
    recorded: each.reduce((sum, { count }) => sum + count, 0),
    of: chosen.length,
    each: each.filter(({ count }) => count > 0),
  };
}
