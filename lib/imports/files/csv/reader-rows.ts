import { splitCells, splitQuotedCells } from '@/lib/imports/files/csv/reader-cells';
import { readQuoting } from '@/lib/imports/files/csv/reader-quoting';
import type { TextLine } from '@/lib/imports/files/bytes/reader-lines';
import { MEMORY_LIMITS } from '@/lib/imports/files/rows/rules-limits';
import type { RowFault } from '@/lib/imports/files/rows/types';

/** A row as it stands in the file, whatever its width. */
export interface RawRow {
  line: number;
  cells: string[];
  fault: RowFault | null;
}

/** A row with quotation marks. */
interface Frame {
  /** Among the rows. */
  place: number;
  text: string;
  fault: RowFault | null;
}

/** The lines of one row as one text, and the position of the line after it; null where more lines are needed. */
interface Span {
  text: string;
  next: number;
}

/**
 * Finds where rows begin and end, so that a broken quotation mark costs one row and not the rest of the file.
 *
 * A row over several lines is believed where its quotation marks close within 1 MiB and it has as many cells as the
 * header. Otherwise its first line alone is the row at fault, and reading goes on at the second.
 */
export class CsvRows {
  private pending: TextLine[] = [];

  /** @param width number of cells of the header; null while it is being read */
  constructor(
    private readonly separator: string,
    private readonly width: number | null,
  ) {}

  /** Rows that are complete with these lines. `last`: no lines come after them. */
  push(lines: readonly TextLine[], last: boolean): RawRow[] {
    const all = this.pending.length === 0 ? lines : [...this.pending, ...lines];
    const rows: RawRow[] = [];
    const quoted: Frame[] = [];
    let position = 0;
    for (let line = all[position]; line !== undefined; line = all[position]) {
      // Of a million lines hardly one has a quotation mark: it is a row, and its separators are all there is to it.
      if (!line.text.includes('"')) {
        if (line.text !== '') rows.push(plainRow(line, this.separator));
        position += 1;
        continue;
      }
      const quoting = readQuoting(line.text, this.separator, false);
      const span = quoting === 'open' ? this.spanFrom(all, position, last) : { text: line.text, next: position + 1 };
      if (span === null) break;
      const broken = quoting === 'broken' || span === 'broken';
      const [text, next] = span === 'broken' ? [line.text, position + 1] : [span.text, span.next];
      const unreadable = all.slice(position, next).some((one) => one.unreadable);
      const frame: Frame = { place: rows.length, text, fault: findFault(text, broken, unreadable) };
      if (frame.fault === null) quoted.push(frame);
      // What cannot be taken apart is kept as it stands, as one cell.
      rows.push({ line: line.number, cells: [text], fault: frame.fault });
      position = next;
    }
    this.pending = all.slice(position);
    this.parse(quoted, rows);
    return rows;
  }

  private spanFrom(lines: readonly TextLine[], start: number, last: boolean): Span | 'broken' | null {
    let text = '';
    for (let position = start; position < lines.length; position += 1) {
      const line = lines[position];
      if (line === undefined) break;
      text += line.text;
      const quoting = position === start ? 'open' : readQuoting(line.text, this.separator, true);
      if (quoting === 'closed') return this.isBelievable(text) ? { text, next: position + 1 } : 'broken';
      if (quoting === 'broken' || text.length > MEMORY_LIMITS.row) return 'broken';
      text += line.end;
    }
    return last ? 'broken' : null;
  }

  private isBelievable(text: string): boolean {
    const cells = splitCells(text, this.separator);
    return cells !== undefined && (this.width === null || cells.length === this.width);
  }

  /** Takes the rows with quotation marks apart, all at once. */
  private parse(quoted: readonly Frame[], rows: RawRow[]): void {
    if (quoted.length === 0) return;
    const parsed = splitQuotedCells(
      quoted.map(({ text }) => text),
      this.separator,
    );
    quoted.forEach(({ place }, index) => {
      const row = rows[place];
      if (!row) return;
      const cells = parsed[index];
      if (cells) row.cells = cells;
      else row.fault = 'bad_quoting';
    });
  }
}

function plainRow({ number, text, unreadable }: TextLine, separator: string): RawRow {
  const fault = findFault(text, false, unreadable);
  return { line: number, cells: fault === null ? text.split(separator) : [text], fault };
}

function findFault(text: string, broken: boolean, unreadable: boolean): RowFault | null {
  if (text.length > MEMORY_LIMITS.row) return 'cell_too_long';
  if (broken) return 'bad_quoting';
  return unreadable ? 'bad_encoding' : null;
}
