import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { openTable } from '@/lib/imports/files/reader';
import { type Collection, packedData, readData } from '@/test/data';

async function summaryOf(collection: Collection, file: string) {
  const bytes = file.endsWith('.gz') ? readFileSync(packedData(collection, file)) : readData(collection, file);
  const table = await openTable(bytes, file);
  const counts = { row: 0, fault: 0 };
  let first: string[] | undefined;
  let line = 0;
  for await (const block of table.blocks()) {
    for (const row of block) counts[row.kind] += 1;
    first ??= block[0]?.cells;
    line = block.at(-1)?.line ?? line;
  }
  return { width: table.header.length, first, rows: counts.row, faults: counts.fault, line };
}

describe('tables from elsewhere', () => {
  it.each<[Collection, string, object]>([
    ['unga-1946-1990', 'members.csv', { width: 5, rows: 164, line: 165 }],
    ['unga-1946-1990', 'meetings.csv', { width: 3, rows: 524, line: 525 }],
    [
      'unga-1946-1990',
      'attendance.csv',
      { width: 6, rows: 59_933, line: 59_934, first: ['1946-01-01', '2', '1', '1', '0', 'present'] },
    ],
    [
      'unga-1946-1990',
      'rollcall-cells.csv.gz',
      { width: 5, rows: 716_883, line: 716_884, first: ['3', '1946-01-01', '2', '1', '1'] },
    ],
    ['ibero-american-summit', 'attendance.csv', { width: 8, rows: 226 }],
    ['ibero-american-summit', 'members.csv', { width: 7, rows: 22 }],
    ['ibero-american-summit', 'meetings.csv', { width: 11, rows: 11 }],
    ['world-heritage-committee', 'attendance.csv', { rows: 381 }],
  ])('are read whole: %s/%s', async (collection, file, expected) => {
    expect(await summaryOf(collection, file)).toMatchObject({ faults: 0, ...expected });
  });
});
