/** One entry that a field suggests; choosing it leads to its address. */
export interface Suggestion {
  href: string;
  label: string;
  /** ISO 639-1, where the label is not in the page's language. */
  language?: string;
  detail: string | null;
}

/** What a field suggests for what was typed, in the page's language. */
export interface Suggestions {
  /** Said aloud to whoever does not see the list. */
  announcement: string;
  groups: { title: string; options: Suggestion[] }[];
}
