import { expect, it } from 'vitest';
import { resumableRows } from '@/lib/imports/batches/rules-resumable';

async function* blocksOf(...blocks: number[][]) {
  for (const block of blocks) yield block;
}

async function listAll<Row>(blocks: AsyncIterable<Iterable<Row>>): Promise<Row[]> {
  const rows: Row[] = [];
  for await (const block of blocks) rows.push(...block);
  return rows;
}

const isSmall = (row: number): boolean => row < 10;
const same = (row: number): number => row;

it('hands rows over to the next reader where the first one stops, also in the middle of a block', async () => {
  const rows = resumableRows(blocksOf([], [1, 2], [], [3, 10, 4], [5]));
  expect(await rows.peek()).toBe(1);
  expect(await rows.peek()).toBe(1);
  expect(await listAll(rows.takeWhile(isSmall, (row) => -row))).toEqual([-1, -2, -3]);
  expect(await rows.peek()).toBe(10);
  expect(await listAll(rows.takeWhile(() => true, same))).toEqual([10, 4, 5]);
  expect(await rows.peek()).toBeNull();
});

it('hands all to the second reader where the first takes none, and nothing where there is nothing', async () => {
  const rows = resumableRows(blocksOf([10, 1]));
  expect(await listAll(rows.takeWhile(isSmall, same))).toEqual([]);
  expect(await listAll(rows.takeWhile(() => true, same))).toEqual([10, 1]);
  expect(await resumableRows(blocksOf([], [])).peek()).toBeNull();
});

it('lets go of what the rows are read from', async () => {
  let isOpen = true;
  const rows = resumableRows(
    (async function* read() {
      try {
        yield [1];
        yield [2];
      } finally {
        isOpen = false;
      }
    })(),
  );
  await rows.peek();
  await rows.end();
  expect(isOpen).toBe(false);
});
