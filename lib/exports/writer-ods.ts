import { HEADER_STYLE, odsCell, textCell } from '@/lib/exports/rules-ods';
import { CONTENT_AFTER, MANIFEST, ODS_MEDIA_TYPE, contentBefore, writeSettings } from '@/lib/exports/rules-ods-parts';
import type { ColumnKind } from '@/lib/exports/rules-tables';
import type { TextRow, TextRows } from '@/lib/exports/writer-csv';
import { writeZip } from '@/lib/exports/writer-zip';

/** Below the header, of a sheet in LibreOffice, Gnumeric and Excel alike. */
export const MOST_ODS_ROWS = 1_048_575;

/** Rows written at once; memory holds no more of the table. */
const BATCH_ROWS = 500;

const writeRow = (cells: readonly string[]): string => `<table:table-row>${cells.join('')}</table:table-row>`;

async function* writeContent(
  sheet: string,
  header: TextRow,
  rows: TextRows,
  kinds: Readonly<Record<string, ColumnKind>>,
): AsyncGenerator<Buffer> {
  const columnKinds = header.map((name) => kinds[name]);
  const top = writeRow(header.map((name) => textCell(name, HEADER_STYLE)));
  yield Buffer.from(`${contentBefore(sheet, header.length)}<table:table-header-rows>${top}</table:table-header-rows>`);
  let batch = '';
  let count = 0;
  for await (const row of rows) {
    // Half of it is sent by now: a file cut off is seen to be damaged, one that leaves rows out is not.
    if (count === MOST_ODS_ROWS) throw new Error('A sheet has no room for more rows.');
    batch += writeRow(row.map((text, column) => odsCell(text, columnKinds[column])));
    count += 1;
    if (count % BATCH_ROWS !== 0) continue;
    yield Buffer.from(batch);
    batch = '';
  }
  yield Buffer.from(batch + CONTENT_AFTER);
}

/**
 * A table as an ODS file of one sheet, with a header that stays in sight, written while it is sent. Texts are texts
 * whatever they hold.
 *
 * @param kinds columns, by their names, that hold dates or numbers
 */
export function writeOds(
  sheet: string,
  header: TextRow,
  rows: TextRows,
  kinds: Readonly<Record<string, ColumnKind>>,
): AsyncGenerator<Uint8Array> {
  return writeZip([
    // First and unpacked: by it programs tell at once what the file is.
    { name: 'mimetype', content: ODS_MEDIA_TYPE, compress: false },
    { name: 'META-INF/manifest.xml', content: MANIFEST },
    { name: 'settings.xml', content: writeSettings(sheet) },
    { name: 'content.xml', content: writeContent(sheet, header, rows, kinds) },
  ]);
}
