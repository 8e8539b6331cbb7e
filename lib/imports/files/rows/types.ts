/** One row of a file: the line it begins on (1 is the file's first), and its cells as texts, as wide as the header. */
export interface TableRow {
  line: number;
  cells: string[];
}

/** The lines of a header, as the file counts them: more than one where names stand above each other. */
export interface HeaderLines {
  first: number;
  last: number;
}

/** Where in a file the list stands; what is left out is found. */
export interface TablePlace {
  /** Which sheet of a workbook. */
  sheet?: string | undefined;
  header?: HeaderLines | undefined;
}

/** A row that the file holds but does not show. Which of both it is only ODS tells; XLSX calls both hidden. */
export const HIDDEN_ROWS = ['hidden', 'filtered'] as const;
export type HiddenRow = (typeof HIDDEN_ROWS)[number];

/** Why one row cannot be read. The rows around it can. */
export const ROW_FAULTS = [
  'too_few_cells',
  'too_many_cells',
  'cell_too_long',
  'bad_quoting',
  'bad_encoding',
  'formula_without_value',
  'error_value',
  'unclear_format',
  'impossible_date',
  'day_before_1900',
  'leap_day_of_1900',
  'day_of_early_1900',
] as const;
export type RowFault = (typeof ROW_FAULTS)[number];

/** A row that cannot be read. `column` counts from 0; null where the row as a whole is at fault. */
export interface FaultyRow {
  line: number;
  fault: RowFault;
  column: number | null;
  cells: string[];
  /** Of a sheet: the columns of all cells at fault. The others stand where they belong, and say what they say. */
  faultyCells?: readonly number[];
}

export type ReadRow = (({ kind: 'row' } & TableRow) | ({ kind: 'fault' } & FaultyRow)) & {
  /** Where nobody who looks at the sheet sees the row; it is read all the same. */
  hidden?: HiddenRow;
};

/** Why a whole file cannot be read. `detail` is a number or a name for the message, such as the limit. */
export const FILE_FAULTS = [
  'empty',
  'header_only',
  'binary',
  'wrong_extension',
  'unknown_format',
  'other_workbook',
  'flat_workbook',
  'text_document',
  'web_page',
  'data_for_programs',
  'markdown_table',
  'damaged',
  'password_protected',
  'too_large',
  'too_large_unpacked',
  'cell_too_large',
  'too_many_rows',
  'too_many_columns',
  'header_cell_too_long',
  'bad_header',
  'no_row_for_header',
  'duplicate_header',
  'no_sheet',
  'entities',
  'mixed_encoding',
] as const;
export type FileFault = (typeof FILE_FAULTS)[number];

export interface FileRefusal {
  kind: 'file';
  fault: FileFault;
  /** For the message: the limit, the column's name, the sheet's name. */
  detail: string | null;
  line: number | null;
}

/** Formats whose cells have a place in a sheet and a type of their own. */
export const SHEET_FORMATS = ['xlsx', 'ods'] as const;
export type SheetFormat = (typeof SHEET_FORMATS)[number];

/** What a list may be written in. */
export const TABLE_FORMATS = ['csv', ...SHEET_FORMATS] as const;
export type TableFormat = (typeof TABLE_FORMATS)[number];

export const ENCODINGS = ['utf-8', 'utf-16', 'windows-1252'] as const;

/** Cells of a sheet that say more than their text does, as "B4". All of them are known once all rows have been read. */
export interface CellsBeside {
  commented: Set<string>;
  struck: Set<string>;
  /** Its format shows nothing of what stands in it. */
  concealed: Set<string>;
}

/** A file found readable so far. Its rows are read once each; a limit met on the way ends them with a refusal. */
export interface OpenTable {
  format: TableFormat;
  /** Of a CSV file. */
  delimiter: string | null;
  encoding: (typeof ENCODINGS)[number] | null;
  /** Of a workbook, XLSX or ODS. */
  sheet: string | null;
  /** Of a workbook: the sheets that are not hidden, as they stand in it. */
  sheets: string[];
  /**
   * What the file holds but does not show: columns by their place in the header, which are read all the same, and the
   * names of sheets, which are read where they are named. Rows carry it themselves.
   */
  hidden: { columns: number[]; sheets: string[] };
  /** Of a workbook. */
  beside?: CellsBeside;
  header: string[];
  /** Where the header stands; what stands above it is read as titles, and no row of the list. */
  headerLines: HeaderLines;
  /** The file's first rows that hold something, titles and header included: from these another header can be chosen. */
  top: TableRow[];
  /**
   * The rows, some thousand at once: waiting for each by itself takes longer than reading it.
   *
   * @throws UnreadableFile carrying a FileRefusal where a limit is met or the rest is damaged
   */
  blocks(): AsyncIterable<readonly ReadRow[]>;
}
