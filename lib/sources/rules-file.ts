import { refuse, succeed, type Result } from '@/lib/core/result';
import type { SourceKind } from '@/lib/sources/types';
import {
  SOURCE_FILE_ENDINGS,
  SOURCE_FILE_LARGEST_BYTES,
  type SourceFileFault,
  type SourceFileType,
} from '@/lib/sources/types-file';

/*
 * What a file is, told from its content. Neither its name's ending nor what the browser calls it counts.
 */

/** Bytes read as characters of one byte each. TextDecoder would read "latin1" as Windows-1252. */
const textAt = (bytes: Uint8Array, start: number, end: number): string =>
  Buffer.from(bytes.subarray(start, end)).toString('latin1');

const PDF_TAIL_BYTES = 1_024;
const ZIP_TAIL_BYTES = 22 + 0xffff;

/** ISO 32000: the header comes first, and readers look for the end mark in the last 1024 bytes. */
const isPdf = (bytes: Uint8Array): boolean =>
  /^%PDF-[12]\.\d/.test(textAt(bytes, 0, 8)) &&
  textAt(bytes, Math.max(0, bytes.length - PDF_TAIL_BYTES), bytes.length).includes('%%EOF');

/** Signature and header chunk first, the empty end chunk last; nothing is appended behind it. */
const isPng = (bytes: Uint8Array): boolean =>
  textAt(bytes, 0, 16) === '\x89PNG\r\n\x1a\n\0\0\0\rIHDR' &&
  textAt(bytes, bytes.length - 8, bytes.length - 4) === 'IEND';

const isJpeg = (bytes: Uint8Array): boolean =>
  bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff && (bytes[3] ?? 0) >= 0xc0 && (bytes[3] ?? 0) < 0xff;

/** A RIFF container that names its own length. */
function isWebp(bytes: Uint8Array): boolean {
  if (textAt(bytes, 0, 4) !== 'RIFF' || !/^WEBPVP8[ LX]$/.test(textAt(bytes, 8, 16))) return false;
  return new DataView(bytes.buffer, bytes.byteOffset).getUint32(4, true) + 8 === bytes.length;
}

/** Text formats that are not plain text: markup (HTML, SVG, XML), scripts, RTF, PostScript, PDF. */
const OTHER_FORMAT = /^\s*(?:<[a-z!?/]|#!|\{\\rtf|%!PS|%PDF)/i;
const CONTROL_CHARACTER = /[^\P{Cc}\t\n\f\r]/u;

/** UTF-8, with or without a byte order mark: not blank, and without control characters. */
function isText(bytes: Uint8Array): boolean {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return text.trim() !== '' && !CONTROL_CHARACTER.test(text) && !OTHER_FORMAT.test(text);
  } catch {
    return false;
  }
}

/** Whether an archive ends exactly at the end of the file: such a file is two formats at once. */
function isZipToo(bytes: Uint8Array): boolean {
  const start = Math.max(0, bytes.length - ZIP_TAIL_BYTES);
  const tail = textAt(bytes, start, bytes.length);
  for (let at = tail.indexOf('PK\x05\x06'); at !== -1; at = tail.indexOf('PK\x05\x06', at + 1)) {
    const comment = tail.charCodeAt(at + 20) + 256 * tail.charCodeAt(at + 21);
    if (at + 22 + comment === tail.length) return true;
  }
  return false;
}

const TESTS: readonly [SourceFileType, (bytes: Uint8Array) => boolean][] = [
  ['application/pdf', isPdf],
  ['image/png', isPng],
  ['image/jpeg', isJpeg],
  ['image/webp', isWebp],
  ['text/plain', isText],
];

/** The type of the content; null for everything a source may not carry. */
export function detectFileType(bytes: Uint8Array): SourceFileType | null {
  if (isZipToo(bytes)) return null;
  return TESTS.find(([, matches]) => matches(bytes))?.[0] ?? null;
}

/** Whether a source may carry this content, and as what. */
export function judgeFile(bytes: Uint8Array): Result<SourceFileType, SourceFileFault> {
  if (bytes.length === 0) return refuse('file_empty');
  if (bytes.length > SOURCE_FILE_LARGEST_BYTES) return refuse('file_too_large');
  const type = detectFileType(bytes);
  return type === null ? refuse('file_type') : succeed(type);
}

/**
 * The name of a source's file for storage and download. The name of the upload may contain people's names, so it is not
 * kept.
 */
export const sourceFileName = (slug: string, type: SourceFileType): string => `${slug}.${SOURCE_FILE_ENDINGS[type]}`;

/** A list of participants that the register cannot read: people may have signed it, and it stays with the office. */
export const isScannedList = ({ kind, mediaType }: { kind: SourceKind; mediaType: SourceFileType }): boolean =>
  kind === 'participant_list' && mediaType !== 'text/plain';
