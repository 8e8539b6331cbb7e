import { openCsv } from '@/lib/imports/files/csv/reader';
import { sniffContainer } from '@/lib/imports/files/bytes/reader-format';
import { UnreadableFile } from '@/lib/imports/files/rows/reader-refusal';
import type { Container } from '@/lib/imports/files/rows/rules-extensions';
import { openXlsx } from '@/lib/imports/files/xlsx/reader';
import { FILE_LIMITS } from '@/lib/imports/files/rows/rules-limits';
import type { OpenTable } from '@/lib/imports/files/rows/types';

const OPENERS: Readonly<Record<Container, (bytes: Buffer, sheet?: string) => Promise<OpenTable>>> = {
  text: (bytes) => openCsv({ bytes, gzip: false }),
  gzip: (bytes) => openCsv({ bytes, gzip: true }),
  zip: openXlsx,
};

/**
 * Opens a file that holds a table: CSV, CSV in one layer of gzip, or XLSX, told by its content. Its rows can be read
 * as often as wanted, from the beginning each time, as long as the bytes are not changed.
 *
 * @param name the file's name, for its extension
 * @param sheet which sheet of an XLSX file; without it the first that is not hidden and holds a list
 * @throws UnreadableFile with the reason for which nothing of the file can be read
 */
export async function openTable(bytes: Uint8Array, name: string, sheet?: string): Promise<OpenTable> {
  if (bytes.length > FILE_LIMITS.bytes) throw new UnreadableFile('too_large', FILE_LIMITS.bytes / 1024 / 1024);
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return OPENERS[sniffContainer(buffer, name)](buffer, sheet);
}
