import { refuse, succeed, type Result } from '@/lib/core/result';
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

type TableBody = Result<BodyInit, 'too_many_rows'>;

/** What a table is written as; ends with the last row, or with the reader who leaves. */
async function* closing<Part>(parts: AsyncGenerator<Part>, close: () => void): AsyncGenerator<Part> {
  try {
    yield* parts;
  } finally {
    close();
  }
}

const BODIES: Readonly<Record<DownloadFormat, (table: TableToWrite) => Promise<TableBody>>> = {
  csv: ({ header, rows, close }) => Promise.resolve(succeed(streamParts(closing(writeCsv(header, rows), close)))),
  ods: ({ name, header, rows, close }) =>
    Promise.resolve(succeed(streamParts(closing(writeOds(name, header, rows, COLUMN_KINDS), close)))),
  xlsx: async ({ name, header, rows, close }) => {
    const made = await writeXlsx(name, header, rows);
    close();
    return made.ok ? succeed(new Uint8Array(made.value)) : refuse(made.reason);
  },
};

/** A table as the body of an answer, in the format that was asked for. */
export const bodyIn = (format: DownloadFormat, table: TableToWrite): Promise<TableBody> => BODIES[format](table);
