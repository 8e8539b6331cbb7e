import { UnreadableFile } from '@/lib/imports/files/rows/reader-refusal';
import { promisedBy, usualExtension, type Container } from '@/lib/imports/files/rows/rules-extensions';

const beginsWith = (bytes: Buffer, ...signature: number[]) =>
  signature.every((byte, position) => bytes[position] === byte);
const isCompoundFile = (bytes: Buffer) => beginsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1);

/** Excel wraps an encrypted workbook into the container of its old format, under this name. */
const ENCRYPTED = Buffer.from('EncryptedPackage', 'utf16le');

/** Texts that are no tables, by how they begin. */
const OTHER_TEXTS: readonly (readonly [RegExp, string])[] = [
  [/^\s*<!doctype|^\s*<html/i, 'HTML'],
  [/^\s*<\?xml/i, 'XML'],
  [/^\{\\rtf/, 'RTF'],
];

/** @throws UnreadableFile where the beginning of a text is that of another kind of file */
export function refuseOtherText(beginning: Buffer): void {
  if (detectContainer(beginning) !== 'text') throw new UnreadableFile('unknown_format', 'GZIP');
  if (beginsWith(beginning, 0x25, 0x50, 0x44, 0x46, 0x2d)) throw new UnreadableFile('unknown_format', 'PDF');
  const text = beginning.toString('latin1', 0, 200).replace(/^\u00ef\u00bb\u00bf/, '');
  const other = OTHER_TEXTS.find(([pattern]) => pattern.test(text));
  if (other) throw new UnreadableFile('unknown_format', other[1]);
}

const detectContainer = (bytes: Buffer): Container => {
  if (beginsWith(bytes, 0x1f, 0x8b)) return 'gzip';
  return beginsWith(bytes, 0x50, 0x4b, 0x03, 0x04) || beginsWith(bytes, 0x50, 0x4b, 0x05, 0x06) ? 'zip' : 'text';
};

/**
 * What a file holds, told by its first bytes.
 *
 * @throws UnreadableFile where it is no table, or another kind than its name promises
 */
export function sniffContainer(bytes: Buffer, name: string): Container {
  if (bytes.length === 0) throw new UnreadableFile('empty');
  if (isCompoundFile(bytes))
    throw bytes.includes(ENCRYPTED)
      ? new UnreadableFile('password_protected')
      : new UnreadableFile('unknown_format', 'XLS');
  const container = detectContainer(bytes);
  const promised = promisedBy(name);
  // Bytes that are no text at all are worth the clearer message.
  if (container === 'text' && promised === 'zip' && bytes.includes(0)) throw new UnreadableFile('damaged');
  if (promised && promised !== container) throw new UnreadableFile('wrong_extension', usualExtension(container));
  return container;
}
