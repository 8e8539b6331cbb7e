import { ATTENDANCE_STATUSES } from '@/lib/attendance/types';
import { toNameKey } from '@/lib/members/names/rules-key';
import { inAllLanguages } from '@/lib/imports/words/rules';
import { STATUS_CELLS, STATUS_SIGNS, STATUS_WORDS } from '@/lib/imports/words/rules-status';

const KEYS: ReadonlySet<string> = new Set(
  ATTENDANCE_STATUSES.flatMap((status) => [...inAllLanguages(STATUS_WORDS[status]), ...STATUS_CELLS[status]]),
);
const SIGNS: ReadonlySet<string> = new Set(ATTENDANCE_STATUSES.flatMap((status) => STATUS_SIGNS[status]));

/** Longer than any letter or sign that people put into the cells of an attendance table. */
const LONGEST_LETTERS = 2;

/** Whether a cell looks like what stands under a meeting: a word of a status, a letter or two, a sign, a digit. */
export function isMark(written: string): boolean {
  const text = written.trim();
  if (text === '') return false;
  return text.length <= LONGEST_LETTERS || SIGNS.has(text) || KEYS.has(toNameKey(text).exact);
}

/** Whether a cell says a status by a word or sign of its own. */
export const isStatusWord = (written: string): boolean =>
  SIGNS.has(written.trim()) || KEYS.has(toNameKey(written).exact);
