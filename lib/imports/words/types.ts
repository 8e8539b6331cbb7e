import type { Locale } from '@/lib/core/localised-text';

/** By language: words as keys (no case, no accents, no punctuation), which mean one thing wherever they stand. */
export type WordsByLocale = Readonly<Record<Locale, readonly string[]>>;

/** From when, or until when, somebody was there, in the list's own words: "TOP 3", "11 Uhr". */
export interface PartialPresence {
  /** The remark that says it, without anything else: "ab TOP 3". */
  said: string;
  from: string | null;
  until: string | null;
}
