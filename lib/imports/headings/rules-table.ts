import type { HeadingGround } from '@/lib/imports/headings/rules';

/** The top of a table, and how its headings are read. */
export interface HeadedTable {
  header: readonly string[];
  samples: readonly (readonly string[])[];
  ground: HeadingGround;
  /** Whether a heading is a word for what a column holds ("Datum", "Land"); it names no meeting then. */
  isField: (column: number) => boolean;
  /** Whether a text heads columns of something else than statuses. */
  headsOther: (name: string) => boolean;
  /** Which of these texts, taken together, are words or letters of a status. */
  statusNames: (names: readonly string[]) => ReadonlyMap<string, string>;
  /** How somebody took part, by the name of a status; null where it does not say. */
  modeNamed: (name: string) => string | null;
}

export function columnValues({ samples }: Pick<HeadedTable, 'samples'>, column: number): string[] {
  return [...new Set(samples.map((cells) => (cells[column] ?? '').trim()))].filter((text) => text !== '');
}
