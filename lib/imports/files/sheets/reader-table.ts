import { readHeader } from '@/lib/imports/files/rows/reader-header';
import { UnreadableFile } from '@/lib/imports/files/rows/reader-refusal';
import { faultyRow, readRow } from '@/lib/imports/files/rows/reader-row';
import { countedBlocks, refuseHeaderOnly } from '@/lib/imports/files/rows/reader-rows';
import type { OpenTable, ReadRow, SheetFormat } from '@/lib/imports/files/rows/types';
import type { NamedSheet, ReadableSheet, SheetRow } from '@/lib/imports/files/sheets/types';

/** A sheet leaves out what is empty at a row's end: only a row can be too long, none too short. */
function toReadRow({ line, cells, fault, hidden }: SheetRow, width: number): ReadRow {
  const padded = cells.length < width ? [...cells, ...Array<string>(width - cells.length).fill('')] : cells;
  const row = fault ? faultyRow(line, cells, fault.fault, fault.column) : readRow(line, padded, width, width);
  return hidden === null ? row : { ...row, hidden };
}

async function firstRow(batches: AsyncIterable<SheetRow[]>): Promise<SheetRow> {
  for await (const [row] of batches) if (row) return row;
  throw new UnreadableFile('empty');
}

async function* rowBlocks(
  batches: AsyncIterable<SheetRow[]>,
  headerLine: number,
  width: number,
): AsyncGenerator<ReadRow[]> {
  for await (const batch of batches) {
    yield batch.filter(({ line }) => line > headerLine).map((row) => toReadRow(row, width));
  }
}

/**
 * Opens one sheet of a workbook as a table.
 *
 * @param sheets all sheets of the workbook
 * @throws UnreadableFile where it holds no list
 */
export async function openSheet(
  format: SheetFormat,
  sheets: readonly NamedSheet[],
  { name }: NamedSheet,
  sheet: ReadableSheet,
): Promise<OpenTable> {
  const first = await firstRow(sheet.rows());
  if (first.fault !== null) throw new UnreadableFile('bad_header', null, first.line);
  const header = readHeader(first.cells, first.line);
  const rows = () => rowBlocks(sheet.rows(), first.line, header.length);
  await refuseHeaderOnly(rows());
  return {
    format,
    delimiter: null,
    encoding: null,
    sheet: name,
    sheets: sheets.filter(({ hidden }) => !hidden).map((one) => one.name),
    hidden: {
      columns: [...header.keys()].filter((column) => sheet.isHiddenColumn(column)),
      sheets: sheets.filter(({ hidden }) => hidden).map((one) => one.name),
    },
    header,
    blocks: () => countedBlocks(rows()),
  };
}
