import type { MatrixColumn } from '../layout/columns';

/** What the browser needs to say of every cell who, when and which status; sources are fetched for one at a time. */
export interface ExplorerFacts {
  network: string;
  language: string;
  columns: (MatrixColumn | null)[];
  /** Top and height of the strip of cells within a row. */
  strip: { top: number; height: number };
  /** One character a meeting in `cells`: the place in `words`, counted in base 36. */
  rows: { slug: string; name: string; y: number; height: number; cells: string }[];
  meetings: { slug: string; date: string }[];
  words: string[];
  /** Begins every meeting's address; its slug ends it. */
  meetingBase: string;
}

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
  return {
    key: `${line.slug}/${meeting.slug}`,
    member: line.name,
    date: meeting.date,
    status: facts.words[Number.parseInt(line.cells.charAt(column), 36)] ?? '',
    href: `${facts.meetingBase}${meeting.slug}#${line.slug}`,
  };
}
