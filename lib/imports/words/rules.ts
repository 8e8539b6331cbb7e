import { LOCALES } from '@/lib/core/localised-text';
import type { WordsByLocale } from '@/lib/imports/words/types';

/** In every language: a list or minutes may mix them. */
export const inAllLanguages = (words: WordsByLocale): string[] => LOCALES.flatMap((locale) => words[locale]);

/** Every word of a dictionary with its meaning. */
export const wordsWithMeaning = <Meaning extends string>(
  dictionary: Readonly<Record<Meaning, WordsByLocale>>,
): [word: string, meaning: Meaning][] =>
  (Object.keys(dictionary) as Meaning[]).flatMap((meaning) =>
    inAllLanguages(dictionary[meaning]).map((word): [string, Meaning] => [word, meaning]),
  );
