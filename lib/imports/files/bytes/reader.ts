import { setImmediate } from 'node:timers/promises';
import { createGunzip } from 'node:zlib';
import { inflationGuard } from '@/lib/imports/files/bytes/reader-inflation';
import { asUnreadable, UnreadableFile } from '@/lib/imports/files/rows/reader-refusal';
import { MEMORY_LIMITS } from '@/lib/imports/files/rows/rules-limits';

/** A text as it was sent: plain or in one layer of gzip. */
export interface TextFile {
  bytes: Buffer;
  gzip: boolean;
}

/** Processed without a pause; small enough that other requests wait only a few milliseconds. */
const CHUNK_BYTES = 64 * 1024;

const BOM_8 = Buffer.from([0xef, 0xbb, 0xbf]);
const BOM_16 = { little: Buffer.from([0xff, 0xfe]), big: Buffer.from([0xfe, 0xff]) };
const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;

/** The bytes of the text, with a pause for others after each chunk. */
async function* plainChunks({ bytes, gzip }: TextFile): AsyncGenerator<Buffer> {
  if (!gzip) {
    for (let start = 0; start < bytes.length; start += CHUNK_BYTES) {
      yield bytes.subarray(start, start + CHUNK_BYTES);
      await setImmediate();
    }
    return;
  }
  const guard = inflationGuard(bytes.length);
  const gunzip = createGunzip({ chunkSize: CHUNK_BYTES });
  gunzip.end(bytes);
  try {
    for await (const chunk of gunzip as AsyncIterable<Buffer>) {
      guard(chunk);
      yield chunk;
      await setImmediate();
    }
  } catch (error) {
    throw asUnreadable(error);
  } finally {
    gunzip.destroy();
  }
}

export async function firstBytes(file: TextFile): Promise<Buffer> {
  for await (const chunk of plainChunks(file)) return chunk;
  return Buffer.alloc(0);
}

export type ByteOrderMark = 'utf-8' | 'utf-16' | null;

const isMarked = (bytes: Buffer, mark: Buffer) => bytes.subarray(0, mark.length).equals(mark);

export function findByteOrderMark(bytes: Buffer): ByteOrderMark {
  if (isMarked(bytes, BOM_8)) return 'utf-8';
  return isMarked(bytes, BOM_16.little) || isMarked(bytes, BOM_16.big) ? 'utf-16' : null;
}

/** The bytes of the text in an encoding that keeps ASCII: UTF-16 becomes UTF-8, byte order marks are left out. */
async function* asciiCompatible(file: TextFile): AsyncGenerator<Buffer> {
  let decoder: TextDecoder | undefined;
  let isFirst = true;
  for await (const chunk of plainChunks(file)) {
    if (isFirst && findByteOrderMark(chunk) === 'utf-16') {
      decoder = new TextDecoder(isMarked(chunk, BOM_16.big) ? 'utf-16be' : 'utf-16le');
    }
    const rest = isFirst && findByteOrderMark(chunk) === 'utf-8' ? chunk.subarray(BOM_8.length) : chunk;
    isFirst = false;
    yield decoder ? Buffer.from(decoder.decode(rest, { stream: true })) : rest;
  }
  const rest = decoder?.decode();
  if (rest) yield Buffer.from(rest);
}

/** Where the last whole line of a chunk ends. A carriage return at the very end may belong to a line feed to come. */
function endOfLastLine(chunk: Buffer): number {
  const lineFeed = chunk.lastIndexOf(LINE_FEED);
  return lineFeed === -1 ? chunk.lastIndexOf(CARRIAGE_RETURN, -2) + 1 : lineFeed + 1;
}

/**
 * The bytes of the text in blocks of whole lines.
 *
 * @throws UnreadableFile where the text holds a NUL, or a line too large for the memory set aside for it
 */
export async function* lineBlocks(file: TextFile): AsyncGenerator<Buffer> {
  let pending: Buffer[] = [];
  let pendingBytes = 0;
  for await (const chunk of asciiCompatible(file)) {
    if (chunk.includes(0)) throw new UnreadableFile('binary');
    const end = endOfLastLine(chunk);
    if (end > 0) {
      yield Buffer.concat([...pending, chunk.subarray(0, end)]);
      pending = [];
      pendingBytes = 0;
    }
    pending.push(chunk.subarray(end));
    pendingBytes += chunk.length - end;
    if (pendingBytes > MEMORY_LIMITS.token)
      throw new UnreadableFile('cell_too_large', MEMORY_LIMITS.token / 1024 / 1024);
  }
  if (pendingBytes > 0) yield Buffer.concat(pending);
}
