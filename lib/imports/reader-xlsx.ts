import { readHeader } from '@/lib/imports/reader-header';
import { UnreadableFile } from '@/lib/imports/reader-refusal';
import { faultyRow, readRow } from '@/lib/imports/reader-row';
import { countedRows, refuseHeaderOnly } from '@/lib/imports/reader-rows';
import { MergedCells, readMergedRanges } from '@/lib/imports/reader-xlsx-merges';
import { readSheet, type SheetRow } from '@/lib/imports/reader-xlsx-sheet';
import { readSharedStrings } from '@/lib/imports/reader-xlsx-strings';
import { readCellFormats } from '@/lib/imports/reader-xlsx-styles';
import { chooseSheet, readWorkbook } from '@/lib/imports/reader-xlsx-workbook';
import { ZipParts } from '@/lib/imports/reader-zip';
import type { OpenTable, ReadRow } from '@/lib/imports/types';

/** A sheet leaves out what is empty at a row's end: only a row can be too long, none too short. */
function toReadRow({ line, cells, fault }: SheetRow, width: number): ReadRow {
  if (fault !== null) return faultyRow(line, cells, fault.fault, fault.column);
  const padded = cells.length < width ? [...cells, ...Array<string>(width - cells.length).fill('')] : cells;
  return readRow(line, padded, width, width);
}

async function firstRow(batches: AsyncIterable<SheetRow[]>): Promise<SheetRow> {
  for await (const [row] of batches) if (row) return row;
  throw new UnreadableFile('empty');
}

async function* rowBatches(batches: AsyncIterable<SheetRow[]>, headerLine: number, width: number): AsyncGenerator<ReadRow[]> {
  for await (const batch of batches) {
    yield batch.filter(({ line }) => line > headerLine).map((row) => toReadRow(row, width));
  }
}

/**
 * Opens a sheet of an XLSX file: the named one, or the first that is not hidden. Memory holds the file's shared texts
 * and one chunk of the sheet.
 *
 * @throws UnreadableFile
 */
export async function openXlsx(bytes: Buffer, sheetName: string | undefined): Promise<OpenTable> {
  const parts = await ZipParts.open(bytes);
  const workbook = await readWorkbook(parts);
  const sheet = chooseSheet(workbook, sheetName);
  const context = {
    strings: await readSharedStrings(parts, workbook.sharedStrings),
    formats: await readCellFormats(parts, workbook.styles),
    date1904: workbook.date1904,
  };
  const ranges = await readMergedRanges(parts.read(sheet.part));
  const sheetRows = () => readSheet(parts.read(sheet.part), context, new MergedCells(ranges));
  const first = await firstRow(sheetRows());
  if (first.fault !== null) throw new UnreadableFile('bad_header', null, first.line);
  const header = readHeader(first.cells, first.line);
  const rows = () => rowBatches(sheetRows(), first.line, header.length);
  await refuseHeaderOnly(rows());
  return {
    format: 'xlsx',
    delimiter: null,
    encoding: null,
    sheet: sheet.name,
    sheets: workbook.sheets.filter(({ hidden }) => !hidden).map(({ name }) => name),
    header,
    rows: () => countedRows(rows()),
  };
}
