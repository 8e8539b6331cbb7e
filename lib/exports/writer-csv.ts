import { stringify } from 'csv-stringify/sync';
import { guardFormula } from '@/lib/core/formula-guard';

/** One row of a table: as many texts as the table has columns. */
export type TextRow = readonly string[];
export type TextRows = Iterable<TextRow> | AsyncIterable<TextRow>;

export type CsvSeparator = ',' | ';' | '\t' | '|';

/** Without it Excel reads UTF-8 as the local 8-bit encoding. */
const BYTE_ORDER_MARK = '\ufeff';

/** Rows per chunk; no more of the table is held in memory. */
const BATCH_ROWS = 500;

/** Whatever could pass for a separator or a line break is quoted, so that no reader has to guess wrong. */
const AMBIGUOUS = /[,;\t|\r\n]/;

const lines = (rows: readonly TextRow[], delimiter: CsvSeparator, quoted: boolean): string =>
  stringify(
    rows.map((row) => row.map(guardFormula)),
    { delimiter, quoted, quoted_match: AMBIGUOUS, record_delimiter: 'windows' },
  );

/**
 * A table as CSV in UTF-8: RFC 4180, formulas disarmed so that reading it gives the same texts again.
 *
 * @param header every name in quotation marks, which tells the separator beyond doubt
 */
export async function* writeCsv(
  header: TextRow,
  rows: TextRows,
  separator: CsvSeparator = ',',
): AsyncGenerator<string> {
  yield BYTE_ORDER_MARK + lines([header], separator, true);
  let batch: TextRow[] = [];
  for await (const row of rows) {
    batch.push(row);
    if (batch.length < BATCH_ROWS) continue;
    yield lines(batch, separator, false);
    batch = [];
  }
  if (batch.length > 0) yield lines(batch, separator, false);
}
