import { lineBlocks, type TextFile } from '@/lib/imports/files/bytes/reader';
import { decodeLines, mayHoldUnreadable, type TextEncoding } from '@/lib/imports/files/bytes/reader-encoding';

/** A line of the file, without what ends it. */
export interface TextLine {
  /** 1 is the file's first. */
  number: number;
  text: string;
  /** What ends it: a line break within quotation marks is part of the cell and kept as it is. */
  end: string;
  /** Whether it holds bytes that stand for nothing in the file's encoding. */
  unreadable: boolean;
}

/**
 * Takes the text between two line feeds apart where a carriage return stands in it: one right before the feed belongs to
 * it, any other ends a line.
 */
function splitReturns(text: string, feed: string): { text: string; end: string }[] {
  const pieces = text.split('\r');
  const last = pieces.pop() ?? '';
  const lines = pieces.map((piece) => ({ text: piece, end: '\r' }));
  const beforeFeed = feed !== '' && last === '' ? lines.pop() : undefined;
  if (beforeFeed) return [...lines, { text: beforeFeed.text, end: `\r${feed}` }];
  return last === '' && feed === '' ? lines : [...lines, { text: last, end: feed }];
}

/** Found by their feeds, without a pattern: a file has a million of them. */
function splitLines(block: string, first: number, suspicious: boolean): TextLine[] {
  const found: TextLine[] = [];
  const add = (text: string, end: string): void => {
    found.push({ number: first + found.length, text, end, unreadable: suspicious && text.includes('\ufffd') });
  };
  const hasReturns = block.includes('\r');
  for (let start = 0; start < block.length;) {
    const feed = block.indexOf('\n', start);
    const [text, end] = feed === -1 ? [block.slice(start), ''] : [block.slice(start, feed), '\n'];
    if (!hasReturns || !text.includes('\r')) add(text, end);
    else if (end !== '' && text.indexOf('\r') === text.length - 1) add(text.slice(0, -1), '\r\n');
    else for (const line of splitReturns(text, end)) add(line.text, line.end);
    start += text.length + end.length;
  }
  return found;
}

/** The lines of a text, block by block. LF, CRLF and CR end a line, each wherever it stands. */
export async function* readLines(file: TextFile, encoding: TextEncoding): AsyncGenerator<TextLine[]> {
  let next = 1;
  for await (const block of lineBlocks(file)) {
    const lines = splitLines(decodeLines(block, encoding), next, mayHoldUnreadable(block, encoding));
    next += lines.length;
    yield lines;
  }
}
