import { parse } from 'csv-parse/sync';

const parseRecords = (text: string, separator: string): string[][] =>
  parse(text, { delimiter: separator, record_delimiter: '\n', relax_column_count: true, relax_quotes: true });

/** The cells of one row; undefined where its quotation marks are broken. */
export function splitCells(text: string, separator: string): string[] | undefined {
  if (!text.includes('"')) return text.split(separator);
  try {
    const records = parseRecords(text, separator);
    return records.length === 1 ? records[0] : undefined;
  } catch {
    return undefined;
  }
}

/**
 * The cells of many rows with quotation marks: through the parser at once, because setting it up costs more than a row
 * does. undefined where a row's marks are broken.
 */
export function splitQuotedCells(texts: readonly string[], separator: string): (string[] | undefined)[] {
  try {
    const records = parseRecords(texts.join('\n'), separator);
    if (records.length === texts.length) return records;
  } catch {
    // One of them is broken: each by itself shows which.
  }
  return texts.map((text) => splitCells(text, separator));
}
