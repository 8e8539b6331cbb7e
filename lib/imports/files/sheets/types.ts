import type { CellsBeside, HiddenRow, RowFault } from '@/lib/imports/files/rows/types';

/** The first cell of a row that is at fault, and the columns of all of them. */
export interface CellFault {
  fault: RowFault;
  column: number;
  columns: number[];
}

/** A row of a sheet, as wide as its last cell that holds something. */
export interface SheetRow {
  line: number;
  cells: string[];
  fault: CellFault | null;
  hidden: HiddenRow | null;
}

/** A sheet of a workbook, by the name on its tab. */
export interface NamedSheet {
  name: string;
  hidden: boolean;
}

/** A sheet whose rows can be read, from the beginning each time. */
export interface ReadableSheet {
  rows(): AsyncIterable<SheetRow[]>;
  /** Counting from 0; known once the first row has been read. */
  isHiddenColumn(column: number): boolean;
  beside: CellsBeside;
}

/** Cells that are shown as one. Columns count from 0, rows from 1; all bounds are within. */
export interface CellRange {
  top: number;
  left: number;
  bottom: number;
  right: number;
}
