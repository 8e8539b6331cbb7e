import { setImmediate } from 'node:timers/promises';
import type { RowRun } from '@/lib/imports/files/ods/reader-sheet';
import { UnreadableFile } from '@/lib/imports/files/rows/reader-refusal';
import { FILE_LIMITS } from '@/lib/imports/files/rows/rules-limits';
import { Spans } from '@/lib/imports/files/sheets/reader-spans';
import type { SheetRow } from '@/lib/imports/files/sheets/types';

/** Cells handed over at once: what is written once and repeated is still so many references in memory. */
const BATCH_CELLS = 64_000;
/** A merged cell that goes on so far below the last row with anything of its own is layout. */
const FURTHEST_BELOW = 1_000;

/** Rows that wait; such as follow each other are one, so this many alternate between shown and hidden. */
const MOST_WAITING = 100_000;

const isEmpty = ({ cells, fault }: SheetRow): boolean => cells.length === 0 && fault === null;

/**
 * Every row by itself, where a file writes a row once for a million: each is counted as what it holds, as if it had been
 * written out, and a repeat of nothing costs nothing.
 */
export class RowRuns {
  private readonly spans = new Spans();
  /** Rows of nothing under merged cells, of which the next row with something tells whether the table goes on. */
  private waiting: RowRun[] = [];
  private lastLine = 0;
  private spent = 0;

  /** @throws UnreadableFile where the rows written out would be more than a file may hold unpacked */
  async *expandAll(runs: readonly RowRun[]): AsyncGenerator<SheetRow[]> {
    for (const run of runs) {
      if (isEmpty(run)) {
        if (this.spans.reaches(run.line)) this.wait(run);
        continue;
      }
      yield* this.waitingRows();
      yield* this.expand(run);
      this.lastLine = run.line + run.repeated - 1;
    }
  }

  private wait(run: RowRun): void {
    const last = this.waiting.at(-1);
    if (last?.hidden === run.hidden) last.repeated += run.repeated;
    else this.waiting.push({ ...run });
    if (this.waiting.length > MOST_WAITING) throw new UnreadableFile('damaged');
  }

  /** To be called at the end of the sheet. */
  async *rest(): AsyncGenerator<SheetRow[]> {
    if (this.spans.lastRow() <= this.lastLine + FURTHEST_BELOW) yield* this.waitingRows();
  }

  private async *waitingRows(): AsyncGenerator<SheetRow[]> {
    const runs = this.waiting;
    this.waiting = [];
    for (const run of runs) yield* this.expand(run);
  }

  private async *expand(run: RowRun): AsyncGenerator<SheetRow[]> {
    let batch: SheetRow[] = [];
    let cells = 0;
    for (let line = run.line; line < run.line + run.repeated; line += 1) {
      const row = this.rowAt(run, line);
      // Where no merged cell reaches an empty row, none reaches those that repeat it.
      if (row === null) break;
      batch.push(row);
      cells += row.cells.length + 1;
      if (cells < BATCH_CELLS) continue;
      yield batch;
      await setImmediate();
      [batch, cells] = [[], 0];
    }
    if (batch.length > 0) yield batch;
  }

  private rowAt({ cells, fault, hidden, spans }: RowRun, line: number): SheetRow | null {
    const isSpanned = spans.length > 0 || this.spans.reaches(line);
    const filled = isSpanned ? [...cells] : cells;
    if (isSpanned) {
      for (const { range, text } of spans) if (range.top === line) this.spans.open(range, text);
      this.spans.fill(line, filled);
    }
    if (filled.length === 0 && fault === null) return null;
    this.spend(filled);
    return { line, cells: filled, fault, hidden };
  }

  private spend(cells: readonly string[]): void {
    this.spent += cells.length;
    for (const cell of cells) this.spent += cell.length;
    if (this.spent > FILE_LIMITS.unpackedBytes)
      throw new UnreadableFile('too_large_unpacked', FILE_LIMITS.unpackedBytes / 1024 / 1024);
  }
}
