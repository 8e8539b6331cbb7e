import type { HiddenRow, ReadRow } from '@/lib/imports/files/rows/types';
import type { FileInspection, HiddenRows } from '@/lib/imports/files/types-inspection';

/** As many ranges as somebody reads; the count says how much there is beyond them. */
const MOST_RANGES = 100;

/** An account of the rows of a file that it does not show. */
export class HiddenRowsAccount {
  private readonly counts: Record<HiddenRow, number> = { hidden: 0, filtered: 0 };
  private readonly ranges: HiddenRows['ranges'] = [];

  take({ line, hidden }: ReadRow): void {
    if (hidden === undefined) return;
    this.counts[hidden] += 1;
    const last = this.ranges.at(-1);
    if (last?.why === hidden && last.to === line - 1) last.to = line;
    else if (this.ranges.length < MOST_RANGES) this.ranges.push({ from: line, to: line, why: hidden });
  }

  finish = (): HiddenRows => ({ ...this.counts, ranges: this.ranges });
}

/** Whether the sheet that is read holds rows or columns that nobody sees. Hidden sheets are lists of their own. */
export const hidesSomething = ({ hidden }: Pick<FileInspection, 'hidden'>): boolean =>
  hidden !== undefined && hidden.rows.hidden + hidden.rows.filtered + hidden.columns.length > 0;
