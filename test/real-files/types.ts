import type { ImportMapping, ImportSubject } from '@/lib/imports/mapping/types';
import type { LeftOutReason } from '@/lib/imports/plan/types';

/**
 * What a file of `test/data/files` says, written down from the file by hand. Whatever is not named is expected not to be
 * there: nothing wrong, left out, asked or passed over.
 */
export interface RealFile {
  file: string;
  /** Who stands in the network. */
  members: 'laender' | 'states' | 'cities';
  subject: ImportSubject;
  /** Lines of the header; the first, where it is left out. */
  header?: [first: number, last: number];
  /** Headings that somebody has to explain, with why. */
  asked?: string[];
  /** What somebody says of the file. */
  answers?: Partial<ImportMapping>;
  /** By meeting, as "date", "#number date" or "date title": who took part and how, as "Berlin present online ×2". */
  cells?: Record<string, string>;
  /** As "Berlin full 2004-01-01..", the beginning and the end in EDTF. */
  seats?: string[];
  meetings?: string[];
  leftOut?: Partial<Record<LeftOutReason, number>>;
  /** As "5 error_value": line and fault. */
  wrong?: string[];
  /** Columns that are not read: of no field, or sums. */
  ignored?: string[];
  hiddenColumns?: string[];
  hiddenSheets?: string[];
}
