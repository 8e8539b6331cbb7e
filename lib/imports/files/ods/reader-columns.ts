import { FILE_LIMITS } from '@/lib/imports/files/rows/rules-limits';

interface ColumnRun {
  first: number;
  last: number;
  style: string | null;
  hidden: boolean;
}

/** The columns of a sheet, as far as a table may be wide. */
export class OdsColumns {
  private readonly runs: ColumnRun[] = [];
  private next = 0;

  add(count: number, style: string | undefined, hidden: boolean): void {
    const first = this.next;
    this.next += count;
    if (first > FILE_LIMITS.columns || (style === undefined && !hidden)) return;
    this.runs.push({ first, last: this.next - 1, style: style ?? null, hidden });
  }

  private runAt = (column: number) => this.runs.find(({ first, last }) => first <= column && column <= last);

  styleAt = (column: number): string | null => this.runAt(column)?.style ?? null;
  isHidden = (column: number): boolean => this.runAt(column)?.hidden ?? false;
}
