import type { TopOfFile } from '@/lib/imports/files/types-inspection';
import type { ReadRow, TableRow } from '@/lib/imports/files/rows/types';

/** Distinct values of a column that somebody can be asked to give a meaning each. */
const MOST_VALUES = 100;
const LONGEST_VALUE = 200;

/** Bounds of what is kept of a file of any shape, in cells and in characters. */
const SAMPLE_CELLS = 40_000;
const SAMPLE_ROWS = 200;
const LONGEST_SAMPLE = 100;
const VALUE_CHARACTERS = 1_000_000;

/** JSON in PostgreSQL takes neither a NUL nor half a character. */
const UNFIT = /\0|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;
const fit = (text: string): string => text.replaceAll(UNFIT, '\uFFFD');

/** Characters of a row that tell somebody which one it is. */
const LONGEST_TOP = 160;

/** The first rows of a file as they are shown to whoever chooses the header. */
export const shortenTop = (rows: readonly TableRow[]): TopOfFile['rows'] =>
  rows.map(({ line, cells }) => {
    const text = [...new Set(cells.map((cell) => cell.trim()))].filter((cell) => cell !== '').join(' | ');
    return { line, text: fit(text.length > LONGEST_TOP ? `${text.slice(0, LONGEST_TOP)}…` : text) };
  });

export interface Inspector {
  take(row: ReadRow): void;
  finish(): { rows: number; samples: string[][]; values: (string[] | null)[] };
}

/** Looks at the rows of a file one by one and keeps what somebody needs to say how it is to be read. */
export function startInspection(width: number): Inspector {
  const seen: (Set<string> | null)[] = Array.from({ length: width }, () => new Set());
  const samples: string[][] = [];
  const mostSamples = Math.max(1, Math.min(SAMPLE_ROWS, Math.floor(SAMPLE_CELLS / Math.max(1, width))));
  let rows = 0;
  let characters = 0;

  function note(column: number, text: string): void {
    const values = seen[column];
    if (!values || values.has(text)) return;
    const isFull =
      values.size >= MOST_VALUES || text.length > LONGEST_VALUE || characters + text.length > VALUE_CHARACTERS;
    if (isFull) {
      seen[column] = null;
      return;
    }
    values.add(text);
    characters += text.length;
  }

  return {
    take(row) {
      rows += 1;
      if (row.kind === 'fault') return;
      if (samples.length < mostSamples) samples.push(row.cells.map((cell) => fit(cell.slice(0, LONGEST_SAMPLE))));
      for (let column = 0; column < width; column += 1) {
        const text = (row.cells[column] ?? '').trim();
        if (text !== '') note(column, text);
      }
    },
    finish: () => ({ rows, samples, values: seen.map((values) => (values ? [...values].map(fit) : null)) }),
  };
}
