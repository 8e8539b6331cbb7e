import { splitCells, splitAllCells } from '@/lib/imports/files/csv/reader-cells';
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

interface Frame {
  line: number;
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
    const frames: Frame[] = [];
    let position = 0;
    for (let line = all[position]; line !== undefined; line = all[position]) {
      const quoting = readQuoting(line.text, this.separator, false);
      const span = quoting === 'open' ? this.spanFrom(all, position, last) : { text: line.text, next: position + 1 };
      if (span === null) break;
      const broken = quoting === 'broken' || span === 'broken';
      const [text, next] = span === 'broken' ? [line.text, position + 1] : [span.text, span.next];
      const unreadable = all.slice(position, next).some((one) => one.unreadable);
      if (text !== '') frames.push({ line: line.number, text, fault: findFault(text, broken, unreadable) });
      position = next;
    }
    this.pending = all.slice(position);
    return this.parse(frames);
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

  private parse(frames: readonly Frame[]): RawRow[] {
    const whole = frames.filter(({ fault }) => fault === null);
    const parsed = splitAllCells(
      whole.map(({ text }) => text),
      this.separator,
    );
    const cellsByFrame = new Map(whole.map((frame, index) => [frame, parsed[index]]));
    return frames.map((frame) => {
      const cells = cellsByFrame.get(frame);
      // What cannot be taken apart is kept as it stands, as one cell.
      return cells
        ? { line: frame.line, cells, fault: null }
        : { line: frame.line, cells: [frame.text], fault: frame.fault ?? 'bad_quoting' };
    });
  }
}

function findFault(text: string, broken: boolean, unreadable: boolean): RowFault | null {
  if (text.length > MEMORY_LIMITS.row) return 'cell_too_long';
  if (broken) return 'bad_quoting';
  return unreadable ? 'bad_encoding' : null;
}
