import { UnreadableFile } from '@/lib/imports/files/rows/reader-refusal';
import { FILE_LIMITS } from '@/lib/imports/files/rows/rules-limits';
import type { CellRange } from '@/lib/imports/files/sheets/types';

/**
 * Gives every cell of a merged range the text of its first one, as somebody who looks at the sheet reads it. Rows are
 * to be handed over in the order of the sheet.
 */
export class Spans {
  private active: { range: CellRange; text: string }[] = [];

  /** @throws UnreadableFile where more ranges lie side by side than there may be columns: they overlap */
  open(range: CellRange, text: string): void {
    this.active.push({ range, text });
    if (this.active.length > FILE_LIMITS.columns) throw new UnreadableFile('damaged');
  }

  reaches = (row: number): boolean => this.active.some(({ range }) => range.bottom >= row);

  /** The last row that a range reaches; 0 without one. */
  lastRow = (): number => this.active.reduce((last, { range }) => Math.max(last, range.bottom), 0);

  fill(row: number, cells: string[]): void {
    this.active = this.active.filter(({ range }) => range.bottom >= row);
    for (const { range, text } of this.active) {
      if (text === '') continue;
      const right = Math.min(range.right, FILE_LIMITS.columns);
      while (cells.length <= right) cells.push('');
      for (let column = range.left; column <= right; column += 1) cells[column] ||= text;
    }
  }
}
