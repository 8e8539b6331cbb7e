import type { DocumentKind } from '@/lib/imports/documents/types';

const MEBIBYTE = 1024 * 1024;

/** What a document may hold. Minutes of a day's meeting have some twenty pages. */
export const DOCUMENT_LIMITS = {
  bytes: 10 * MEBIBYTE,
  /** Of all parts of a DOCX that are read. */
  unpackedBytes: 64 * MEBIBYTE,
  pages: 200,
  characters: 200_000,
  milliseconds: 20_000,
  /** Of the process that reads it, with the 60 MiB that Node takes itself. */
  memoryBytes: 512 * MEBIBYTE,
  /** Read at once; whoever comes then is asked to try again. */
  atOnce: 2,
} as const;

const beginsWith = (bytes: Uint8Array, ...signature: number[]): boolean =>
  signature.every((byte, position) => bytes[position] === byte);

const asText = (bytes: Uint8Array, length: number): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, length)).toString('latin1');

/** How far into a file its header may stand, by the standard's own advice to readers. */
const PDF_HEADER_WITHIN = 1024;

export type DetectedDocument =
  | { kind: DocumentKind }
  | { kind: 'empty' }
  /** An encrypted DOCX lies in the container of older Office programs. */
  | { kind: 'password_protected' }
  | { kind: 'other'; name: string };

const OTHER: readonly (readonly [pattern: RegExp, name: string])[] = [
  [/^\{\\rtf/, 'RTF'],
  [/^\s*(?:<!doctype html|<html)/i, 'HTML'],
  [/^\s*<\?xml[\s\S]*opendocument/, 'FODT'],
  [/^(?:\x89PNG|\xff\xd8\xff|GIF8|II\*\0|MM\0\*)/, 'PNG, JPEG, TIFF'],
];

/** What the bytes are, whatever the file is called. A zip file may still turn out to be no DOCX. */
export function detectDocument(bytes: Uint8Array): DetectedDocument {
  if (bytes.length === 0) return { kind: 'empty' };
  if (asText(bytes, PDF_HEADER_WITHIN).includes('%PDF-')) return { kind: 'pdf' };
  if (beginsWith(bytes, 0x50, 0x4b, 0x03, 0x04)) return { kind: 'docx' };
  if (beginsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) {
    const encrypted = Buffer.from(bytes).includes(Buffer.from('EncryptedPackage', 'utf16le'));
    return encrypted ? { kind: 'password_protected' } : { kind: 'other', name: 'DOC' };
  }
  const beginning = asText(bytes, 400);
  return { kind: 'other', name: OTHER.find(([pattern]) => pattern.test(beginning))?.[1] ?? 'TXT' };
}
