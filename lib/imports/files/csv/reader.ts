import type { TextFile } from '@/lib/imports/files/bytes/reader';
import { CsvRows, type RawRow } from '@/lib/imports/files/csv/reader-rows';
import { withRowNames } from '@/lib/imports/files/csv/rules-row-names';
import { guessSeparator, namedSeparator, toTopRows } from '@/lib/imports/files/csv/reader-separator';
import { findEncoding, type TextEncoding } from '@/lib/imports/files/bytes/reader-encoding';
import { readTopRows, type FoundHeader } from '@/lib/imports/files/header/reader';
import { readLines, type TextLine } from '@/lib/imports/files/bytes/reader-lines';
import { UnreadableFile } from '@/lib/imports/files/rows/reader-refusal';
import { faultyRow, isEmptyRow, readRow } from '@/lib/imports/files/rows/reader-row';
import { countedBlocks, refuseHeaderOnly } from '@/lib/imports/files/rows/reader-rows';
import type { HeaderLines, OpenTable, ReadRow } from '@/lib/imports/files/rows/types';

interface Shape extends FoundHeader {
  encoding: TextEncoding;
  separator: string;
  /** Lines before the header: one where the file names its separator. */
  skipped: number;
}

/** The dashes below the header of a table in Markdown. */
const MARKDOWN_RULE = /^\s*\|?(?:\s*:?-{3,}:?\s*\|)+(?:\s*:?-{3,}:?)?\s*$/;

const isMeaningful = ({ cells, fault }: RawRow) => fault !== null || !isEmptyRow(cells);

async function firstLines(file: TextFile, encoding: TextEncoding): Promise<TextLine[]> {
  for await (const lines of readLines(file, encoding)) if (lines.some(({ text }) => text !== '')) return lines;
  throw new UnreadableFile('empty');
}

async function findShape(file: TextFile, asked: HeaderLines | undefined): Promise<Shape> {
  const encoding = await findEncoding(file);
  const lines = await firstLines(file, encoding);
  const named = namedSeparator(lines[0]);
  const skipped = named === undefined ? 0 : 1;
  const separator = named ?? guessSeparator(lines, asked);
  const line = separator === '|' ? lines.find(({ text }) => MARKDOWN_RULE.test(text)) : undefined;
  if (line) throw new UnreadableFile('markdown_table', null, line.number);
  const top = withRowNames(toTopRows(new CsvRows(separator, null).push(lines.slice(skipped), true)));
  return { encoding, separator, skipped, ...readTopRows(top, asked) };
}

const toReadRow = ({ line, cells, fault }: RawRow, { written, header }: Shape): ReadRow =>
  fault === null ? readRow(line, cells, written, header.length) : faultyRow(line, cells, fault, null);

async function* rowBlocks(file: TextFile, shape: Shape): AsyncGenerator<ReadRow[]> {
  const rows = new CsvRows(shape.separator, shape.written);
  const { skipped, headerLines } = shape;
  function readable(raw: readonly RawRow[]): ReadRow[] {
    const read: ReadRow[] = [];
    for (const row of raw) if (row.line > headerLines.last && isMeaningful(row)) read.push(toReadRow(row, shape));
    return read;
  }
  for await (const lines of readLines(file, shape.encoding)) {
    const isFirst = (lines[0]?.number ?? 0) <= skipped;
    yield readable(rows.push(isFirst ? lines.filter(({ number }) => number > skipped) : lines, false));
  }
  yield readable(rows.push([], true));
}

/**
 * Opens a CSV text. It is read once for its encoding and again for its rows, in blocks: memory does not grow with it.
 *
 * @param asked where somebody says that the header stands
 * @throws UnreadableFile
 */
export async function openCsv(file: TextFile, asked: HeaderLines | undefined): Promise<OpenTable> {
  const shape = await findShape(file, asked);
  await refuseHeaderOnly(rowBlocks(file, shape));
  return {
    format: 'csv',
    delimiter: shape.separator,
    encoding: shape.encoding,
    sheet: null,
    sheets: [],
    hidden: { columns: [], sheets: [] },
    header: shape.header,
    headerLines: shape.headerLines,
    top: shape.top,
    blocks: () => countedBlocks(rowBlocks(file, shape)),
  };
}
