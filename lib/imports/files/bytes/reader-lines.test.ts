import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findEncoding } from '@/lib/imports/files/bytes/reader-encoding';
import { readLines, type TextLine } from '@/lib/imports/files/bytes/reader-lines';

const fileWith = (text: string | Buffer) => ({ bytes: Buffer.from(text), gzip: false });

async function linesIn(text: string): Promise<TextLine[]> {
  const lines: TextLine[] = [];
  for await (const block of readLines(fileWith(text), 'utf-8')) lines.push(...block);
  return lines;
}

/** What a line is, said by a pattern: any text up to one of the three ends, or up to the end of the file. */
const linesBySaying = (text: string) =>
  [...text.matchAll(/([^\r\n]*)(\r\n|\n|\r|$)/g)].filter(([whole]) => whole !== '').map(([, line, end]) => [line, end]);

const PIECES = ['a', 'b', '"', 'ä', ',', '\n', '\r', '\r\n'];

describe('lines of a text', () => {
  it('end with a feed, a return or both, in any order, and none is lost', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...PIECES)), async (pieces) => {
        const text = pieces.join('');
        const lines = await linesIn(text);
        expect(lines.map((line) => [line.text, line.end])).toEqual(linesBySaying(text));
        expect(lines.map(({ number }) => number)).toEqual(lines.map((_, place) => place + 1));
      }),
    );
  });

  it('are counted through all that is read at once, also for the line at which the encoding changes', async () => {
    const [filler, before] = ['x'.repeat(99), 2_000];
    const plain = `${filler}\n`.repeat(before);
    const mixed = Buffer.concat([Buffer.from(`${plain}Zürich\n${plain}`), Buffer.from('Zürich\n', 'latin1')]);
    const lineOfChange = 2 * before + 2;
    await expect(findEncoding(fileWith(mixed))).rejects.toMatchObject({
      refusal: { fault: 'mixed_encoding', line: lineOfChange },
    });
    expect((await linesIn(plain)).at(-1)?.number).toBe(before);
  });
});
