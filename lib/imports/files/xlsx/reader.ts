import { readHeader } from '@/lib/imports/files/rows/reader-header';
import { UnreadableFile } from '@/lib/imports/files/rows/reader-refusal';
import { faultyRow, readRow } from '@/lib/imports/files/rows/reader-row';
import { countedBlocks, refuseHeaderOnly } from '@/lib/imports/files/rows/reader-rows';
import type { CellContext } from '@/lib/imports/files/xlsx/reader-cell';
import { MergedCells, readMergedRanges } from '@/lib/imports/files/xlsx/reader-merges';
import { readSheet, type SheetRow } from '@/lib/imports/files/xlsx/reader-sheet';
import { readSharedStrings } from '@/lib/imports/files/xlsx/reader-strings';
import { readCellFormats } from '@/lib/imports/files/xlsx/reader-styles';
import { chooseSheets, readWorkbook, type Workbook } from '@/lib/imports/files/xlsx/reader-workbook';
import { ZipParts } from '@/lib/imports/files/xlsx/reader-zip';
import type { FileFault, OpenTable, ReadRow } from '@/lib/imports/files/rows/types';

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

async function* rowBlocks(
  batches: AsyncIterable<SheetRow[]>,
  headerLine: number,
  width: number,
): AsyncGenerator<ReadRow[]> {
  for await (const batch of batches) {
    yield batch.filter(({ line }) => line > headerLine).map((row) => toReadRow(row, width));
  }
}

/** What makes a sheet no list, though another sheet of the same file may be one: a title page, notes. */
const NO_LIST: readonly FileFault[] = [
  'empty',
  'header_only',
  'bad_header',
  'duplicate_header',
  'header_cell_too_long',
  'too_many_columns',
];

/**
 * Opens a sheet of an XLSX file: the named one, or the first that is not hidden and holds a list. Memory holds the
 * file's shared texts and one chunk of the sheet.
 *
 * @throws UnreadableFile; where no sheet holds a list, with what is wrong with the first
 */
export async function openXlsx(bytes: Buffer, sheetName: string | undefined): Promise<OpenTable> {
  const parts = await ZipParts.open(bytes);
  const workbook = await readWorkbook(parts);
  const context = {
    strings: await readSharedStrings(parts, workbook.sharedStrings),
    formats: await readCellFormats(parts, workbook.styles),
    date1904: workbook.date1904,
  };
  const [first, ...others] = chooseSheets(workbook, sheetName);
  try {
    return await openSheet(parts, workbook, context, first);
  } catch (error) {
    if (!isNoList(error)) throw error;
    for (const sheet of others) {
      const table = await openSheet(parts, workbook, context, sheet).catch((fault: unknown) => {
        if (isNoList(fault)) return null;
        throw fault;
      });
      if (table) return table;
    }
    throw error;
  }
}

const isNoList = (error: unknown): boolean => error instanceof UnreadableFile && NO_LIST.includes(error.refusal.fault);

async function openSheet(
  parts: ZipParts,
  workbook: Workbook,
  context: CellContext,
  sheet: Workbook['sheets'][number],
): Promise<OpenTable> {
  const ranges = await readMergedRanges(parts.read(sheet.part));
  const sheetRows = () => readSheet(parts.read(sheet.part), context, new MergedCells(ranges));
  const first = await firstRow(sheetRows());
  if (first.fault !== null) throw new UnreadableFile('bad_header', null, first.line);
  const header = readHeader(first.cells, first.line);
  const rows = () => rowBlocks(sheetRows(), first.line, header.length);
  await refuseHeaderOnly(rows());
  return {
    format: 'xlsx',
    delimiter: null,
    encoding: null,
    sheet: sheet.name,
    sheets: workbook.sheets.filter(({ hidden }) => !hidden).map(({ name }) => name),
    header,
    blocks: () => countedBlocks(rows()),
  };
}
