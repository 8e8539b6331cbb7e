import {
  PACKAGE_RELATIONS,
  SHEET_AFTER,
  SHEET_BEFORE,
  sheetPart,
  writeContentTypes,
  writeWorkbook,
  writeWorkbookRelations,
  XLSX_STYLES,
  xlsxRow,
} from '@/lib/exports/rules-xlsx';
import type { TextRow, TextRows } from '@/lib/exports/writer-csv';
import { writeZip } from '@/lib/exports/writer-zip';

/** Of a sheet in Excel, LibreOffice and Gnumeric alike, with the header. */
export const MOST_XLSX_ROWS = 1_048_576;

/** Rows written at once; memory holds no more of the table. */
const BATCH_ROWS = 500;

async function* writeSheet(header: TextRow, rows: TextRows): AsyncGenerator<Buffer> {
  let number = 1;
  let batch = SHEET_BEFORE + xlsxRow(header, number);
  for await (const row of rows) {
    // Half of it is sent by now: a file cut off is seen to be damaged, one that leaves rows out is not.
    if (number === MOST_XLSX_ROWS) throw new Error('A sheet has no room for more rows.');
    number += 1;
    batch += xlsxRow(row, number);
    if (number % BATCH_ROWS !== 0) continue;
    yield Buffer.from(batch);
    batch = '';
  }
  yield Buffer.from(batch + SHEET_AFTER);
}

export interface XlsxSheet {
  /** At most 31 letters, each sheet another. */
  name: string;
  header: TextRow;
  rows: TextRows;
}

/** Tables as an Excel file, each a sheet with a header that stays in sight, written while it is sent. Texts are texts whatever they hold. */
export const writeXlsxSheets = (sheets: readonly XlsxSheet[]): AsyncGenerator<Uint8Array> =>
  writeZip([
    { name: '[Content_Types].xml', content: writeContentTypes(sheets.length) },
    { name: '_rels/.rels', content: PACKAGE_RELATIONS },
    { name: 'xl/workbook.xml', content: writeWorkbook(sheets.map(({ name }) => name)) },
    { name: 'xl/_rels/workbook.xml.rels', content: writeWorkbookRelations(sheets.length) },
    { name: 'xl/styles.xml', content: XLSX_STYLES },
    ...sheets.map(({ header, rows }, place) => ({ name: sheetPart(place + 1), content: writeSheet(header, rows) })),
  ]);

/** One table. */
export const writeXlsx = (name: string, header: TextRow, rows: TextRows): AsyncGenerator<Uint8Array> =>
  writeXlsxSheets([{ name, header, rows }]);
