import type { DownloadFormat } from '@/lib/exports/types';
import { COLUMN_KINDS } from '@/lib/exports/rules-tables';
import { writeCsv, type TextRow, type TextRows } from '@/lib/exports/writer-csv';
import { streamParts } from '@/lib/exports/writer-download';
import { writeOds } from '@/lib/exports/writer-ods';
import { writeXlsx } from '@/lib/exports/writer-xlsx';

/** A table that is read while it is written. */
export interface TableToWrite {
  name: string;
  header: TextRow;
  rows: TextRows;
  /** Called once nothing more is read: at the last row, or when whoever takes it leaves. */
  close: () => void;
}

/** What a table is written as; ends with the last row, or with the reader who leaves. */
async function* closing<Part>(parts: AsyncGenerator<Part>, close: () => void): AsyncGenerator<Part> {
  try {
    yield* parts;
  } finally {
    close();
  }
}

const PARTS: Readonly<Record<DownloadFormat, (table: TableToWrite) => AsyncGenerator<string | Uint8Array>>> = {
  csv: ({ header, rows }) => writeCsv(header, rows),
  ods: ({ name, header, rows }) => writeOds(name, header, rows, COLUMN_KINDS),
  xlsx: ({ name, header, rows }) => writeXlsx(name, header, rows),
};

/** A table as the body of an answer, in the format that was asked for, written while it is sent. */
export const bodyIn = (format: DownloadFormat, table: TableToWrite): ReadableStream<Uint8Array> =>
  streamParts(closing(PARTS[format](table), table.close));
