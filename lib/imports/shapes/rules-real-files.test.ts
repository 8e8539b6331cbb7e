import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { GNUMERIC } from '@/test/real-files/gnumeric';
import { LIBREOFFICE } from '@/test/real-files/libreoffice';
import { OPENPYXL } from '@/test/real-files/openpyxl';
import { R } from '@/test/real-files/r';
import { expectedReading, readRealFile, REAL_FILES } from '@/test/real-files/read';
import { SHEETJS } from '@/test/real-files/sheetjs';

const FILES = [...OPENPYXL, ...LIBREOFFICE, ...GNUMERIC, ...SHEETJS, ...R];

describe('a file that a real program has written', () => {
  it.each(FILES.map((one) => [one.file, one] as const))('says what it says: %s', async (_, one) => {
    expect(await readRealFile(one)).toEqual(expectedReading(one));
  });

  it('is one of at least fifty, ten and more of each program, and none lies there unread', () => {
    const written = readdirSync(REAL_FILES, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.(?:xlsx|ods|csv|txt|gz)$/.test(entry.name))
      .map((entry) => path.relative(REAL_FILES, path.join(entry.parentPath, entry.name)));
    expect(written.sort()).toEqual(FILES.map(({ file }) => file).sort());
    const programs = [...new Set(written.map((file) => path.dirname(file)))];
    expect(programs.sort()).toEqual(['gnumeric', 'libreoffice', 'openpyxl', 'r', 'sheetjs']);
    for (const program of programs)
      expect(written.filter((file) => path.dirname(file) === program).length).toBeGreaterThanOrEqual(10);
    expect(written.length).toBeGreaterThanOrEqual(50);
  });
});
