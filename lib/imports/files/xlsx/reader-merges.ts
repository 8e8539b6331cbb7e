import { UnreadableFile } from '@/lib/imports/files/rows/reader-refusal';
import { Spans } from '@/lib/imports/files/sheets/reader-spans';
import type { CellRange } from '@/lib/imports/files/sheets/types';
import { parseCellRange } from '@/lib/imports/files/xlsx/rules-references';
import { MEMORY_LIMITS } from '@/lib/imports/files/rows/rules-limits';

const END_OF_CELLS = /<\/(?:\w+:)?sheetData\s*>|<(?:\w+:)?sheetData\s*\/>/;
/** Longer than what closes the cells, so that it is found across two chunks. */
const OVERLAP = 64;
const MERGED = /<(?:\w+:)?mergeCell\s[^>]*?ref="([^"]*)"/g;

/**
 * The merged cells of a sheet. They are listed behind all the cells, so the sheet is inflated once for them alone,
 * without parsing it; that also proves that all of it can be inflated before the first row is used.
 *
 * @throws UnreadableFile
 */
export async function readMergedRanges(chunks: AsyncIterable<Buffer>): Promise<CellRange[]> {
  let tail: string | null = null;
  let before = '';
  for await (const chunk of chunks) {
    const text = chunk.toString('latin1');
    if (tail !== null) {
      if (tail.length < MEMORY_LIMITS.mergedText) tail += text;
      continue;
    }
    const joined = before + text;
    const end = END_OF_CELLS.exec(joined);
    tail = end ? joined.slice(end.index) : null;
    before = joined.slice(-OVERLAP);
  }
  const ranges = [...(tail ?? '').matchAll(MERGED)].map(([, reference = '']) => parseCellRange(reference));
  if (ranges.length > MEMORY_LIMITS.mergedRanges || ranges.includes(null)) throw new UnreadableFile('damaged');
  return ranges.flatMap((range) => range ?? []).sort((a, b) => a.top - b.top);
}

/** The merged ranges of a sheet, met row by row. */
export class MergedCells {
  private next = 0;
  private readonly spans = new Spans();

  constructor(private readonly ranges: readonly CellRange[]) {}

  fill(row: number, cells: string[]): void {
    for (let range = this.ranges[this.next]; range && range.top <= row; range = this.ranges[this.next]) {
      if (range.bottom >= row) this.spans.open(range, range.top === row ? (cells[range.left] ?? '') : '');
      this.next += 1;
    }
    this.spans.fill(row, cells);
  }
}
