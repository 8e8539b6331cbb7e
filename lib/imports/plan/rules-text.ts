import { LONGEST_DETAIL } from '@/lib/attendance/schema';
import { refuse, succeed, type Result } from '@/lib/core/result';
import type { ValueFault } from '@/lib/imports/plan/rules-faults';
import { LONGEST_LABEL } from '@/lib/meetings/rules-series';
import type { ImportField } from '@/lib/imports/mapping/types';

/** The most characters that each text may have: as the forms of the office take them. */
export const LONGEST_TEXT = {
  member: 200,
  member_en: 200,
  alias: 200,
  member_code: 64,
  meeting_number: LONGEST_LABEL,
  meeting_title: 300,
  meeting_title_en: 300,
  place: 200,
  place_en: 200,
  quote: 4_000,
  locator: 200,
  doubt_quote: 4_000,
  doubt_locator: 200,
  note: 1_000,
  presence_from: LONGEST_DETAIL,
  presence_until: LONGEST_DETAIL,
  level_text: LONGEST_DETAIL,
} as const satisfies Partial<Record<ImportField, number>>;
export type TextField = keyof typeof LONGEST_TEXT;

/** A source's own words are kept as they are, invisible characters included; only NUL has no place in a text. */
const WORDS: readonly TextField[] = [
  'quote',
  'locator',
  'doubt_quote',
  'doubt_locator',
  'note',
  'presence_from',
  'presence_until',
  'level_text',
];
// C0 and C1 without tab and the ends of lines, which are white space.
const CONTROL = /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f]/;

/** Several names in one cell, each on a line of its own or behind a semicolon. */
export const namesIn = (cell: string): string[] =>
  [...new Set(cell.split(/[\n\r;]+/).map((name) => name.trim()))].filter((name) => name !== '');

/** A text to be stored. null: the cell is blank. */
export function readText(field: TextField, cell: string): Result<string | null, ValueFault> {
  if (cell === '' || cell.trim() === '') return succeed(null);
  const isWords = WORDS.includes(field);
  const text = isWords ? cell : cell.trim();
  const limit = LONGEST_TEXT[field];
  if (text.length > limit) return refuse({ code: 'text_too_long', limit });
  if (isWords ? text.includes('\0') : CONTROL.test(text)) return refuse({ code: 'control_characters' });
  return succeed(text);
}
