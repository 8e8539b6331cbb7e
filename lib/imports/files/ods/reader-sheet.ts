import { ESCAPED_TEXT_STYLE } from '@/lib/core/ods-text';
import { OdsColumns } from '@/lib/imports/files/ods/reader-columns';
import { odsCellText, type OdsCell } from '@/lib/imports/files/ods/reader-cell';
import type { CellFormats } from '@/lib/imports/files/ods/reader-styles';
import { SHEET_DEPTH } from '@/lib/imports/files/ods/reader-survey';
import { CellTextBuilder } from '@/lib/imports/files/ods/reader-text';
import { UnreadableFile } from '@/lib/imports/files/rows/reader-refusal';
import { FILE_LIMITS, MEMORY_LIMITS } from '@/lib/imports/files/rows/rules-limits';
import type { CellsBeside, HiddenRow, RowFault } from '@/lib/imports/files/rows/types';
import type { XmlListener } from '@/lib/imports/files/sheets/reader-xml';
import { noteCell } from '@/lib/imports/files/sheets/rules-cell-names';
import type { CellRange, SheetRow } from '@/lib/imports/files/sheets/types';

type Attributes = Readonly<Record<string, string>>;

/** Rows that follow each other and are the same, written once; `line` is that of the first. */
export interface RowRun extends SheetRow {
  repeated: number;
  /** Ranges that begin in the first of the rows. */
  spans: { range: CellRange; text: string }[];
}

/** Elements between a sheet and its rows or columns, and between a cell and its paragraphs. */
const WRAPPERS = new Set([
  'table:table-columns',
  'table:table-header-columns',
  'table:table-column-group',
  'table:table-rows',
  'table:table-header-rows',
  'table:table-row-group',
]);
const TEXT_WRAPPERS = new Set(['text:list', 'text:list-item', 'text:list-header', 'text:section']);
/** Of a text's elements those that are no part of what stands there. */
const NO_TEXT = new Set([
  'text:p',
  'text:h',
  'text:note',
  'text:ruby-text',
  'text:change',
  'text:bibliography-mark',
  'text:script',
]);

const HIDDEN: Readonly<Record<string, HiddenRow>> = { collapse: 'hidden', filter: 'filtered' };

/** @throws UnreadableFile where it is no number of times */
function readRepeated(attributes: Attributes, name: string): number {
  const written = attributes[name] ?? '1';
  if (!/^[1-9]\d{0,9}$/.test(written)) throw new UnreadableFile('damaged');
  return Number(written);
}

/** Gathers rows out of one sheet of a document. Whatever is no cell of it is passed over: drawings, notes, old versions. */
export class OdsRows implements XmlListener {
  readonly columns = new OdsColumns();
  /** Whether the sheet has come to its end. */
  isOver = false;
  private ready: RowRun[] = [];
  private depth = 0;
  private tables = 0;
  /** Elements open within one that is passed over. */
  private passed = 0;
  private within: 'document' | 'sheet' | 'row' | 'cell' | 'paragraph' = 'document';
  private hiddenGroups: string[] = [];
  private row: RowRun = { line: 0, cells: [], fault: null, hidden: null, repeated: 1, spans: [] };
  private rowStyle: string | null = null;
  private column = 0;
  private cell: Attributes = {};
  private cellStyle: string | null = null;
  /** Characters of the row. */
  private characters = 0;
  private readonly builder = new CellTextBuilder();
  /** Of the parts of a text that are open, whether each is struck through; and whether one was in which anything stands. */
  private spans: boolean[] = [];
  private isPartStruck = false;

  constructor(
    private readonly place: number,
    private readonly formats: CellFormats,
    private readonly beside: CellsBeside,
  ) {}

  take(): RowRun[] {
    const rows = this.ready;
    this.ready = [];
    return rows;
  }

  open(name: string, attributes: Attributes): void {
    this.depth += 1;
    if (this.passed > 0) this.passed += 1;
    else if (this.within === 'document') this.openSheet(name);
    else if (!this.enter(name, attributes)) this.passed = 1;
  }

  text(text: string): void {
    if (this.within !== 'paragraph' || this.passed > 0) return;
    this.builder.write(text);
    this.isPartStruck ||= this.spans.includes(true) && text.trim() !== '';
  }

  close(name: string): void {
    this.depth -= 1;
    if (this.passed > 0) {
      this.passed -= 1;
      return;
    }
    if (this.within === 'paragraph' && name === 'text:span') this.spans.pop();
    else if (this.within === 'paragraph' && (name === 'text:p' || name === 'text:h')) this.within = 'cell';
    else if (this.within === 'cell' && name.endsWith('table-cell')) this.closeCell();
    else if (this.within === 'row' && name === 'table:table-row') this.closeRow();
    else if (this.within === 'sheet' && name === 'table:table') {
      this.within = 'document';
      this.isOver = true;
    } else if (this.within === 'sheet' && name.endsWith('-group')) this.hiddenGroups.pop();
  }

  private openSheet(name: string): void {
    if (this.depth !== SHEET_DEPTH || name !== 'table:table') return;
    this.tables += 1;
    if (this.tables === this.place) this.within = 'sheet';
  }

  /** @returns whether the element has a part in what the cells say */
  private enter(name: string, attributes: Attributes): boolean {
    switch (this.within) {
      case 'document':
        return true;
      case 'sheet':
        return this.enterSheet(name, attributes);
      case 'row':
        if (name !== 'table:table-cell' && name !== 'table:covered-table-cell') return false;
        this.openCell(attributes);
        return true;
      case 'cell':
        if (name === 'text:p' || name === 'text:h') {
          this.builder.openParagraph();
          this.spans = [];
          this.within = 'paragraph';
          return true;
        }
        if (name === 'office:annotation') noteCell(this.beside.commented, this.column, this.row.line);
        return TEXT_WRAPPERS.has(name);
      case 'paragraph':
        return this.enterText(name, attributes);
    }
  }

  private enterSheet(name: string, attributes: Attributes): boolean {
    if (name === 'table:table-row') {
      this.openRow(attributes);
      return true;
    }
    if (name === 'table:table-column') {
      const hidden = (attributes['table:visibility'] ?? 'visible') !== 'visible' || this.isInHiddenGroup();
      const count = readRepeated(attributes, 'table:number-columns-repeated');
      this.columns.add(count, attributes['table:default-cell-style-name'], hidden);
      return true;
    }
    if (name.endsWith('-group')) this.hiddenGroups.push(attributes['table:display'] ?? 'true');
    return WRAPPERS.has(name);
  }

  private enterText(name: string, attributes: Attributes): boolean {
    if (name === 'text:s') this.builder.writeExact(' ', readRepeated(attributes, 'text:c'));
    else if (name === 'text:tab') this.builder.writeExact('\t', 1);
    else if (name === 'text:line-break') this.builder.writeExact('\n', 1);
    else if (name === 'text:span')
      this.spans.push(this.formats.isStruck(attributes['text:style-name'] ?? null, 'texts'));
    return name.startsWith('text:') && !NO_TEXT.has(name);
  }

  private isInHiddenGroup = (): boolean => this.hiddenGroups.includes('false');

  private openRow(attributes: Attributes): void {
    this.row = {
      line: this.row.line + this.row.repeated,
      cells: [],
      fault: null,
      hidden: HIDDEN[attributes['table:visibility'] ?? ''] ?? (this.isInHiddenGroup() ? 'hidden' : null),
      repeated: readRepeated(attributes, 'table:number-rows-repeated'),
      spans: [],
    };
    this.rowStyle = attributes['table:default-cell-style-name'] ?? null;
    this.column = 0;
    this.characters = 0;
    this.within = 'row';
  }

  private openCell(attributes: Attributes): void {
    this.cell = attributes;
    this.cellStyle = attributes['table:style-name'] ?? this.rowStyle ?? this.columns.styleAt(this.column);
    this.builder.openCell(this.cellStyle === ESCAPED_TEXT_STYLE);
    this.isPartStruck = false;
    this.within = 'cell';
  }

  private closeCell(): void {
    this.within = 'row';
    const count = readRepeated(this.cell, 'table:number-columns-repeated');
    const cell: OdsCell = { attributes: this.cell, style: this.cellStyle, text: this.builder.closeCell() };
    const { text, fault, isConcealed } = odsCellText(cell, (style) => this.formats.get(style));
    if (fault !== null) this.noteFault(fault, count);
    this.characters += text.length;
    if (this.characters > MEMORY_LIMITS.token)
      throw new UnreadableFile('cell_too_large', MEMORY_LIMITS.token / 1024 / 1024);
    if (isConcealed) noteCell(this.beside.concealed, this.column, this.row.line);
    if (text !== '' && (this.isPartStruck || this.formats.isStruck(this.cellStyle)))
      noteCell(this.beside.struck, this.column, this.row.line);
    this.openSpan(text);
    this.put(text, count);
    this.column += count;
  }

  private noteFault(fault: RowFault, count: number): void {
    const { columns } = (this.row.fault ??= { fault, column: this.column, columns: [] });
    const beyond = Math.min(this.column + count, FILE_LIMITS.columns + 1);
    for (let column = this.column; column < beyond; column += 1) columns.push(column);
  }

  /** Beyond the limit one cell is kept: enough to see that the row is too wide. */
  private put(text: string, count: number): void {
    const { cells } = this.row;
    if (text === '' || cells.length > FILE_LIMITS.columns) return;
    const first = Math.min(this.column, FILE_LIMITS.columns);
    const beyond = Math.min(this.column + count, FILE_LIMITS.columns + 1);
    while (cells.length < first) cells.push('');
    while (cells.length < beyond) cells.push(text);
  }

  private openSpan(text: string): void {
    const across = readRepeated(this.cell, 'table:number-columns-spanned');
    const down = readRepeated(this.cell, 'table:number-rows-spanned');
    if (text === '' || (across === 1 && down === 1)) return;
    const { line } = this.row;
    const range = { top: line, left: this.column, bottom: line + down - 1, right: this.column + across - 1 };
    this.row.spans.push({ range, text });
  }

  private closeRow(): void {
    this.within = 'sheet';
    this.ready.push(this.row);
  }
}
