import { isOwnWord, OWN_WORDS, VALUE_FIELDS, WORDS, type ValueField } from '@/lib/imports/mapping/rules-guess-words';
import { nameKeyOf } from '@/lib/imports/names/rules-key';
import { saysNothing } from '@/lib/imports/mapping/rules-values';
import type { StatusMeaning, ValueMapping } from '@/lib/imports/mapping/types';

/** Signs that leave nothing of a key. */
const SIGNS = new Map<string, StatusMeaning>([
  ['✓', 'present'],
  ['✔', 'present'],
  ['☑', 'present'],
  ['+', 'present'],
  ['?', 'not_recorded'],
  ['/', 'not_recorded'],
  ['.', 'not_recorded'],
]);

/** Openings of a status that goes on with a name: "vertreten durch Frau M.", "excused (illness)". */
const OPENINGS: readonly (readonly [string, StatusMeaning])[] = [
  ['vertreten durch', 'represented_by_deputy'],
  ['in vertretung', 'represented_by_deputy'],
  ['represented by', 'represented_by_deputy'],
  ['nicht ', 'not_recorded'],
  ['not ', 'not_recorded'],
  ['entschuldigt ', 'excused'],
  ['excused ', 'excused'],
  ['anwesend ', 'present'],
  ['present ', 'present'],
];

const wordsOf = (field: ValueField): [ValueField, ReadonlyMap<string, string>] => [
  field,
  new Map<string, string>([
    ...Object.entries(WORDS[field]).flatMap(([meaning, words]) =>
      words.map((word): [string, string] => [word, meaning]),
    ),
    ...OWN_WORDS[field].map((meaning): [string, string] => [meaning.replaceAll('_', ' '), meaning]),
  ]),
];

const meanings: ReadonlyMap<ValueField, ReadonlyMap<string, string>> = new Map(VALUE_FIELDS.map(wordsOf));

/** What a value most likely means; undefined where nobody could say. A guess is shown and confirmed, never applied unseen. */
export function guessValue<Field extends ValueField>(
  field: Field,
  written: string,
): ValueMapping[Field][string] | undefined {
  const text = written.trim();
  const key = nameKeyOf(text).exact;
  const opening =
    field === 'status' ? (SIGNS.get(text) ?? OPENINGS.find(([start]) => key.startsWith(start))?.[1]) : undefined;
  // The words of a field are that field's own: the table is built from them.
  return (meanings.get(field)?.get(key) ?? (opening === 'not_recorded' && text.length > 1 ? undefined : opening)) as
    ValueMapping[Field][string] | undefined;
}

/** Letters of our own tables mean different things in the two languages; together they tell which. */
const GERMAN = new Map<string, StatusMeaning>(
  Object.entries({
    A: 'present',
    S: 'represented_by_deputy',
    M: 'represented_by_member',
    E: 'excused',
    F: 'absent',
    X: 'excluded',
    N: 'not_invited',
  } as const),
);
const ENGLISH = new Map<string, StatusMeaning>(
  Object.entries({
    P: 'present',
    D: 'represented_by_deputy',
    M: 'represented_by_member',
    E: 'excused',
    A: 'absent',
    X: 'excluded',
    N: 'not_invited',
  } as const),
);

function lettersOf(values: readonly string[]): ReadonlyMap<string, StatusMeaning> | null {
  const areAll = (letters: ReadonlyMap<string, StatusMeaning>) => values.every((value) => letters.has(value));
  const holdsOne = (...letters: string[]) => letters.some((letter) => values.includes(letter));
  if (areAll(GERMAN) && holdsOne('F', 'S') && values.includes('A')) return GERMAN;
  return areAll(ENGLISH) && holdsOne('P', 'D') ? ENGLISH : null;
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
  const letters = field === 'status' ? lettersOf(values) : null;
  const own = values.length > 0 && values.every((value) => isOwnWord(field, value)) ? OWN_WORDS[field] : [];
  const all = [...new Set([...own, ...values])];
  const pairs = all.flatMap((value): [string, string][] => {
    const meaning = letters?.get(value) ?? guessValue(field, value);
    return meaning === undefined ? [] : [[value, meaning]];
  });
  return Object.fromEntries(pairs) as ValueMapping[Field];
}
