import type { ReadRow, TableRow } from '@/lib/imports/files/rows/types';
import { DateOrderAccount } from '@/lib/imports/files/rules-date-order';
import { LegendAccount } from '@/lib/imports/files/legend/rules';
import type { LegendEntry } from '@/lib/imports/files/legend/types';
import { repeatsHeader } from '@/lib/imports/files/rows/rules-names';
import type { FileInspection, TopOfFile } from '@/lib/imports/files/types-inspection';

/** Distinct values of a column that somebody can be asked to give a meaning each. */
const MOST_VALUES = 100;
const LONGEST_VALUE = 200;
/** Distinct codes of a column, by all of which it is decided of which system they are. */
const MOST_CODES = 1_000;
const LONGEST_CODE = 14;

/** Bounds of what is kept of a file of any shape, in cells and in characters. */
const SAMPLE_CELLS = 40_000;
const SAMPLE_ROWS = 200;
const LONGEST_SAMPLE = 100;
const VALUE_CHARACTERS = 1_000_000;

/* JSON in PostgreSQL takes neither a NUL nor half a character. */
const UNFIT = /\0|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;
/** A text that JSON in PostgreSQL can hold. */
export const fit = (text: string): string => text.replaceAll(UNFIT, '\uFFFD');

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
  finish(): Pick<FileInspection, 'rows' | 'samples' | 'values' | 'codes' | 'filled' | 'dates' | 'legend' | 'footnotes'>;
}

const NONE_UNREAD: ReadonlySet<number> = new Set();

/** Texts of a column that have been looked at: nothing more is learnt from one that stands there again. */
const LOOKED_AT_KEPT = 2_000;

/** The line that headings are said to stand on where nobody knows it better. */
const HEADING_LINE = 1;

/**
 * Looks at the rows of a file one by one and keeps what somebody needs to say how it is to be read.
 *
 * @param titles rows above the header, which may explain marks
 */
export function startInspection(header: readonly string[], titles: readonly TableRow[] = []): Inspector {
  const width = header.length;
  const seen: (Set<string> | null)[] = Array.from({ length: width }, () => new Set());
  /** Columns with more values than somebody can choose among, all of them short. */
  const coded = new Set<number>();
  const holdsLong = new Set<number>();
  const samples: string[][] = [];
  const mostSamples = Math.max(1, Math.min(SAMPLE_ROWS, Math.floor(SAMPLE_CELLS / Math.max(1, width))));
  const filled = Array<number>(width).fill(0);
  const lookedAt = Array.from({ length: width }, () => new Set<string>());
  const dates = new DateOrderAccount(width, fit);
  const legend = new LegendAccount();
  for (const { line, cells } of titles) {
    legend.takeRow(cells, line);
    for (const text of cells) legend.take(text, line);
  }
  for (const heading of header) legend.take(heading, HEADING_LINE);
  let rows = 0;
  let characters = 0;

  function note(column: number, text: string): void {
    const values = seen[column];
    if (!values || values.has(text)) return;
    if (text.length > LONGEST_CODE) holdsLong.add(column);
    if (values.size >= MOST_VALUES && !holdsLong.has(column)) coded.add(column);
    const isFull =
      values.size >= (coded.has(column) && !holdsLong.has(column) ? MOST_CODES : MOST_VALUES) ||
      text.length > LONGEST_VALUE ||
      characters + text.length > VALUE_CHARACTERS;
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
      // What stands in a row that cannot be read may stand in the wrong columns.
      const isReadable = row.kind === 'row' || row.faultyCells !== undefined;
      legend.takeRow(row.cells, row.line);
      const unread = row.kind === 'fault' ? new Set(row.faultyCells) : NONE_UNREAD;
      if (isReadable && samples.length < mostSamples)
        samples.push(
          Array.from({ length: width }, (_, column) =>
            unread.has(column) ? '' : fit((row.cells[column] ?? '').slice(0, LONGEST_SAMPLE)),
          ),
        );
      // Its names are no values of the columns.
      if (repeatsHeader(header, row.cells)) return;
      for (let column = 0; column < row.cells.length; column += 1) {
        const cell = row.cells[column] ?? '';
        if (cell === '') continue;
        const before = lookedAt[column];
        if (before?.has(cell)) {
          filled[column] = (filled[column] ?? 0) + 1;
          continue;
        }
        const text = cell.trim();
        if (text === '') continue;
        legend.take(text, row.line);
        if (before === undefined) continue;
        filled[column] = (filled[column] ?? 0) + 1;
        if (!isReadable || unread.has(column)) continue;
        note(column, text);
        dates.take(column, text, row.line);
        if (before.size < LOOKED_AT_KEPT) before.add(cell);
      }
    },
    finish: () => {
      const fitted = (entries: readonly LegendEntry[]): LegendEntry[] =>
        entries.map(({ mark, text, line }) => ({ mark: fit(mark), text: fit(text), line }));
      const footnotes = fitted(legend.listFootnotes());
      return {
        rows,
        samples,
        values: seen.map((values, column) => (values && !coded.has(column) ? [...values].map(fit) : null)),
        codes: seen.map((values, column) => (values && coded.has(column) ? [...values].map(fit) : null)),
        filled,
        dates: dates.finish(),
        legend: fitted(legend.finish()),
        ...(footnotes.length > 0 && { footnotes }),
      };
    },
  };
}
