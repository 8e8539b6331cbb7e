import { UnreadableFile } from '@/lib/imports/files/rows/reader-refusal';
import type { FileFault, SheetFormat } from '@/lib/imports/files/rows/types';
import type { ZipParts } from '@/lib/imports/files/sheets/reader-zip';

const OPEN_DOCUMENT = 'application/vnd.oasis.opendocument.';
/** Longer than any media type. */
const MEDIA_TYPE_CHARACTERS = 200;

/** What else says in its first part what it is. */
const OTHER_KINDS: Readonly<Record<string, readonly [fault: FileFault, name: string]>> = {
  [`${OPEN_DOCUMENT}text`]: ['text_document', 'ODT'],
  [`${OPEN_DOCUMENT}text-template`]: ['text_document', 'OTT'],
  [`${OPEN_DOCUMENT}presentation`]: ['unknown_format', 'ODP'],
  [`${OPEN_DOCUMENT}graphics`]: ['unknown_format', 'ODG'],
  [`${OPEN_DOCUMENT}base`]: ['unknown_format', 'ODB'],
  'application/epub+zip': ['text_document', 'EPUB'],
};

async function readMediaType(parts: ZipParts): Promise<string | null> {
  if (!parts.has('mimetype')) return null;
  let text = '';
  for await (const chunk of parts.read('mimetype')) {
    text += chunk.toString('latin1');
    if (text.length > MEDIA_TYPE_CHARACTERS) break;
  }
  return text.trim().slice(0, MEDIA_TYPE_CHARACTERS);
}

/**
 * Which kind of workbook a zip file may hold; whether it does, its reader finds out.
 *
 * @throws UnreadableFile naming what it is instead, where it says so itself
 */
export async function detectWorkbookFormat(parts: ZipParts): Promise<SheetFormat> {
  const mediaType = await readMediaType(parts);
  if (mediaType?.startsWith(`${OPEN_DOCUMENT}spreadsheet`)) return 'ods';
  const other = OTHER_KINDS[mediaType ?? ''];
  if (other) throw new UnreadableFile(...other);
  // Some programs leave the first part out.
  return parts.has('content.xml') && parts.has('META-INF/manifest.xml') ? 'ods' : 'xlsx';
}
