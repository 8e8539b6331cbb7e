import { findEncoding } from '@/lib/imports/files/bytes/reader-encoding';
import {
  detectContainer,
  refuseBrokenWorkbook,
  refuseOtherBytes,
  refuseOtherText,
} from '@/lib/imports/files/bytes/reader-format';
import { firstBytes } from '@/lib/imports/files/bytes/reader';
import { readLines, type TextLine } from '@/lib/imports/files/bytes/reader-lines';
import { CsvRows } from '@/lib/imports/files/csv/reader-rows';
import { openTable } from '@/lib/imports/files/reader';
import { UnreadableFile } from '@/lib/imports/files/rows/reader-refusal';
import { recogniseReport } from '@/lib/imports/call-reports/rules-report';
import type { GridRow, ReportTool } from '@/lib/imports/call-reports/types';

/** Rows of a report: a thousand persons who join twenty times each. */
const MOST_ROWS = 20_000;
/** As much of a file as tells what it is, in bytes. */
const FIRST_BYTES = 256 * 1024;
/** Beyond, a workbook is no report, which would have a hundred thousand rows. */
const LARGEST_WORKBOOK = 4 * 1024 * 1024;
/** Lines that tell what a file is. */
const FIRST_LINES = 80;
const SEPARATORS = ['\t', ',', ';', '|'] as const;

/** The separator that makes most cells: a report's first line is a title, and has none. */
function splitLines(lines: readonly TextLine[]): GridRow[] {
  const read = SEPARATORS.map((separator) => new CsvRows(separator, null).push(lines, true));
  const cells = (rows: (typeof read)[number]) => rows.reduce((sum, row) => sum + row.cells.length, 0);
  const [best = []] = read.toSorted((a, b) => cells(b) - cells(a));
  return best.map(({ line, cells: row }) => ({ line, cells: row }));
}

async function readTextRows(bytes: Buffer, most: number, isWhole: boolean): Promise<GridRow[]> {
  const file = { bytes, gzip: false };
  refuseOtherText(await firstBytes(file));
  const encoding = await findEncoding(file);
  const lines: TextLine[] = [];
  for await (const block of readLines(file, encoding)) {
    lines.push(...block);
    if (lines.length <= most) continue;
    if (isWhole) throw new UnreadableFile('too_many_rows', most);
    break;
  }
  return splitLines(lines.slice(0, most));
}

async function readSheetRows(bytes: Buffer, name: string, most: number, isWhole: boolean): Promise<GridRow[]> {
  const table = await openTable(bytes, name);
  const rows: GridRow[] = [{ line: 1, cells: table.header }];
  for await (const block of table.blocks()) {
    rows.push(...block.map(({ line, cells }) => ({ line, cells })));
    if (rows.length <= most) continue;
    if (isWhole) throw new UnreadableFile('too_many_rows', most);
    break;
  }
  return rows.slice(0, most);
}

/**
 * The rows of a report as they stand, without a header: text with any separator (UTF-16 as Teams writes it, too), XLSX or ODS.
 *
 * @throws UnreadableFile with the reason for which nothing of the file can be read
 */
export async function readReportRows(
  given: Uint8Array,
  name: string,
  most = MOST_ROWS,
  isWhole = true,
): Promise<GridRow[]> {
  const bytes = Buffer.from(given.buffer, given.byteOffset, given.byteLength);
  refuseOtherBytes(bytes);
  if (detectContainer(bytes) !== 'text') return readSheetRows(bytes, name, most, isWhole);
  refuseBrokenWorkbook(bytes, name);
  return readTextRows(bytes, most, isWhole);
}

/**
 * Which program's report a file is; null for every other file, also one that cannot be read. A report names persons, so it is
 * recognised before anything of the file is kept.
 */
export async function detectReport(bytes: Uint8Array, name: string): Promise<ReportTool | null> {
  try {
    const isText = detectContainer(Buffer.from(bytes.subarray(0, 8))) === 'text';
    if (!isText && bytes.length > LARGEST_WORKBOOK) return null;
    return recogniseReport(
      await readReportRows(isText ? bytes.subarray(0, FIRST_BYTES) : bytes, name, FIRST_LINES, false),
    );
  } catch (error) {
    if (error instanceof UnreadableFile) return null;
    throw error;
  }
}
