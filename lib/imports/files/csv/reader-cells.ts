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
 * The cells of many rows. Those without a quotation mark need no parser; the others go through it at once, because
 * setting it up costs more than a row does.
 */
export function splitAllCells(texts: readonly string[], separator: string): (string[] | undefined)[] {
  const quoted = texts.filter((text) => text.includes('"'));
  if (quoted.length === 0) return texts.map((text) => text.split(separator));
  try {
    const records = parseRecords(quoted.join('\n'), separator);
    if (records.length === quoted.length) {
      let next = 0;
      return texts.map((text) => (text.includes('"') ? records[next++] : text.split(separator)));
    }
  } catch {
    // One of them is broken: each by itself shows which.
  }
  return texts.map((text) => splitCells(text, separator));
}
