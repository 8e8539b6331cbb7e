import type { LegendEntry } from '@/lib/imports/files/legend/types';
import type { CellsBeside, HeaderLines, HiddenRow, OpenTable } from '@/lib/imports/files/rows/types';

/** Rows below the header that hold something and are not shown, by their lines. */
export interface HiddenRows extends Record<HiddenRow, number> {
  /** The first hundred ranges; blank rows between them are in none. */
  ranges: { from: number; to: number; why: HiddenRow }[];
}

/** The header's lines among the file's first rows; those above it are titles. */
export interface TopOfFile extends HeaderLines {
  rows: { line: number; text: string }[];
}

/** The first date of a column that shows an order of day and month, or fits both. */
export interface ShownDate {
  line: number;
  text: string;
}

export type ColumnDates = Partial<Record<'day_first' | 'month_first' | 'either', ShownDate>>;

export interface NamedCells {
  count: number;
  cells: string[];
}

/** What one reading of a file tells: enough to say how it is to be read without reading it again. */
export interface FileInspection extends Pick<
  OpenTable,
  'format' | 'delimiter' | 'encoding' | 'sheet' | 'sheets' | 'header'
> {
  /** What the file holds but does not show; rows and columns are read all the same. Not known of files read by earlier versions. */
  hidden?: OpenTable['hidden'] & { rows: HiddenRows };
  /** Not known of files read by earlier versions, whose header is their first row. */
  top?: TopOfFile;
  /** Rows below the header, those that cannot be read included. */
  rows: number;
  /** The first rows; long texts shortened. */
  samples: string[][];
  /** By column: its distinct texts in the order of the file; null where there are too many or too long ones to be a list of choices. */
  values: (string[] | null)[];
  /** By column, where there are too many for choices: its distinct texts, if all are as short as codes. Not known of files read before. */
  codes?: (string[] | null)[];
  /** By column: how many of its cells hold something. Not known, like the two below, of files read by earlier versions. */
  filled?: number[];
  /** By column, of the whole file; null where no date depends on the order. */
  dates?: (ColumnDates | null)[];
  legend?: LegendEntry[];
  /** Of a workbook: cells with comments, cells whose text is struck through, and cells whose format shows nothing of it; the first are named ("B4"). */
  beside?: Record<Exclude<keyof CellsBeside, 'concealed'>, NamedCells> & { concealed?: NamedCells };
  /** Remarks below or above the table to which signs in it point. */
  footnotes?: LegendEntry[];
}
