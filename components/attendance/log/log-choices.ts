import { ATTENDANCE_STATUSES, type AttendanceStatus } from '@/lib/attendance/types';

/** The choices for a member: a status, or that the source says nothing. */
export const LOG_CHOICES = ['not_recorded', ...ATTENDANCE_STATUSES] as const;
export type LogChoice = 'not_recorded' | AttendanceStatus;

export const readLogChoice = (value: string | undefined): LogChoice =>
  LOG_CHOICES.find((choice) => choice === value) ?? 'not_recorded';

/** The value under which a choice is sent; nothing stands for nothing recorded. */
export const logChoiceValue = (choice: LogChoice): string => (choice === 'not_recorded' ? '' : choice);

export type StatusLetters = Readonly<Record<AttendanceStatus, string>>;

const CLEARING_KEYS = ['0', 'Delete', 'Backspace'];
const FINDING_KEYS = ['/', '.'];

export type LogKey =
  /** Sets the member's status, and leads to the next member. */
  | { kind: 'choose'; choice: LogChoice }
  /** Sets the status of all who are still open. */
  | { kind: 'fill'; status: AttendanceStatus }
  | { kind: 'move'; step: -1 | 1 | 'first' | 'last' }
  | { kind: 'find' };

interface PressedKey {
  key: string;
  shiftKey: boolean;
}

/** What a key does on the buttons of a member's status, given the letters under which the register shows them; null for any other key. */
export function readLogKey({ key, shiftKey }: PressedKey, letters: StatusLetters): LogKey | null {
  if (CLEARING_KEYS.includes(key)) return { kind: 'choose', choice: 'not_recorded' };
  if (FINDING_KEYS.includes(key)) return { kind: 'find' };
  if (key === 'ArrowDown' || key === 'Enter') return { kind: 'move', step: 1 };
  if (key === 'ArrowUp') return { kind: 'move', step: -1 };
  if (key === 'Home') return { kind: 'move', step: 'first' };
  if (key === 'End') return { kind: 'move', step: 'last' };
  const status = ATTENDANCE_STATUSES.find((one) => letters[one].toLowerCase() === key.toLowerCase());
  if (!status) return null;
  // A capital because the lock is on is an ordinary letter.
  return shiftKey ? { kind: 'fill', status } : { kind: 'choose', choice: status };
}

export interface LogCount {
  recorded: number;
  of: number;
  /** Statuses that occur, in their order, with how often. */
  each: { status: AttendanceStatus; count: number }[];
}

/** How far the log is, given what is chosen for each member. */
export function countChoices(chosen: readonly LogChoice[]): LogCount {
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
