import { UnreadableFile } from '@/lib/imports/files/rows/reader-refusal';
import { cellText, isStruck, type CellContext, type WrittenCell } from '@/lib/imports/files/xlsx/reader-cell';
import type { MergedCells } from '@/lib/imports/files/xlsx/reader-merges';
import { refuseLongText, throughXml, type XmlListener } from '@/lib/imports/files/sheets/reader-xml';
import { noteCell } from '@/lib/imports/files/sheets/rules-cell-names';
import { StruckRuns } from '@/lib/imports/files/xlsx/reader-runs';
import { parseCellReference } from '@/lib/imports/files/xlsx/rules-references';
import { FILE_LIMITS } from '@/lib/imports/files/rows/rules-limits';
import type { SheetRow } from '@/lib/imports/files/sheets/types';

const isTrue = (value: string | undefined): boolean => value === '1' || value === 'true';

const emptyCell = (): WrittenCell => ({ type: 'n', style: 0, value: null, inline: '', formula: false, struck: false });

export interface ToldOfSheet {
  hiddenColumns: [first: number, last: number][];
  struck: Set<string>;
  concealed: Set<string>;
}

/** Gathers rows out of the elements of a sheet. */
class SheetRows implements XmlListener {
  private ready: SheetRow[] = [];
  private row: SheetRow = { line: 0, cells: [], fault: null, hidden: null };
  private column = -1;
  private cell = emptyCell();
  private within: 'value' | 'inline' | null = null;
  private isAid = false;
  private readonly runs = new StruckRuns();

  constructor(
    private readonly context: CellContext,
    private readonly merged: MergedCells,
    private readonly told: ToldOfSheet,
  ) {}

  take(): SheetRow[] {
    const rows = this.ready;
    this.ready = [];
    return rows;
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === 'row') this.openRow(attributes);
    else if (name === 'col') this.noteColumns(attributes);
    else if (name === 'c') this.openCell(attributes);
    else if (name === 'f') this.cell.formula = true;
    else if (name === 'rPh') this.isAid = true;
    else if (name === 'r' || name === 'strike') this.runs.open(name, attributes);
    else if (name === 'v') {
      this.within = 'value';
      this.cell.value ??= '';
    } else if (name === 't' && !this.isAid) this.within = 'inline';
  }

  text(text: string): void {
    if (this.within === 'value') this.cell.value += text;
    else if (this.within === 'inline') {
      this.cell.inline += text;
      this.runs.text(text);
    }
    refuseLongText(this.cell.value ?? '');
    refuseLongText(this.cell.inline);
  }

  close(name: string): void {
    if (name === 'v' || name === 't') this.within = null;
    else if (name === 'rPh') this.isAid = false;
    else if (name === 'c') this.closeCell();
    else if (name === 'row') this.closeRow();
  }

  private noteColumns({ min, max, hidden }: Readonly<Record<string, string>>): void {
    const { hiddenColumns } = this.told;
    if (isTrue(hidden)) hiddenColumns.push([Number(min) - 1, Number(max) - 1]);
    if (hiddenColumns.length > FILE_LIMITS.columns) throw new UnreadableFile('damaged');
  }

  private openRow({ r, hidden }: Readonly<Record<string, string>>): void {
    const line = r === undefined ? this.row.line + 1 : Number(r);
    if (!Number.isInteger(line) || line <= this.row.line) throw new UnreadableFile('damaged', null, this.row.line);
    this.row = { line, cells: [], fault: null, hidden: isTrue(hidden) ? 'hidden' : null };
    this.column = -1;
  }

  private openCell({ r, t = 'n', s = '0' }: Readonly<Record<string, string>>): void {
    const position = r === undefined ? { column: this.column + 1 } : parseCellReference(r);
    if (!position || position.column <= this.column) throw new UnreadableFile('damaged', null, this.row.line);
    this.column = position.column;
    this.cell = { ...emptyCell(), type: t, style: Number(s) };
  }

  private closeCell(): void {
    this.cell.struck = this.runs.takeStruck();
    const { text, fault, isConcealed } = cellText(this.cell, this.context);
    const { cells } = this.row;
    if (fault !== null) (this.row.fault ??= { fault, column: this.column, columns: [] }).columns.push(this.column);
    // Beyond the limit one cell is kept: enough to see that the row is too wide.
    if (text === '' || cells.length > FILE_LIMITS.columns) return;
    if (isConcealed) noteCell(this.told.concealed, this.column, this.row.line);
    if (isStruck(this.cell, this.context)) noteCell(this.told.struck, this.column, this.row.line);
    const column = Math.min(this.column, FILE_LIMITS.columns);
    while (cells.length < column) cells.push('');
    cells.push(text);
  }

  private closeRow(): void {
    this.merged.fill(this.row.line, this.row.cells);
    if (this.row.cells.length > 0 || this.row.fault !== null) this.ready.push(this.row);
  }
}

/**
 * The rows of a sheet that hold something, as they come out of the file.
 *
 * @param told is told what else the sheet shows of columns, which stand before the rows, and of cells
 */
export async function* readSheet(
  chunks: AsyncIterable<Buffer>,
  context: CellContext,
  merged: MergedCells,
  told: ToldOfSheet,
): AsyncGenerator<SheetRow[]> {
  const rows = new SheetRows(context, merged, told);
  const turns = throughXml(chunks, rows);
  try {
    while (!(await turns.next()).done) yield rows.take();
  } finally {
    await turns.return(undefined);
  }
}
