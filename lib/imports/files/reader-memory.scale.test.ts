import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { packedZeros, workbookParts, writeZip } from '@/test/packed-files';
import { REPOSITORY } from '@/test/data';
import { writeOdsFile, odsRow, odsText } from '@/test/workbooks-ods';

const folder = mkdtempSync(path.join(tmpdir(), 'praesenzregister-files-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const MEBIBYTE = 1024 * 1024;

/** A gigabyte of the same. The members of a gzip file follow each other, so that the test itself stays small. */
function gigabyteOf(text: string): Buffer {
  const member = gzipSync(Buffer.alloc(64 * MEBIBYTE, text));
  return Buffer.concat(Array.from({ length: 16 }, () => member));
}

const sheetOfZeros = (): Buffer =>
  writeZip(
    workbookParts({ sheets: { Liste: '' } }).map((part) =>
      part.name.endsWith('sheet0.xml')
        ? { ...part, content: '', packed: packedZeros(1024), statedSize: 1024 * MEBIBYTE }
        : part,
    ),
  );

const manyRows = (): Buffer =>
  gzipSync(
    `a,b,c\n${Array.from({ length: 300_000 }, (_, index) => `${index},${(index * 7919) % 104_729},${'x'.repeat(180)}`).join('\n')}`,
  );

const manyRowsOfAWorkbook = (): Buffer => {
  // Half as many as in the other file, and each twice as long: most of the time goes into the elements around them.
  const rows = Array.from({ length: 100_000 }, (_, index) =>
    odsRow([`${index}`, `${(index * 7919) % 104_729}`, 'x'.repeat(480)]),
  );
  return writeOdsFile({ sheets: { Liste: odsRow(['a', 'b', 'c']) + rows.join('') } });
};

/** Less than two kilobytes that would be eight million million cells. */
const rowsWithoutEnd = (): Buffer => {
  const cell = odsText('x'.repeat(200), 'table:number-columns-repeated="4000"');
  const rows = odsRow(['a']) + odsRow([cell], 'table:number-rows-repeated="1999999999"');
  return writeOdsFile({ sheets: { Liste: rows } });
};

const PROGRAM = `
  import { readFileSync } from 'node:fs';
  import { openTable } from '${path.join(REPOSITORY, 'lib/imports/files/reader')}';
  async function run() {
    const file = process.argv[2] ?? '';
    const bytes = readFileSync(file);
    const before = process.memoryUsage().rss;
    let most = before;
    // Not the system's own maximum: that remembers the process which started this one.
    const watch = setInterval(() => (most = Math.max(most, process.memoryUsage().rss)), 2);
    let outcome = 'read';
    try {
      for await (const block of (await openTable(bytes, file)).blocks()) void block;
    } catch (error) {
      outcome = (error as { refusal?: { fault: string } }).refusal?.fault ?? String(error);
    }
    clearInterval(watch);
    process.stdout.write(outcome + ' ' + Math.round((most - before) / 1024 / 1024));
  }
  void run();
`;

/** Reads a file in a process of its own: what became of it, and by how many MiB its memory grew at most. */
async function readApart(name: string, bytes: Buffer): Promise<{ outcome: string | undefined; grown: number }> {
  const [file, script] = [path.join(folder, name), path.join(folder, 'read.ts')];
  writeFileSync(file, bytes);
  writeFileSync(script, PROGRAM);
  const { stdout } = await promisify(execFile)(process.execPath, ['--import', 'tsx', script, file], {
    cwd: REPOSITORY,
  });
  const [outcome, grown] = stdout.split(' ');
  return { outcome, grown: Number(grown) };
}

describe('memory stays bounded', () => {
  it.each<[string, string, () => Buffer | Promise<Buffer>, string]>([
    ['a gigabyte of zeros', 'zeros.csv.gz', () => gigabyteOf('0,0\n'), 'too_large_unpacked'],
    ['a sheet of zeros', 'zeros.xlsx', sheetOfZeros, 'too_large_unpacked'],
    ['60 MB of rows', 'rows.csv.gz', manyRows, 'read'],
    ['60 MB of rows of a workbook', 'rows.ods', manyRowsOfAWorkbook, 'read'],
    ['rows that repeat without end', 'repeated.ods', rowsWithoutEnd, 'too_large_unpacked'],
  ])('when it reads %s', async (_, name, make, expected) => {
    const { outcome, grown } = await readApart(name, await make());
    expect(outcome).toBe(expected);
    expect(grown).toBeLessThan(200);
  });
});
