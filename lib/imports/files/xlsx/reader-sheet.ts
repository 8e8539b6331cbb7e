import { UnreadableFile } from '@/lib/imports/files/rows/reader-refusal';
import { cellText, type CellContext, type WrittenCell } from '@/lib/imports/files/xlsx/reader-cell';
import type { MergedCells } from '@/lib/imports/files/xlsx/reader-merges';
import { refuseLongText, throughXml, type XmlListener } from '@/lib/imports/files/xlsx/reader-xml';
import { parseCellReference } from '@/lib/imports/files/xlsx/rules-references';
import { FILE_LIMITS } from '@/lib/imports/files/rows/rules-limits';
import type { RowFault } from '@/lib/imports/files/rows/types';

/** A row of a sheet, as wide as its last cell that holds something. */
export interface SheetRow {
  line: number;
  cells: string[];
  fault: { fault: RowFault; column: number } | null;
}

const emptyCell = (): WrittenCell => ({ type: 'n', style: 0, value: null, inline: '', formula: false });

/** Gathers rows out of the elements of a sheet. */
class SheetRows implements XmlListener {
  private ready: SheetRow[] = [];
  private row: SheetRow = { line: 0, cells: [], fault: null };
  private column = -1;
  private cell = emptyCell();
  private within: 'value' | 'inline' | null = null;
  private isAid = false;

  constructor(
    private readonly context: CellContext,
    private readonly merged: MergedCells,
  ) {}

  take(): SheetRow[] {
    const rows = this.ready;
    this.ready = [];
    return rows;
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === 'row') this.openRow(attributes.r);
    else if (name === 'c') this.openCell(attributes);
    else if (name === 'f') this.cell.formula = true;
    else if (name === 'rPh') this.isAid = true;
    else if (name === 'v') {
      this.within = 'value';
      this.cell.value ??= '';
    } else if (name === 't' && !this.isAid) this.within = 'inline';
  }

  text(text: string): void {
    if (this.within === 'value') this.cell.value += text;
    else if (this.within === 'inline') this.cell.inline += text;
    refuseLongText(this.cell.value ?? '');
    refuseLongText(this.cell.inline);
  }

  close(name: string): void {
    if (name === 'v' || name === 't') this.within = null;
    else if (name === 'rPh') this.isAid = false;
    else if (name === 'c') this.closeCell();
    else if (name === 'row') this.closeRow();
  }

  private openRow(number: string | undefined): void {
    const line = number === undefined ? this.row.line + 1 : Number(number);
    if (!Number.isInteger(line) || line <= this.row.line) throw new UnreadableFile('damaged', null, this.row.line);
    this.row = { line, cells: [], fault: null };
    this.column = -1;
  }

  private openCell({ r, t = 'n', s = '0' }: Readonly<Record<string, string>>): void {
    const position = r === undefined ? { column: this.column + 1 } : parseCellReference(r);
    if (!position || position.column <= this.column) throw new UnreadableFile('damaged', null, this.row.line);
    this.column = position.column;
    this.cell = { ...emptyCell(), type: t, style: Number(s) };
  }

  private closeCell(): void {
    const { text, fault } = cellText(this.cell, this.context);
    const { cells } = this.row;
    if (fault !== null) this.row.fault ??= { fault, column: this.column };
    // Beyond the limit one cell is kept: enough to see that the row is too wide.
    if (text === '' || cells.length > FILE_LIMITS.columns) return;
    const column = Math.min(this.column, FILE_LIMITS.columns);
    while (cells.length < column) cells.push('');
    cells.push(text);
  }

  private closeRow(): void {
    this.merged.fill(this.row.line, this.row.cells);
    if (this.row.cells.length > 0 || this.row.fault !== null) this.ready.push(this.row);
  }
}

/** The rows of a sheet that hold something, as they come out of the file. */
export async function* readSheet(
  chunks: AsyncIterable<Buffer>,
  context: CellContext,
  merged: MergedCells,
): AsyncGenerator<SheetRow[]> {
  const rows = new SheetRows(context, merged);
  const turns = throughXml(chunks, rows);
  try {
    while (!(await turns.next()).done) yield rows.take();
  } finally {
    await turns.return(undefined);
  }
}
