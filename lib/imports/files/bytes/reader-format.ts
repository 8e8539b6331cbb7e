import { UnreadableFile } from '@/lib/imports/files/rows/reader-refusal';
import { promisedBy, usualExtension, type FileFormat } from '@/lib/imports/files/rows/rules-extensions';
import { SHEET_FORMATS, type FileFault } from '@/lib/imports/files/rows/types';

/** What the bytes are, whatever the name says. */
export type Container = 'text' | 'gzip' | 'zip';

/** @throws UnreadableFile where the name promises another format than the file has */
export function demandExtension(format: FileFormat, name: string): void {
  const promised = promisedBy(name);
  if (promised && promised !== format) throw new UnreadableFile('wrong_extension', usualExtension(format));
}

const beginsWith = (bytes: Buffer, ...signature: number[]) =>
  signature.every((byte, position) => bytes[position] === byte);

export const detectContainer = (bytes: Buffer): Container => {
  if (beginsWith(bytes, 0x1f, 0x8b)) return 'gzip';
  return beginsWith(bytes, 0x50, 0x4b, 0x03, 0x04) || beginsWith(bytes, 0x50, 0x4b, 0x05, 0x06) ? 'zip' : 'text';
};

type NamedKind = readonly [fault: FileFault, name: string | null];

/** Older Office programs keep one kind of container; what is in it is told by the name of its main stream. */
const COMPOUND_KINDS: readonly (readonly [stream: string, kind: NamedKind])[] = [
  // An encrypted workbook of today is wrapped into one, too.
  ['EncryptedPackage', ['password_protected', null]],
  ['WordDocument', ['text_document', 'DOC']],
  ['PowerPoint Document', ['unknown_format', 'PPT']],
  ['__properties_version1.0', ['unknown_format', 'MSG']],
];
const OLD_WORKBOOK: NamedKind = ['other_workbook', 'XLS'];

const detectCompoundKind = (bytes: Buffer): NamedKind =>
  COMPOUND_KINDS.find(([stream]) => bytes.includes(Buffer.from(stream, 'utf16le')))?.[1] ?? OLD_WORKBOOK;

/** Files that hold bytes, by how they begin. */
const OTHER_BYTES: readonly (readonly [signature: readonly number[], kind: NamedKind])[] = [
  [
    [0x25, 0x50, 0x44, 0x46, 0x2d],
    ['text_document', 'PDF'],
  ],
  // Excel 4 and before wrote no container.
  [[0x09, 0x08, 0x08, 0x00], OLD_WORKBOOK],
  [[0x09, 0x04, 0x06, 0x00], OLD_WORKBOOK],
  [[0x09, 0x02, 0x06, 0x00], OLD_WORKBOOK],
];

/** @throws UnreadableFile naming what the file is, where its first bytes are those of a known kind that is not read */
export function refuseOtherBytes(bytes: Buffer): void {
  if (bytes.length === 0) throw new UnreadableFile('empty');
  const kind = beginsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)
    ? detectCompoundKind(bytes)
    : OTHER_BYTES.find(([signature]) => beginsWith(bytes, ...signature))?.[1];
  if (kind) throw new UnreadableFile(...kind);
}

/** As much of a text as tells what it is: the names of the root element's namespaces come first. */
const LOOKED_AT = 8_192;

/** Texts that are no tables, by how they begin; the first that fits. */
const OTHER_TEXTS: readonly (readonly [pattern: RegExp, kind: NamedKind])[] = [
  [/^\s*<!doctype html|^\s*<(?:html|head|meta|body|table)\b/i, ['web_page', 'HTML']],
  [/^\s*<\?xml[^>]*>\s*(?:<!doctype html|<html\b)/i, ['web_page', 'HTML']],
  [/^MIME-Version:/i, ['web_page', 'MHTML']],
  [/^\s*<[\s\S]*opendocument\.spreadsheet/, ['flat_workbook', 'FODS']],
  [/^\s*<[\s\S]*opendocument\.text/, ['text_document', 'FODT']],
  [/^\s*<[\s\S]*urn:schemas-microsoft-com:office:spreadsheet/, ['other_workbook', 'XML Spreadsheet 2003']],
  [/^\s*<\?xml|^\s*<!doctype/i, ['data_for_programs', 'XML']],
  [/^\s*(?:\{\s*["}]|\[\s*[[{"\]])/, ['data_for_programs', 'JSON']],
  [/^\{\\rtf/, ['text_document', 'RTF']],
];

/** @throws UnreadableFile naming what the text is, where its beginning is that of another kind of file */
export function refuseOtherText(beginning: Buffer): void {
  if (detectContainer(beginning) !== 'text') throw new UnreadableFile('unknown_format', 'GZIP');
  const text = beginning.toString('latin1', 0, LOOKED_AT).replace(/^\u00ef\u00bb\u00bf/, '');
  const kind = OTHER_TEXTS.find(([pattern]) => pattern.test(text))?.[1];
  if (kind) throw new UnreadableFile(...kind);
}

/** @throws UnreadableFile where bytes that are no text bear the name of a workbook, which deserves the clearer message */
export function refuseBrokenWorkbook(bytes: Buffer, name: string): void {
  const promised = promisedBy(name);
  if (SHEET_FORMATS.some((format) => format === promised) && bytes.includes(0)) throw new UnreadableFile('damaged');
}
