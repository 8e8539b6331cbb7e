import type { Locale, LocalisedText } from '@/lib/core/localised-text';

const collators: Readonly<Record<Locale, Intl.Collator>> = { de: new Intl.Collator('de'), en: new Intl.Collator('en') };

/** Comparator that puts entries about a member each in the dictionary order of a language. */
export const byMemberNameIn =
  (locale: Locale) =>
  (a: { member: { name: LocalisedText } }, b: { member: { name: LocalisedText } }): number =>
    collators[locale].compare(a.member.name[locale], b.member.name[locale]);
