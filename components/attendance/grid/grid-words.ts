import type { StatusLetters } from '@/components/attendance/log/log-choices';
import { ATTENDANCE_STATUSES, type AttendanceStatus } from '@/lib/attendance/types';
import { LOCALES, type Locale } from '@/lib/core/localised-text';
import { inAllLanguages } from '@/lib/imports/words/rules';
import { STATUS_CELLS, STATUS_WORDS } from '@/lib/imports/words/rules-status';
import { toNameKey } from '@/lib/members/names/rules-key';

/** What a pasted cell says. `leave`: it is empty, and what stands stays. */
export type PastedValue = AttendanceStatus | 'clear' | 'leave';

/** What the register itself calls a status, in one language. */
export type StatusNames = Readonly<Record<AttendanceStatus | 'not_recorded', string>>;

/** Signs that say a presence wherever they stand. */
const TICKS = new Set(['✓', '✔', '☑', '✅']);
/** A cross says a presence in most lists, and an absence in some; that it is a letter of the register decides nothing. */
const CROSS = 'x';
const EMPTY = new Set(['', '-', '–', '—']);
/** A letter, a digit, "ja": what they stand for is said by a legend or a heading, which is not pasted with them. */
const LONGEST_MARK = 2;

const keyOf = (written: string): string => toNameKey(written).exact;

function knownWords(names: Readonly<Record<Locale, StatusNames>>): ReadonlyMap<string, AttendanceStatus | 'clear'> {
  const dictionary = ATTENDANCE_STATUSES.flatMap((status) =>
    [...inAllLanguages(STATUS_WORDS[status]), ...STATUS_CELLS[status]]
      .filter((word) => word.length > LONGEST_MARK)
      .map((word) => [word, status] as const),
  );
  const own = LOCALES.flatMap((locale) => [
    ...ATTENDANCE_STATUSES.map((status) => [keyOf(names[locale][status]), status] as const),
    [keyOf(names[locale].not_recorded), 'clear'] as const,
  ]);
  return new Map<string, AttendanceStatus | 'clear'>([...dictionary, ...own]);
}

/**
 * Reads what stands in pasted cells: words of both languages, of the register and of lists, and the letters of the page's
 * own language; "A" is anwesend in one and absent in the other.
 */
export function pastedValueReader(names: Readonly<Record<Locale, StatusNames>>, letters: StatusLetters) {
  const words = knownWords(names);
  const byLetter = new Map(ATTENDANCE_STATUSES.map((status) => [letters[status].toLowerCase(), status]));
  return (written: string): PastedValue | null => {
    const text = written.trim();
    if (EMPTY.has(text)) return 'leave';
    if (TICKS.has(text)) return 'present';
    if (text.toLowerCase() === CROSS) return null;
    return byLetter.get(text.toLowerCase()) ?? words.get(keyOf(text)) ?? null;
  };
}

export type PastedValueReader = ReturnType<typeof pastedValueReader>;
