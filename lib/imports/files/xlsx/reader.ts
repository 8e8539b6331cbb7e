import type { OpenTable, TablePlace } from '@/lib/imports/files/rows/types';
import { openFirstList } from '@/lib/imports/files/sheets/reader-choice';
import { openSheet } from '@/lib/imports/files/sheets/reader-table';
import { noCellsBeside } from '@/lib/imports/files/sheets/rules-cell-names';
import type { ZipParts } from '@/lib/imports/files/sheets/reader-zip';
import { MergedCells, readMergedRanges } from '@/lib/imports/files/xlsx/reader-merges';
import { readSheet } from '@/lib/imports/files/xlsx/reader-sheet';
import { readSharedStrings } from '@/lib/imports/files/xlsx/reader-strings';
import { readCommentedCells } from '@/lib/imports/files/xlsx/reader-comments';
import { readCellStyles } from '@/lib/imports/files/xlsx/reader-styles';
import { readWorkbook } from '@/lib/imports/files/xlsx/reader-workbook';

/**
 * Opens a sheet of an XLSX file: the named one, or the first that is not hidden and holds a list. Memory holds the
 * file's shared texts and one chunk of the sheet.
 *
 * @throws UnreadableFile; where no sheet holds a list, with what is wrong with the first
 */
export async function openXlsx(parts: ZipParts, { sheet: sheetName, header }: TablePlace): Promise<OpenTable> {
  const workbook = await readWorkbook(parts);
  const context = {
    ...(await readSharedStrings(parts, workbook.sharedStrings)),
    ...(await readCellStyles(parts, workbook.styles)),
    date1904: workbook.date1904,
  };
  return openFirstList(workbook.sheets, sheetName, async (sheet) => {
    const ranges = await readMergedRanges(parts.read(sheet.part));
    const beside = { ...noCellsBeside(), commented: await readCommentedCells(parts, sheet.part) };
    let hidden: [first: number, last: number][] = [];
    const readable = {
      rows: () =>
        readSheet(parts.read(sheet.part), context, new MergedCells(ranges), {
          hiddenColumns: (hidden = []),
          ...beside,
        }),
      isHiddenColumn: (column: number) => hidden.some(([first, last]) => first <= column && column <= last),
      beside,
    };
    return openSheet('xlsx', workbook.sheets, sheet, readable, header);
  });
}
