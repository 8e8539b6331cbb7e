import type { MatrixColumn } from '../layout/placed';

/** Id of the element that holds the drawing. */
export const plotId = (figure: string): string => `${figure}-plot`;

/** What the browser needs to say of every cell who, when and which status; sources are fetched for one at a time. */
export interface ExplorerFacts {
  network: string;
  language: string;
  columns: (MatrixColumn | null)[];
  /** Top and height of the strip of cells within a row. */
  strip: { top: number; height: number };
  /** One character a meeting in `cells`: the place in `words`, as `PLACES` counts. */
  rows: { slug: string; name: string; y: number; height: number; cells: string }[];
  meetings: { slug: string; date: string }[];
  words: string[];
  /** The characters of cells without a line on the meeting's page: there was no seat. */
  withoutLine: string;
  /** Begins every meeting's address; its slug ends it. */
  meetingBase: string;
}

/**
 * The same as it is sent: without the names of what there is a hundred times, and of cells that follow each other and
 * are alike one, with their number before it.
 */
export interface PackedFacts extends Omit<ExplorerFacts, 'columns' | 'rows' | 'meetings'> {
  /** Left edges and widths, one after the other; null: drawn nowhere. */
  columns: (number | null)[];
  /** Slugs, which hold no blank, with blanks between them. */
  rows: { slugs: string; names: string[]; tops: number[]; heights: number[]; cells: string[] };
  meetings: { slugs: string; dates: string[] };
}

/**
 * Each stands for its place: more than there are wordings of a cell, and nothing that has to be escaped on its way. Digits
 * count.
 */
export const PLACES = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ!#$%()*+,-./:;=?@[]^_`{|}~';

export interface ExplorerTexts {
  grid: string;
  help: string;
  loading: string;
  failed: string;
  none: string;
  follow: string;
}

export interface ActiveCell {
  row: number;
  column: number;
}

/** A cell in words. */
export interface CellWords {
  key: string;
  member: string;
  date: string;
  status: string;
  href: string;
}

export function cellWords(facts: ExplorerFacts, { row, column }: ActiveCell): CellWords | null {
  const [line, meeting] = [facts.rows[row], facts.meetings[column]];
  if (!line || !meeting) return null;
  const place = line.cells.charAt(column);
  const page = `${facts.meetingBase}${meeting.slug}`;
  return {
    key: `${line.slug}/${meeting.slug}`,
    member: line.name,
    date: meeting.date,
    status: facts.words[PLACES.indexOf(place)] ?? '',
    href: facts.withoutLine.includes(place) ? page : `${page}#${line.slug}`,
  };
}
