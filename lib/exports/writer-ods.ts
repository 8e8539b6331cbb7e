import { PassThrough, Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import { HEADER_STYLE, odsCell, textCell } from '@/lib/exports/rules-ods';
import { CONTENT_AFTER, MANIFEST, ODS_MEDIA_TYPE, contentBefore, writeSettings } from '@/lib/exports/rules-ods-parts';
import type { ColumnKind } from '@/lib/exports/rules-tables';
import type { TextRow, TextRows } from '@/lib/exports/writer-csv';

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

/** No extra fields, which ODF forbids before the media type, and no moment: the same table is the same bytes. */
const ENTRY = { mtime: new Date(1980, 0, 1), forceDosTimestamp: true };

/**
 * A table as an ODS file of one sheet, with a header that stays in sight, written while it is sent. Texts are texts
 * whatever they hold.
 *
 * @param kinds columns, by their names, that hold dates or numbers
 */
export async function* writeOds(
  sheet: string,
  header: TextRow,
  rows: TextRows,
  kinds: Readonly<Record<string, ColumnKind>>,
): AsyncGenerator<Uint8Array> {
  const zip = new ZipFile();
  const sent = new PassThrough();
  const content = Readable.from(writeContent(sheet, header, rows, kinds));
  zip.on('error', (error: Error) => sent.destroy(error));
  // First and unpacked: by it programs tell at once what the file is.
  zip.addBuffer(Buffer.from(ODS_MEDIA_TYPE), 'mimetype', { ...ENTRY, compress: false });
  zip.addBuffer(Buffer.from(MANIFEST), 'META-INF/manifest.xml', ENTRY);
  zip.addBuffer(Buffer.from(writeSettings(sheet)), 'settings.xml', ENTRY);
  zip.addReadStream(content, 'content.xml', ENTRY);
  zip.end();
  zip.outputStream.pipe(sent);
  try {
    for await (const chunk of sent as AsyncIterable<Buffer>) yield chunk;
  } finally {
    content.destroy();
  }
}
