import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import type { FileRefusal } from '@/lib/imports/files/rows/types';
import { readRefusal } from '@/test/tables';

it.each<[string, Buffer, Partial<FileRefusal>]>([
  ['a gzip bomb', gzipSync('0,0\n'.repeat(32 * 1024 * 1024)), { fault: 'too_large_unpacked', detail: '256' }],
  [
    'too many rows',
    gzipSync(`a,b\n${Array.from({ length: 1_000_001 }, (_, index) => `${index},x`).join('\n')}`),
    {
      fault: 'too_many_rows',
      detail: '1000000',
      line: 1_000_002,
    },
  ],
])('a CSV file is refused that holds %s', async (_, content, expected) => {
  expect(await readRefusal(content, 'list.csv.gz')).toMatchObject(expected);
});
