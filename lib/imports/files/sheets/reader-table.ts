import { readTopRows } from '@/lib/imports/files/header/reader';
import { TOP_ROWS, type TopRow } from '@/lib/imports/files/header/rules';
import { faultyRow, readRow } from '@/lib/imports/files/rows/reader-row';
import { countedBlocks, refuseHeaderOnly } from '@/lib/imports/files/rows/reader-rows';
import type { HeaderLines, OpenTable, ReadRow, SheetFormat } from '@/lib/imports/files/rows/types';
import type { NamedSheet, ReadableSheet, SheetRow } from '@/lib/imports/files/sheets/types';

/** A sheet leaves out what is empty at a row's end: only a row can be too long, none too short. */
function toReadRow({ line, cells, fault, hidden }: SheetRow, width: number): ReadRow {
  const padded = cells.length < width ? [...cells, ...Array<string>(width - cells.length).fill('')] : cells;
  const row = fault
    ? faultyRow(line, cells, fault.fault, fault.column, fault.columns)
    : readRow(line, padded, width, width);
  return hidden === null ? row : { ...row, hidden };
}

async function readTop(batches: AsyncIterable<SheetRow[]>): Promise<TopRow[]> {
  const top: TopRow[] = [];
  for await (const rows of batches) {
    top.push(
      ...rows
        .slice(0, TOP_ROWS - top.length)
        .map(({ line, cells, fault }) => ({ line, cells, isFaulty: fault !== null })),
    );
    if (top.length >= TOP_ROWS) break;
  }
  return top;
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
 * @param asked where somebody says that the header stands
 * @throws UnreadableFile where it holds no list
 */
export async function openSheet(
  format: SheetFormat,
  sheets: readonly NamedSheet[],
  { name }: NamedSheet,
  sheet: ReadableSheet,
  asked: HeaderLines | undefined,
): Promise<OpenTable> {
  const { header, headerLines, top } = readTopRows(await readTop(sheet.rows()), asked);
  const rows = () => rowBlocks(sheet.rows(), headerLines.last, header.length);
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
    beside: sheet.beside,
    header,
    headerLines,
    top,
    blocks: () => countedBlocks(rows()),
  };
}
