import type { OpenTable } from '@/lib/imports/files/rows/types';

/** What one reading of a file tells: enough to say how it is to be read without reading it again. */
export interface FileInspection extends Pick<
  OpenTable,
  'format' | 'delimiter' | 'encoding' | 'sheet' | 'sheets' | 'header'
> {
  /** Rows below the header, those that cannot be read included. */
  rows: number;
  /** The first rows; long texts shortened. */
  samples: string[][];
  /** By column: its distinct texts in the order of the file; null where there are too many or too long ones to be a list of choices. */
  values: (string[] | null)[];
}
