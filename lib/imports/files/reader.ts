import { firstBytes } from '@/lib/imports/files/bytes/reader';
import {
  detectContainer,
  demandExtension,
  refuseBrokenWorkbook,
  refuseOtherBytes,
  refuseOtherText,
} from '@/lib/imports/files/bytes/reader-format';
import { openCsv } from '@/lib/imports/files/csv/reader';
import { openOds } from '@/lib/imports/files/ods/reader';
import { UnreadableFile } from '@/lib/imports/files/rows/reader-refusal';
import { FILE_LIMITS } from '@/lib/imports/files/rows/rules-limits';
import type { OpenTable, SheetFormat, TablePlace } from '@/lib/imports/files/rows/types';
import { detectWorkbookFormat } from '@/lib/imports/files/sheets/reader-package';
import { ZipParts } from '@/lib/imports/files/sheets/reader-zip';
import { openXlsx } from '@/lib/imports/files/xlsx/reader';

const OPEN_WORKBOOK: Readonly<Record<SheetFormat, (parts: ZipParts, place: TablePlace) => Promise<OpenTable>>> = {
  xlsx: openXlsx,
  ods: openOds,
};

/**
 * Opens a file that holds a table: CSV, CSV in one layer of gzip, XLSX or ODS, told by its content. Its rows can be read
 * as often as wanted, from the beginning each time, as long as the bytes are not changed.
 *
 * @param name the file's name, for its extension
 * @param place which sheet of a workbook, without it the first that is not hidden and holds a list; where the header
 *   stands, without it where it is found
 * @throws UnreadableFile with the reason for which nothing of the file can be read
 */
export async function openTable(bytes: Uint8Array, name: string, place: TablePlace = {}): Promise<OpenTable> {
  if (bytes.length > FILE_LIMITS.bytes) throw new UnreadableFile('too_large', FILE_LIMITS.bytes / 1024 / 1024);
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  refuseOtherBytes(buffer);
  const container = detectContainer(buffer);
  if (container === 'zip') {
    const parts = await ZipParts.open(buffer);
    const format = await detectWorkbookFormat(parts);
    const table = await OPEN_WORKBOOK[format](parts, place);
    demandExtension(format, name);
    return table;
  }
  const file = { bytes: buffer, gzip: container === 'gzip' };
  if (!file.gzip) refuseBrokenWorkbook(buffer, name);
  refuseOtherText(await firstBytes(file));
  demandExtension(file.gzip ? 'gz' : 'csv', name);
  return openCsv(file, place.header);
}
