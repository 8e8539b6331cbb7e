import { isAscii, isUtf8 } from 'node:buffer';
import { findByteOrderMark, firstBytes, lineBlocks, type TextFile } from '@/lib/imports/files/bytes/reader';
import { UnreadableFile } from '@/lib/imports/files/rows/reader-refusal';

export type TextEncoding = 'utf-8' | 'utf-16' | 'windows-1252';

/** 0x80 to 0x9f of Windows-1252; what stands nowhere in it is U+FFFD. The rest is as in Latin 1. */
const WINDOWS_1252 = '€\ufffd‚ƒ„…†‡ˆ‰Š‹Œ\ufffdŽ\ufffd\ufffd‘’“”•–—˜™š›œ\ufffdžŸ';

/** Not TextDecoder, which in some versions of Node takes Windows-1252 for Latin 1. */
const decode1252 = (bytes: Buffer): string =>
  bytes
    .toString('latin1')
    .replace(/[\u0080-\u009f]/g, (character) => WINDOWS_1252[character.charCodeAt(0) - 0x80] ?? '\ufffd');

/** Decodes whole lines. What stands for nothing in the encoding becomes U+FFFD. */
export const decodeLines = (bytes: Buffer, encoding: TextEncoding): string =>
  encoding === 'windows-1252' ? decode1252(bytes) : bytes.toString('utf8');

/** Whether U+FFFD in the decoded bytes may stand for something that could not be decoded. */
export const mayHoldUnreadable = (bytes: Buffer, encoding: TextEncoding): boolean =>
  encoding === 'windows-1252' || !isUtf8(bytes);

/** Lines as bytes, whatever ends them. */
function* linesWithin(block: Buffer): Generator<Buffer> {
  let start = 0;
  for (let position = 0; position < block.length; position += 1) {
    const byte = block[position];
    if (byte !== 0x0a && !(byte === 0x0d && block[position + 1] !== 0x0a)) continue;
    yield block.subarray(start, position + 1);
    start = position + 1;
  }
  if (start < block.length) yield block.subarray(start);
}

/** As many as `linesWithin` gives of a block, without cutting them out. */
function countLines(block: Buffer): number {
  let count = block.length > 0 && block.at(-1) !== 0x0a && block.at(-1) !== 0x0d ? 1 : 0;
  for (let position = 0; position < block.length; position += 1) {
    const byte = block[position];
    if (byte === 0x0a || (byte === 0x0d && block[position + 1] !== 0x0a)) count += 1;
  }
  return count;
}

/** Lines of a text's first blocks. Only of a file that is refused does anybody ask, so it is read once more for them. */
async function countLinesBefore(file: TextFile, blocks: number): Promise<number> {
  let lines = 0;
  let seen = 0;
  for await (const block of lineBlocks(file)) {
    if (seen === blocks) break;
    seen += 1;
    lines += countLines(block);
  }
  return lines;
}

/**
 * The encoding of a text, after reading all of it once. A byte order mark decides. Without one, a text that is valid
 * UTF-8 is taken for that, any other for Windows-1252.
 *
 * @throws UnreadableFile `mixed_encoding` where some lines hold valid UTF-8 beyond ASCII and others no valid UTF-8:
 *   read either way, one of them would become nonsense; with the line at which the encoding changes
 */
export async function findEncoding(file: TextFile): Promise<TextEncoding> {
  const mark = findByteOrderMark(await firstBytes(file));
  let utf8 = false;
  let other = false;
  let blocks = 0;
  for await (const block of lineBlocks(file)) {
    blocks += 1;
    if (mark !== null || isAscii(block)) continue;
    let line = 0;
    for (const bytes of linesWithin(block)) {
      line += 1;
      if (isAscii(bytes)) continue;
      if (isUtf8(bytes)) utf8 = true;
      else other = true;
      if (utf8 && other)
        throw new UnreadableFile('mixed_encoding', null, (await countLinesBefore(file, blocks - 1)) + line);
    }
  }
  if (blocks === 0) throw new UnreadableFile('empty');
  return mark ?? (other ? 'windows-1252' : 'utf-8');
}
