import type { Locale, LocalisedText } from '@/lib/core/localised-text';

const collators: Readonly<Record<Locale, Intl.Collator>> = { de: new Intl.Collator('de'), en: new Intl.Collator('en') };

/** Comparator for the dictionary order of a language. */
export const byNameIn =
  (locale: Locale) =>
  (a: { name: LocalisedText }, b: { name: LocalisedText }): number =>
    collators[locale].compare(a.name[locale], b.name[locale]);

/** The same for texts as they stand on a page. */
export const byTextIn =
  (locale: Locale) =>
  (a: string, b: string): number =>
    collators[locale].compare(a, b);

/** The same for entries about a member each. */
export const byMemberNameIn = (locale: Locale) => {
  const byName = byNameIn(locale);
  return (a: { member: { name: LocalisedText } }, b: { member: { name: LocalisedText } }): number =>
    byName(a.member, b.member);
};
