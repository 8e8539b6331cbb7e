import { writeCsv, type CsvSeparator, type TextRow } from '@/lib/exports/writer-csv';

/** A row of a file that was not taken over, and why, in a sentence. */
export interface WrongRow {
  cells: TextRow;
  reason: string;
}

/**
 * The wrong rows of a file as a file of the same columns, with the reason in one more, to be mended and read again.
 * A row with more cells than the file has columns keeps them, behind the reason.
 *
 * @param reasonHeader name of the column for the reason; gets an underscore more where the file has such a column
 */
export async function* wrongRowsCsv(
  header: TextRow,
  rows: AsyncIterable<WrongRow> | Iterable<WrongRow>,
  reasonHeader: string,
  separator: CsvSeparator = ',',
): AsyncGenerator<string> {
  let name = reasonHeader;
  while (header.includes(name)) name += '_';
  async function* withReason(): AsyncGenerator<TextRow> {
    for await (const { cells, reason } of rows) {
      const named = Array.from(header, (_, column) => cells[column] ?? '');
      yield [...named, reason, ...cells.slice(header.length)];
    }
  }
  yield* writeCsv([...header, name], withReason(), separator);
}
