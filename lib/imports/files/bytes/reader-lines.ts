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

/** The lines of a text, block by block. LF, CRLF and CR end a line, each wherever it stands. */
export async function* readLines(file: TextFile, encoding: TextEncoding): AsyncGenerator<TextLine[]> {
  let number = 0;
  for await (const block of lineBlocks(file)) {
    const suspicious = mayHoldUnreadable(block, encoding);
    const pieces = decodeLines(block, encoding).split(/(\r\n|\n|\r)/);
    const lines: TextLine[] = [];
    for (let position = 0; position < pieces.length; position += 2) {
      const text = pieces[position] ?? '';
      const end = pieces[position + 1] ?? '';
      if (text === '' && end === '') continue;
      number += 1;
      lines.push({ number, text, end, unreadable: suspicious && text.includes('\ufffd') });
    }
    yield lines;
  }
}
