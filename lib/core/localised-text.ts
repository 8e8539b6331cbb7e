/** The languages the register speaks; German is the default and has no prefix in addresses. */
export const LOCALES = ['de', 'en'] as const;
export type Locale = (typeof LOCALES)[number];
export const DEFAULT_LOCALE: Locale = 'de';

/** A text of the register itself (names, descriptions), kept in every language. */
export type LocalisedText = Readonly<Record<Locale, string>>;

/** A text kept in both languages, or in neither. */
export const localisedOrNull = (de: string | null, en: string | null): Record<Locale, string> | null =>
  de !== null && en !== null ? { de, en } : null;
