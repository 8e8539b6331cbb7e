import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { openTable } from '@/lib/imports/files/reader';
import type { FileRefusal } from '@/lib/imports/files/rows/types';
import { inlineRow, packedZeros, writeWorkbook, workbookParts, writeZip, type ZipPart } from '@/test/packed-files';
import { readRefusal, collectRows } from '@/test/tables';

/* What takes an XLSX file of many megabytes to find out. */

const HEADER = inlineRow(1, ['a', 'b']);

describe('a large XLSX file', () => {
  it('keeps the rows around a cell of 10 MB and a row too wide', async () => {
    const cells =
      HEADER +
      inlineRow(2, ['1', '2']) +
      inlineRow(3, ['x'.repeat(10_000_000), '3']) +
      inlineRow(4, ['4', '5', '6']) +
      inlineRow(5, ['7', '8']);
    const rows = await collectRows(await openTable(writeWorkbook({ sheets: { Liste: cells } }), 'list.xlsx'));
    expect(rows).toMatchObject([
      { line: 2, cells: ['1', '2'] },
      { line: 3, fault: 'cell_too_long', column: 0 },
      { line: 4, fault: 'too_many_cells', column: 2 },
      { line: 5, cells: ['7', '8'] },
    ]);
  });

  const plain = { sheets: { Liste: HEADER + inlineRow(2, ['1', '2']) } };
  const SHEET = 'xl/worksheets/sheet0.xml';
  const withSheet = (change: Partial<ZipPart>) =>
    writeZip(workbookParts(plain).map((part) => (part.name === SHEET ? { ...part, ...change } : part)));

  it.each<[string, Buffer, Partial<FileRefusal>]>([
    ['elements without end', withSheet({ content: '<a>'.repeat(1_000_000) }), { fault: 'damaged' }],
    [
      'a text without end',
      withSheet({ content: `<worksheet>${randomBytes(9 * 1024 * 1024).toString('hex')}` }),
      { fault: 'cell_too_large' },
    ],
    [
      'a cell of many values',
      withSheet({
        content: `<worksheet><sheetData><row><c>${`<v>${randomBytes(512 * 1024).toString('hex')}</v>`.repeat(20)}</c></row>`,
      }),
      { fault: 'cell_too_large' },
    ],
    [
      'a sheet of zeros',
      withSheet({ content: '', packed: packedZeros(300), statedSize: 300 * 1024 * 1024 }),
      { fault: 'too_large_unpacked', detail: '256' },
    ],
  ])('is refused that holds %s', async (_, content, expected) => {
    expect(await readRefusal(content, 'list.xlsx')).toMatchObject(expected);
  });
});
