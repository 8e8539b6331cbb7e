import type { Locale } from '@/lib/core/localised-text';
import { articleInEnglish } from '@/lib/i18n/names/rules-english';
import { declineInGerman } from '@/lib/i18n/names/rules-german';
import type { NameInSentence } from '@/lib/i18n/names/types';

/**
 * Arguments of a message about somebody called `key`: the subject within a sentence and at its beginning, the other
 * cases, whether its verb is in the plural, and the plain name for lists and labels.
 */
export type Named<Key extends string> = Readonly<
  Record<Key | `${Key}First` | `${Key}Acc` | `${Key}Dat` | `${Key}Plain`, string> &
    Record<`${Key}Number`, 'one' | 'many'>
>;

/** A sentence, or a name at its beginning. */
export const capitalise = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** A name in a sentence; without an article where the rules know none. */
export function nameInSentence(name: string, locale: Locale): NameInSentence {
  if (locale === 'de') return declineInGerman(name);
  const subject = articleInEnglish(name);
  // A name like "United States" is one in English.
  return { nominative: subject, accusative: subject, dative: subject, isMany: false };
}

/** The arguments by which a message tells of a member, a network or an office: see {@link Named}. */
export function named<Key extends string>(key: Key, name: string, locale: Locale): Named<Key> {
  const { nominative, accusative, dative, isMany } = nameInSentence(name, locale);
  return {
    [key]: nominative,
    [`${key}First`]: capitalise(nominative),
    [`${key}Acc`]: accusative,
    [`${key}Dat`]: dative,
    [`${key}Plain`]: name,
    [`${key}Number`]: isMany ? 'many' : 'one',
  } as Named<Key>;
}
