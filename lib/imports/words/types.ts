import type { Locale } from '@/lib/core/localised-text';

/** By language: words as keys (no case, no accents, no punctuation), which mean one thing wherever they stand. */
export type WordsByLocale = Readonly<Record<Locale, readonly string[]>>;
