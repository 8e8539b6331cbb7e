import { ATTENDANCE_STATUSES, type AttendanceStatus } from '@/lib/attendance/types';
import { LOCALES, type Locale } from '@/lib/core/localised-text';
import { messagesByLocale } from '@/lib/i18n/messages';
import { MEMBERSHIP_CODES, WORDS } from '@/lib/imports/mapping/rules-guess-words';
import { isOwnWord, OWN_WORDS, VALUE_FIELDS, type ValueField } from '@/lib/imports/mapping/rules-own-words';
import { toNameKey } from '@/lib/imports/names/rules-key';
import { saysNothing } from '@/lib/imports/mapping/rules-values';
import type { StatusMeaning, ValueMapping } from '@/lib/imports/mapping/types';
import { wordsWithMeaning } from '@/lib/imports/words/rules';
import { STATUS_OPENINGS, STATUS_SIGNS } from '@/lib/imports/words/rules-status';

const ofStatuses = (words: Readonly<Record<AttendanceStatus, readonly string[]>>) =>
  ATTENDANCE_STATUSES.flatMap((status) => words[status].map((word): [string, StatusMeaning] => [word, status]));

/** Signs that leave nothing of a key. */
const SIGNS = new Map<string, StatusMeaning>([
  ...ofStatuses(STATUS_SIGNS),
  ['?', 'not_recorded'],
  ['/', 'not_recorded'],
  ['.', 'not_recorded'],
]);

const OPENINGS = wordsWithMeaning(STATUS_OPENINGS);

const wordsForField = (field: ValueField): [ValueField, ReadonlyMap<string, string>] => [
  field,
  new Map<string, string>([
    ...Object.entries(WORDS[field]).flatMap(([meaning, words]) =>
      words.map((word): [string, string] => [word, meaning]),
    ),
    ...OWN_WORDS[field].map((meaning): [string, string] => [meaning.replaceAll('_', ' '), meaning]),
  ]),
];

const meanings: ReadonlyMap<ValueField, ReadonlyMap<string, string>> = new Map(VALUE_FIELDS.map(wordsForField));

/** What a value most likely means; undefined where nobody could say. A guess is shown and confirmed, never applied unseen. */
export function guessValue<Field extends ValueField>(
  field: Field,
  written: string,
): ValueMapping[Field][string] | undefined {
  const text = written.trim();
  const key = toNameKey(text).exact;
  const code = field === 'membership' ? MEMBERSHIP_CODES.get(text) : undefined;
  const opening =
    field === 'status' ? (SIGNS.get(text) ?? OPENINGS.find(([start]) => key.startsWith(`${start} `))?.[1]) : undefined;
  // The words of a field are that field's own: the table is built from them.
  return (code ?? meanings.get(field)?.get(key) ?? opening) as ValueMapping[Field][string] | undefined;
}

/** The letters of our own tables, which mean different things in the languages. */
const lettersIn = (locale: Locale): ReadonlyMap<string, StatusMeaning> =>
  new Map(ATTENDANCE_STATUSES.map((status) => [messagesByLocale[locale].status.letter[status], status]));

const LETTERS: Readonly<Record<Locale, ReadonlyMap<string, StatusMeaning>>> = {
  de: lettersIn('de'),
  en: lettersIn('en'),
};

/** Which letters tell the language of a table: all of the first, and one of the second, which no other language has. */
const TELLING: Readonly<Record<Locale, { all: readonly string[]; one: readonly string[] }>> = {
  de: { all: ['A'], one: ['F', 'S'] },
  en: { all: [], one: ['P', 'D'] },
};

/** What letters mean where together they tell the language; null where they do not. */
function guessLetters(values: readonly string[]): ReadonlyMap<string, StatusMeaning> | null {
  const locale = LOCALES.find((one) => {
    const { all, one: any } = TELLING[one];
    const letters = LETTERS[one];
    return (
      values.every((value) => letters.has(value)) &&
      all.every((letter) => values.includes(letter)) &&
      any.some((letter) => values.includes(letter))
    );
  });
  return locale ? LETTERS[locale] : null;
}

/** The distinct values of a column, without those that say nothing. */
export function distinctValues(samples: readonly (readonly string[])[], column: number): string[] {
  return [...new Set(samples.map((cells) => (cells[column] ?? '').trim()))].filter((value) => !saysNothing(value));
}

/**
 * What the values of a column mean, as far as that can be guessed. A file in the register's own words gets all of
 * them, because a rare one may come after the rows looked at.
 */
export function guessValues<Field extends ValueField>(field: Field, values: readonly string[]): ValueMapping[Field] {
  const letters = field === 'status' ? guessLetters(values) : null;
  const own = values.length > 0 && values.every((value) => isOwnWord(field, value)) ? OWN_WORDS[field] : [];
  const all = [...new Set([...own, ...values])];
  const pairs = all.flatMap((value): [string, string][] => {
    const meaning = letters?.get(value) ?? guessValue(field, value);
    return meaning === undefined ? [] : [[value, meaning]];
  });
  return Object.fromEntries(pairs) as ValueMapping[Field];
}
