import writeExcelFile from 'write-excel-file/node';
import { escapeFirst, toExcelText } from '@/lib/core/excel-text';
import { guardApostrophe } from '@/lib/core/formula-guard';
import { refuse, succeed, type Result } from '@/lib/core/result';
import type { TextRow, TextRows } from '@/lib/exports/writer-csv';

/**
 * Tables with more rows are offered as CSV only: an XLSX file is built in memory as a whole (about 250 MB at this
 * size).
 */
export const MOST_SHEET_ROWS = 50_000;

/** The library looks texts up in a plain object that inherits these names: "constructor" would become a function. */
const isTaken = (text: string): boolean => text in {};

/** Texts only: a number or a date would be shown in the format of whoever opens the file. */
function toCell(text: string) {
  if (text === '') return null;
  const guarded = guardApostrophe(text);
  return { type: String, value: isTaken(guarded) ? escapeFirst(guarded) : toExcelText(guarded) };
}

/**
 * A table as an XLSX file of one worksheet with a frozen header row.
 *
 * @returns the file's bytes, or that the table has too many rows for it
 */
export async function writeXlsx(
  sheet: string,
  header: TextRow,
  rows: TextRows,
): Promise<Result<Buffer, 'too_many_rows'>> {
  const data = [header.map((text) => ({ ...toCell(text), fontWeight: 'bold' as const }))];
  const body: ReturnType<typeof toCell>[][] = [];
  for await (const row of rows) {
    if (body.length === MOST_SHEET_ROWS) return refuse('too_many_rows');
    body.push(row.map(toCell));
  }
  return succeed(await writeExcelFile([...data, ...body], { sheet, stickyRowsCount: 1 }).toBuffer());
}
