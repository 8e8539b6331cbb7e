import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { openTable } from '@/lib/imports/files/reader';
import { FILE_LIMITS } from '@/lib/imports/files/rows/rules-limits';
import type { FileRefusal } from '@/lib/imports/files/rows/types';
import { readTable, readRefusal, collectRows } from '@/test/tables';

const read = (content: string | Buffer, name = 'list.csv') => readTable(content, name);

describe('a CSV file', () => {
  it.each([',', ';', '\t', '|'])('is read with the separator %j', async (separator) => {
    const table = await read(`member${separator}status\nBerlin${separator}present\n`);
    expect(table).toMatchObject({
      format: 'csv',
      delimiter: separator,
      encoding: 'utf-8',
      header: ['member', 'status'],
    });
    expect(table.lines).toEqual([[2, ['Berlin', 'present']]]);
  });

  it('is not cut at the commas of its amounts where semicolons hold all rows together', async () => {
    const text = 'Abrechnung;;\nStadt;12.03.2024;Gesamt\nAstadt;120,00 €;240,00 €\nBheim;60,00 €;60,00 €\n';
    const table = await read(text);
    expect([table.delimiter, table.header]).toEqual([';', ['Stadt', '12.03.2024', 'Gesamt']]);
  });

  it('in Markdown is called so', async () => {
    const text = '# Liste\n\n| Land | 12.03.2024 |\n|------|:----------:|\n| Bayern | x |\n';
    expect(await readRefusal(Buffer.from(text), 'list.csv')).toMatchObject({ fault: 'markdown_table', line: 4 });
  });

  it('may name its separator in a line of its own', async () => {
    const table = await read('sep=:\r\na,b:c\r\n1;2:3\r\n');
    expect([table.header, table.lines]).toEqual([['a,b', 'c'], [[3, ['1;2', '3']]]]);
  });

  it.each(['\n', '\r\n', '\r'])('ends its lines with %j, and numbers them as the file does', async (end) => {
    const table = await read(['a,b', '"1', '2",3', '', '4,5', ''].join(end));
    expect(table.lines).toEqual([
      [2, [`1${end}2`, '3']],
      [5, ['4', '5']],
    ]);
  });

  it('is UTF-8 with and without a byte order mark, UTF-16, or Windows-1252', async () => {
    const text = 'Städte;Note\nKöln;„€“\n';
    const bytes1252 = Buffer.from(
      [...text].map((character) => ({ '„': 0x84, '€': 0x80, '“': 0x93 })[character] ?? character.charCodeAt(0)),
    );
    const files: [Buffer, string][] = [
      [Buffer.from(text), 'utf-8'],
      [Buffer.from(`\ufeff${text}`), 'utf-8'],
      [Buffer.from(`\ufeff${text}`, 'utf16le'), 'utf-16'],
      [Buffer.from(`\ufeff${text}`, 'utf16le').swap16(), 'utf-16'],
      [bytes1252, 'windows-1252'],
    ];
    for (const [bytes, encoding] of files) {
      const table = await read(bytes);
      expect([table.encoding, table.header, table.lines]).toEqual([
        encoding,
        ['Städte', 'Note'],
        [[2, ['Köln', '„€“']]],
      ]);
    }
  });

  it('is refused where its encoding changes, with the line', async () => {
    const bytes = Buffer.concat([Buffer.from('a,b\nKöln,1\nBonn,2\n'), Buffer.from('Düren,3\n', 'latin1')]);
    expect(await readRefusal(bytes, 'list.csv')).toEqual({
      kind: 'file',
      fault: 'mixed_encoding',
      detail: null,
      line: 4,
    });
  });

  it('keeps the rows around a line that is not what the byte order mark says', async () => {
    const bytes = Buffer.concat([
      Buffer.from('\ufeffa,b\nKöln,1\n'),
      Buffer.from('Düren,2\n', 'latin1'),
      Buffer.from('Bonn,3\n'),
    ]);
    expect((await read(bytes)).lines).toEqual([
      [2, ['Köln', '1']],
      [3, 'bad_encoding'],
      [4, ['Bonn', '3']],
    ]);
  });

  it('keeps the rows around ragged ones', async () => {
    expect((await read('a,b\n1,2\n3\n4,5,6\n7,8\n')).lines).toEqual([
      [2, ['1', '2']],
      [3, 'too_few_cells'],
      [4, 'too_many_cells'],
      [5, ['7', '8']],
    ]);
  });

  it.each([
    [
      'never closes',
      'a,b\n1,"2\n3,4\n5,6\n',
      [
        [2, 'bad_quoting'],
        [3, ['3', '4']],
        [4, ['5', '6']],
      ],
    ],
    [
      'closes too early',
      'a,b\n1,"2"x\n3,4\n',
      [
        [2, 'bad_quoting'],
        [3, ['3', '4']],
      ],
    ],
    [
      'closes in the next cell in quotation marks',
      'a,b\n1,"2\n3,"4"\n5,6\n',
      [
        [2, 'bad_quoting'],
        [3, ['3', '4']],
        [4, ['5', '6']],
      ],
    ],
    [
      'swallows rows and gives a row too narrow',
      'a,b,c\n1,"2,3\n4,5,6\n7,8,9"\n1,2,3\n',
      [
        [2, 'bad_quoting'],
        [3, ['4', '5', '6']],
        [4, ['7', '8', '9"']],
        [5, ['1', '2', '3']],
      ],
    ],
  ])('loses one row to a quotation mark that %s', async (_, text, expected) => {
    expect((await read(text)).lines).toEqual(expected);
  });

  it('takes a quotation mark within a cell for a character', async () => {
    expect((await read('a,b\n5" pipe,6"\n"x, ""y""",z"\n')).lines).toEqual([
      [2, ['5" pipe', '6"']],
      [3, ['x, "y"', 'z"']],
    ]);
  });

  it('finds a quotation mark that never closes in a long file, without reading it again and again', async () => {
    const rows = Array.from({ length: 100_000 }, (_, index) => `${index},"${index % 7 === 0 ? '' : `x""${index}"`}`);
    const { lines } = await read(`a,b\n${rows.join('\n')}\n`);
    expect(lines).toHaveLength(100_000);
    expect(lines.filter(([, cells]) => cells === 'bad_quoting')).toHaveLength(Math.ceil(100_000 / 7));
  });

  it('keeps the rows around a cell of 10 MB', async () => {
    const rows = await collectRows(
      await openTable(Buffer.from(`a,b\n1,2\n"${'x'.repeat(10_000_000)}",3\n4,5\n`), 'list.csv'),
    );
    expect(rows.map(({ kind, line }) => [kind, line])).toEqual([
      ['row', 2],
      ['fault', 3],
      ['row', 4],
    ]);
    expect(rows[1]).toMatchObject({ fault: 'cell_too_long', cells: [expect.stringMatching(/^"x{199}…$/)] });
  });

  it('says which cell is too long', async () => {
    const rows = await collectRows(
      await openTable(Buffer.from(`a,b\n1,${'x'.repeat(FILE_LIMITS.cellCharacters + 1)}\n`), 'list.csv'),
    );
    expect(rows).toMatchObject([{ fault: 'cell_too_long', column: 1 }]);
  });

  it('leaves out rows of nothing and columns without a name at the end, but nothing that was written', async () => {
    const table = await read('a,,c,,\n1,2,3,,\n,,,,\n4,5,6,7,\n');
    expect(table.header).toEqual(['a', 'Column 2', 'c']);
    expect(table.lines).toEqual([
      [2, ['1', '2', '3']],
      [4, 'too_many_cells'],
    ]);
  });

  it('has a column without a name where R has numbered its rows, and only there', async () => {
    const numbered = await read('land,status\n1,Bayern,x\n2,Bremen,e\n');
    expect(numbered.header).toEqual(['Column 1', 'land', 'status']);
    expect(numbered.lines).toEqual([
      [2, ['1', 'Bayern', 'x']],
      [3, ['2', 'Bremen', 'e']],
    ]);
    const named = await read('2012,2013\nBayern,x,e\nBremen,x,x\n');
    expect(named.lines).toEqual([
      [2, 'too_many_cells'],
      [3, 'too_many_cells'],
    ]);
    expect((await read('land,status\n1,Bayern,x\n3,Bremen,e\n')).lines.map(([, cells]) => cells)).toEqual([
      'too_many_cells',
      'too_many_cells',
    ]);
  });

  it('is unpacked from gzip', async () => {
    expect((await read(gzipSync('a,b\n1,2\n'), 'list.csv.gz')).lines).toEqual([[2, ['1', '2']]]);
  });

  it.each<[string, string | Buffer, string, Partial<FileRefusal>]>([
    ['nothing', '', 'list.csv', { fault: 'empty' }],
    ['blank lines', ' \n\n', 'list.csv', { fault: 'bad_header', line: 1 }],
    ['line breaks', '\n\r\n', 'list.csv', { fault: 'empty' }],
    ['a header only', 'a,b\n', 'list.csv', { fault: 'header_only' }],
    ['a header and rows of nothing', 'a,b\n,\n', 'list.csv', { fault: 'header_only' }],
    ['a broken header', 'a,"b\n1,2\n', 'list.csv', { fault: 'bad_header', line: 1 }],
    ['two columns of one name', 'a, b ,b\n1,2,3\n', 'list.csv', { fault: 'duplicate_header', detail: 'b', line: 1 }],
    ['a name too long', `${'x'.repeat(501)},b\n1,2\n`, 'list.csv', { fault: 'header_cell_too_long', detail: '500' }],
    [
      'too many columns',
      `${Array.from({ length: 4_097 }, (_, index) => `c${index}`).join()}\n`,
      'list.csv',
      { fault: 'too_many_columns', detail: '4096' },
    ],
    ['a NUL', 'a,b\n1,\0\n', 'list.csv', { fault: 'binary' }],
    ['an image', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'list.csv', { fault: 'binary' }],
    ['a PDF', '%PDF-1.7\n', 'list.pdf', { fault: 'text_document', detail: 'PDF' }],
    ['a page', '<!DOCTYPE html><table>', 'list.xls', { fault: 'web_page', detail: 'HTML' }],
    ['text under the name of a workbook', 'a,b\n1,2\n', 'list.xlsx', { fault: 'wrong_extension', detail: 'csv' }],
    ['gzip under the name of a text', gzipSync('a,b\n1,2\n'), 'list.csv', { fault: 'wrong_extension', detail: 'gz' }],
    ['gzip cut off', gzipSync('a,b\n1,2\n').subarray(0, -9), 'list.csv.gz', { fault: 'damaged' }],
    ['gzip in gzip', gzipSync(gzipSync('a,b\n1,2\n')), 'list.csv.gz', { fault: 'unknown_format', detail: 'GZIP' }],
    [
      'more than may be sent',
      Buffer.alloc(FILE_LIMITS.bytes + 1, 'x'),
      'list.csv',
      { fault: 'too_large', detail: '32' },
    ],
    ['a line without end', Buffer.alloc(17 * 1024 * 1024, 'x'), 'list.csv', { fault: 'cell_too_large', detail: '16' }],
  ])('is refused that holds %s', async (_, content, name, expected) => {
    expect(await readRefusal(content, name)).toMatchObject(expected);
  });
});
