import { throughDocument } from '@/lib/imports/files/ods/reader-names';
import { RowRuns } from '@/lib/imports/files/ods/reader-runs';
import { OdsRows } from '@/lib/imports/files/ods/reader-sheet';
import { CONTENT, surveyDocument } from '@/lib/imports/files/ods/reader-survey';
import type { OpenTable, TablePlace } from '@/lib/imports/files/rows/types';
import { openFirstList } from '@/lib/imports/files/sheets/reader-choice';
import { openSheet } from '@/lib/imports/files/sheets/reader-table';
import { noCellsBeside } from '@/lib/imports/files/sheets/rules-cell-names';
import type { ZipParts } from '@/lib/imports/files/sheets/reader-zip';
import type { SheetRow } from '@/lib/imports/files/sheets/types';

/** The rows of a sheet that hold something, as they come out of the file. */
async function* readSheet(parts: ZipParts, rows: OdsRows): AsyncGenerator<SheetRow[]> {
  const runs = new RowRuns();
  const turns = throughDocument(parts.read(CONTENT), rows);
  try {
    while (!rows.isOver && !(await turns.next()).done) yield* runs.expandAll(rows.take());
    yield* runs.rest();
  } finally {
    await turns.return(undefined);
  }
}

/**
 * Opens a sheet of an ODS file: the named one, or the first that is not hidden and holds a list. Memory holds the file's
 * styles and one chunk of its sheets, which all stand in one part.
 *
 * @throws UnreadableFile; where no sheet holds a list, with what is wrong with the first
 */
export async function openOds(parts: ZipParts, { sheet: sheetName, header }: TablePlace): Promise<OpenTable> {
  const { sheets, formats } = await surveyDocument(parts);
  return openFirstList(sheets, sheetName, (sheet) => {
    const beside = noCellsBeside();
    let latest = new OdsRows(sheet.place, formats, beside);
    const readable = {
      rows: () => readSheet(parts, (latest = new OdsRows(sheet.place, formats, beside))),
      isHiddenColumn: (column: number) => latest.columns.isHidden(column),
      beside,
    };
    return openSheet('ods', sheets, sheet, readable, header);
  });
}
