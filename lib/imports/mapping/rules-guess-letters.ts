import { LOCALES, type Locale } from '@/lib/core/localised-text';
import type { LegendEntry } from '@/lib/imports/files/types-inspection';
import type { StatusMeaning } from '@/lib/imports/mapping/types';

/*
 * A letter in a cell means what those who wrote the table agreed on: "A" is anwesend and absent, "P" is present and
 * Protokoll. It is guessed from the other letters of the file, or stays open, and a guess is confirmed by somebody.
 * Nobody is excluded by a letter: "X" is a cross, unless the file explains it or somebody says so.
 */

/** Why a mark is taken to mean something: the file says so, its other letters make it likely, or it is a word. */
export type MarkOrigin = 'legend' | 'letters' | 'word';

export interface ReadMark {
  meaning: StatusMeaning;
  origin: MarkOrigin;
}

type Letters = Readonly<Record<string, StatusMeaning>>;

/** What letters stand for, by language. */
const LETTERS: Readonly<Record<Locale, Letters>> = {
  de: {
    A: 'present',
    E: 'excused',
    F: 'absent',
    M: 'represented_by_member',
    N: 'not_invited',
    S: 'represented_by_deputy',
    V: 'represented_by_deputy',
  },
  en: {
    A: 'absent',
    D: 'represented_by_deputy',
    E: 'excused',
    M: 'represented_by_member',
    N: 'not_invited',
    P: 'present',
  },
};

/** Letters that only one language uses so, and one of those that have to stand beside them to be sure of it. */
const TELLING: Readonly<Record<Locale, { one: readonly string[]; beside: readonly string[] }>> = {
  de: { one: ['F', 'S', 'V'], beside: ['A', 'E'] },
  en: { one: ['D', 'P'], beside: ['A', 'D', 'P'] },
};

/** What needs no other letter: E is excused in both languages, and P is somebody's presence where nothing else is. */
const ALONE: Letters = { E: 'excused' };
const ALONE_FOR_PRESENCE: Letters = { P: 'present' };

const CROSS = 'X';
const isLetter = (value: string): boolean => /^\p{L}$/u.test(value);
const meaningIn = (letters: Letters, letter: string): StatusMeaning | undefined =>
  Object.hasOwn(letters, letter) ? letters[letter] : undefined;

/** The letters of the one language in which those of a file make sense together; none where they do not tell. */
function lettersTold(letters: ReadonlySet<string>): Letters {
  const told = LOCALES.filter((locale) => {
    const { one, beside } = TELLING[locale];
    return (
      [...letters].every((letter) => Object.hasOwn(LETTERS[locale], letter)) &&
      one.some((letter) => letters.has(letter) && beside.some((other) => other !== letter && letters.has(other)))
    );
  });
  const [only, ...others] = told;
  return only && others.length === 0 ? LETTERS[only] : {};
}

/** What the file itself explains; a mark that it explains in two ways is not explained. */
function explained(
  mark: string,
  legend: readonly LegendEntry[],
  meaningOfWord: (written: string) => StatusMeaning | undefined,
): StatusMeaning | undefined {
  const exactly = legend.filter((entry) => entry.mark === mark);
  const entries =
    exactly.length > 0 ? exactly : legend.filter((entry) => entry.mark.toLowerCase() === mark.toLowerCase());
  const meanings = new Set(entries.map(({ text }) => meaningOfWord(text)).filter((meaning) => meaning !== undefined));
  return meanings.size === 1 ? [...meanings][0] : undefined;
}

/**
 * What the marks of a table mean, as far as the file tells.
 *
 * @param values all the distinct values of its cells
 * @param meaningOfWord what a value means by itself
 */
export function readMarks(
  values: readonly string[],
  legend: readonly LegendEntry[],
  meaningOfWord: (written: string) => StatusMeaning | undefined,
): ReadonlyMap<string, ReadMark> {
  const letters = new Set(values.filter(isLetter).map((value) => value.toUpperCase()));
  letters.delete(CROSS);
  const told = lettersTold(letters);
  const hasPresence = values.some((value) => meaningOfWord(value) === 'present');
  const isLetterForPresence = [...letters].some((letter) => meaningIn(told, letter) === 'present');

  const read = (value: string): ReadMark | null => {
    const byLegend = explained(value, legend, meaningOfWord);
    if (byLegend !== undefined) return { meaning: byLegend, origin: 'legend' };
    const letter = isLetter(value) ? value.toUpperCase() : '';
    const guessed =
      meaningIn(told, letter) ??
      meaningIn(ALONE, letter) ??
      (hasPresence ? undefined : meaningIn(ALONE_FOR_PRESENCE, letter));
    if (guessed !== undefined) return { meaning: guessed, origin: 'letters' };
    const meaning = meaningOfWord(value);
    if (meaning === undefined) return null;
    // Two marks for the same in one table: one of them is likely to mean something else.
    return { meaning, origin: letter === CROSS && isLetterForPresence ? 'letters' : 'word' };
  };

  return new Map(
    values.flatMap((value) => {
      const mark = read(value);
      return mark ? [[value, mark] as const] : [];
    }),
  );
}
