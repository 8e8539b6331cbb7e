import { describe, expect, it } from 'vitest';
import { inspectFile } from '@/lib/imports/files/reader-inspection';
import type { FileRefusal } from '@/lib/imports/files/rows/types';
import { inlineRow, writeWorkbook, workbookParts, writeZip, type ZipPart } from '@/test/packed-files';
import { readTable, readRefusal } from '@/test/tables';

const HEADER = inlineRow(1, ['a', 'b']);
const read = (bytes: Buffer, sheet?: string) => readTable(bytes, 'list.xlsx', sheet);

/** The texts of cells in the first column, each given as the sheet writes it. */
async function textsOf(cells: readonly string[], facts: Partial<Parameters<typeof writeWorkbook>[0]> = {}) {
  const rows = cells.map((cell, index) => `<row r="${index + 2}">${cell}</row>`).join('');
  const { lines } = await read(writeWorkbook({ ...facts, sheets: { Liste: inlineRow(1, ['a']) + rows } }));
  return lines.map(([, content]) => (Array.isArray(content) ? content[0] : content));
}

describe('an XLSX file', () => {
  it('holds texts in three ways, and numbers and truth as written', async () => {
    const sharedStrings =
      '<si><t xml:space="preserve"> x </t></si><si><r><t>ri</t></r><r><t>ch</t></r><rPh><t>aid</t></rPh></si><si><t>_x005F_x0041_ _x000D_ &amp;</t></si>';
    const texts = await textsOf(
      [
        '<c t="s"><v>0</v></c>',
        '<c t="s"><v>1</v></c>',
        '<c t="s"><v>2</v></c>',
        '<c t="inlineStr"><is><t>in</t></is></c>',
        '<c t="str"><f>A1</f><v>worked out</v></c>',
        '<c><v>17</v></c>',
        '<c><v>0.10000000000000001</v></c>',
        '<c t="b"><v>1</v></c>',
      ],
      { sharedStrings },
    );
    expect(texts).toEqual([' x ', 'rich', '_x0041_ \r &', 'in', 'worked out', '17', '0.1', 'TRUE']);
  });

  it('tells of comments and of texts that are struck through, which it does not read otherwise', async () => {
    const rows = '<row r="2"><c t="inlineStr" s="1"><is><t>x</t></is></c></row><row r="3"><c s="1"/></row>';
    const parts = workbookParts({
      sheets: { Liste: inlineRow(1, ['a']) + rows },
      styles:
        '<fonts><font/><font><strike/></font></fonts><cellXfs><xf fontId="0"/><xf fontId="1"/></cellXfs><dxfs><dxf><font><strike/></font></dxf></dxfs>',
    });
    const comments = [
      {
        name: 'xl/worksheets/_rels/sheet0.xml.rels',
        content: '<Relationships><Relationship Id="c" Type="x/comments" Target="../comments1.xml"/></Relationships>',
      },
      { name: 'xl/comments1.xml', content: '<comments><commentList><comment ref="AB7"/></commentList></comments>' },
    ];
    const inspected = await inspectFile(new Uint8Array(writeZip([...parts, ...comments])), 'list.xlsx');
    expect(inspected).toMatchObject({
      ok: true,
      value: { beside: { commented: { count: 1, cells: ['AB7'] }, struck: { count: 1, cells: ['A2'] } } },
    });
  });

  it('reads the word that a number format shows in place of a value, and tells of what it hides', async () => {
    const codes = [
      '"anwesend";;"entschuldigt"',
      '[=1]"ja";[=0]"nein";General',
      '"x"',
      ';;;',
      '0;-0;;@',
      '"Gast: "@',
      '000;-000;"k. A."',
    ];
    const formats = codes.map(
      (code, at) => `<numFmt numFmtId="${164 + at}" formatCode="${code.replaceAll('"', '&quot;')}"/>`,
    );
    const styles = `<numFmts>${formats.join('')}</numFmts><cellXfs>${codes.map((_, at) => `<xf numFmtId="${164 + at}"/>`).join('')}</cellXfs>`;
    const number = (style: number, value: number) => `<c s="${style}"><v>${value}</v></c>`;
    const text = (style: number, value: string) => `<c s="${style}" t="inlineStr"><is><t>${value}</t></is></c>`;
    const cells: readonly (readonly [string, unknown])[] = [
      [number(0, 1), 'anwesend'],
      [number(0, 0), 'entschuldigt'],
      [number(0, -1), '-1'],
      [text(0, 'krank'), 'krank'],
      [number(1, 1), 'ja'],
      [number(1, 0), 'nein'],
      [number(1, 7), '7'],
      [number(2, 5), 'x'],
      [number(2, -5), 'unclear_format'],
      [number(3, 5), '5'],
      [text(3, 'x'), 'x'],
      [number(4, 0), '0'],
      [number(4, 2), '2'],
      [text(5, 'Kiel'), 'Gast: Kiel'],
      [number(6, 7), '007'],
      [number(6, 0), 'k. A.'],
    ];
    const written = cells.map(([cell]) => cell);
    expect(await textsOf(written, { styles })).toEqual(cells.map(([, read]) => read));
    const rows = written.map((cell, at) => `<row r="${at + 2}">${cell}</row>`).join('');
    const book = writeWorkbook({ styles, sheets: { Liste: inlineRow(1, ['a']) + rows } });
    expect(await inspectFile(new Uint8Array(book), 'list.xlsx')).toMatchObject({
      ok: true,
      value: { beside: { concealed: { count: 4, cells: ['A4', 'A11', 'A12', 'A13'] } } },
    });
  });

  it('tells of a text of which a part is struck through', async () => {
    const run = (text: string, strike = '') => `<r><rPr>${strike}</rPr><t>${text}</t></r>`;
    const sharedStrings = `<si>${run('x', '<strike/>')}${run(' e')}</si><si>${run('x', '<strike val="0"/>')}</si><si><t>x</t></si>`;
    const cells = [
      ...[0, 1, 2].map((place) => `<c t="s"><v>${place}</v></c>`),
      `<c t="inlineStr"><is>${run('e')}${run('x', '<strike/>')}</is></c>`,
      `<c t="inlineStr"><is>${run('e')}</is></c>`,
    ];
    const rows = cells.map((cell, at) => `<row r="${at + 2}">${cell}</row>`).join('');
    const book = writeWorkbook({ sharedStrings, sheets: { Liste: inlineRow(1, ['a']) + rows } });
    expect(await inspectFile(new Uint8Array(book), 'list.xlsx')).toMatchObject({
      ok: true,
      value: { beside: { struck: { count: 2, cells: ['A2', 'A5'] } } },
    });
  });

  it('never works out a formula: the value last shown counts, and without one the row is at fault', async () => {
    const cells = [
      '<c><f>1+1</f><v>3</v></c>',
      '<c><f>1+1</f></c>',
      '<c><f>1+1</f><v></v></c>',
      '<c t="e"><f>1/0</f><v>#DIV/0!</v></c>',
      '<c t="s"><v>5</v></c>',
    ];
    expect(await textsOf(cells)).toEqual([
      '3',
      'formula_without_value',
      'formula_without_value',
      'error_value',
      'error_value',
    ]);
  });

  it('holds no NUL, not even by an escape: no database takes one', async () => {
    expect(await textsOf(['<c t="str"><v>a_x0000_b</v></c>', '<c><v>1</v></c>'])).toEqual(['bad_encoding', '1']);
  });

  it('shows dates as precisely as their format does', async () => {
    const codes = [
      'dd/mm/yyyy',
      'mmm yyyy',
      'yyyy',
      'd.m.yy h:mm',
      '[h]:mm',
      '000',
      '0.00 "days"',
      '[$-407]d. mmmm yyyy;@',
    ];
    const formats = codes.map(
      (code, index) => `<numFmt numFmtId="${164 + index}" formatCode="${code.replaceAll('"', '&quot;')}"/>`,
    );
    const ids = [14, 17, 22, 20, ...codes.map((_, index) => 164 + index)];
    const styles = `<numFmts>${formats.join('')}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>${ids.map((id) => `<xf numFmtId="${id}"/>`).join('')}</cellXfs>`;
    const shown = await textsOf(
      ids.map((_, index) => `<c s="${index}"><v>41165.604166666664</v></c>`),
      { styles },
    );
    expect(shown).toEqual([
      '2012-09-13',
      '2012-09',
      '2012-09-13T14:30',
      '14:30',
      '2012-09-13',
      '2012-09',
      '2012',
      '2012-09-13T14:30',
      '41165.6041666667',
      '41165.6041666667',
      '41165.6041666667',
      '2012-09-13',
    ]);
    expect(await textsOf(['<c s="9"><v>7</v></c>'], { styles })).toEqual(['007']);
    expect(await textsOf(['<c s="2"><v>41165</v></c>'], { styles })).toEqual(['2012-09-13']);
  });

  it.each([
    ['dd.mm.yyyy', '2012-09-13'],
    ['mmm yyyy', '2012-09'],
    ['dddd mmmm yyyy', '2012-09'],
    ['yyyy', '2012'],
    ['dddd yyyy', '2012'],
    ['dddd, d. mmmm yyyy', '2012-09-13'],
    ['ddd", "dd/mm/yyyy', '2012-09-13'],
    ['d. mmm', 'XXXX-09-13'],
    ['dd.mm. hh:mm', 'XXXX-09-13'],
    ['mmmm', 'XXXX-09'],
    ['[$-407]mmmm', 'XXXX-09'],
    ['dddd', 'XXXX-XX-XX'],
    ['ddd', 'XXXX-XX-XX'],
    ['[$-411]ggge"年"m"月"d"日"', '2012-09-13'],
  ])('shows by %s as much of a date in ISO as of a number', async (code, expected) => {
    const styles = `<numFmts><numFmt numFmtId="164" formatCode="${code.replaceAll('"', '&quot;')}"/></numFmts><cellXfs><xf numFmtId="164"/></cellXfs>`;
    const cells = ['41165', '41165.25'].map((serial) => `<c s="0"><v>${serial}</v></c>`);
    const dates = ['2012-09-13', '2012-09-13T00:00:00', '2012-09-13T00:00:00.000Z', '2012-09-13T06:00:00'];
    const shown = await textsOf([...cells, ...dates.map((date) => `<c s="0" t="d"><v>${date}</v></c>`)], { styles });
    expect(shown).toEqual(Array(6).fill(expected));
  });

  it.each([
    ['h:mm AM/PM', '06:00'],
    ['mm:ss', '06:00'],
    ['d.m.yyyy h:mm', '2012-09-13T06:00'],
  ])('takes the m of %s for minutes', async (code, expected) => {
    const styles = `<numFmts><numFmt numFmtId="164" formatCode="${code}"/></numFmts><cellXfs><xf numFmtId="164"/></cellXfs>`;
    const cells = ['<c s="0"><v>41165.25</v></c>', '<c s="0" t="d"><v>2012-09-13T06:00:00</v></c>'];
    expect(await textsOf(cells, { styles })).toEqual([expected, expected]);
  });

  it('holds days before 1900 where they stand as texts or in ISO, and a time with a zone as written', async () => {
    const cells = [
      '<c t="inlineStr"><is><t>31.12.1899</t></is></c>',
      '<c t="d"><v>1899-12-31</v></c>',
      '<c t="d"><v>2012-09-12T22:00:00Z</v></c>',
      '<c t="d"><v>soon</v></c>',
    ];
    expect(await textsOf(cells)).toEqual(['31.12.1899', '1899-12-31', '2012-09-12T22:00:00Z', 'soon']);
  });

  it('knows both calendars of Excel, and the day that was none', async () => {
    const styles = '<cellXfs><xf numFmtId="14"/></cellXfs>';
    const days = ['1', '59', '60', '61', '0', '-1', '2958465', '2958466'].map((day) => `<c s="0"><v>${day}</v></c>`);
    expect(await textsOf(days, { styles })).toEqual([
      'day_of_early_1900',
      'day_of_early_1900',
      'leap_day_of_1900',
      '1900-03-01',
      'day_before_1900',
      'day_before_1900',
      '9999-12-31',
      'impossible_date',
    ]);
    expect((await textsOf(days, { styles, date1904: true })).slice(0, 6)).toEqual([
      '1904-01-02',
      '1904-02-29',
      '1904-03-01',
      '1904-03-02',
      '1904-01-01',
      'day_before_1900',
    ]);
    expect(await textsOf(['<c t="d"><v>2012-09-13T00:00:00</v></c>'])).toEqual(['2012-09-13']);
  });

  it('is read from the first sheet that is not hidden, or from the one that is named', async () => {
    const sheet = (text: string) => HEADER + inlineRow(2, [text, 'x']);
    const bytes = writeWorkbook({
      sheets: { Alt: sheet('1'), Erste: sheet('2'), Zweite: sheet('3') },
      hidden: ['Alt'],
    });
    expect(await read(bytes)).toMatchObject({
      format: 'xlsx',
      sheet: 'Erste',
      sheets: ['Erste', 'Zweite'],
      lines: [[2, ['2', 'x']]],
    });
    expect(await read(bytes, 'Zweite')).toMatchObject({ sheet: 'Zweite', lines: [[2, ['3', 'x']]] });
    expect(await readRefusal(bytes, 'list.xlsx', 'Dritte')).toMatchObject({ fault: 'no_sheet', detail: 'Dritte' });
    expect(await readRefusal(writeWorkbook({ sheets: { Alt: HEADER }, hidden: ['Alt'] }), 'list.xlsx')).toMatchObject({
      fault: 'no_sheet',
    });
  });

  it('is read from the first sheet that holds a list, whatever stands before it', async () => {
    const list = HEADER + inlineRow(2, ['1', '2']);
    const bytes = writeWorkbook({ sheets: { Deckblatt: inlineRow(1, ['Teilnahmen 2019']), Leer: '', Liste: list } });
    expect(await read(bytes)).toMatchObject({
      sheet: 'Liste',
      sheets: ['Deckblatt', 'Leer', 'Liste'],
      lines: [[2, ['1', '2']]],
    });
    expect(await readRefusal(bytes, 'list.xlsx', 'Deckblatt')).toMatchObject({ fault: 'header_only' });
    expect(
      await readRefusal(writeWorkbook({ sheets: { Deckblatt: inlineRow(1, ['x']), Leer: '' } }), 'list.xlsx'),
    ).toMatchObject({ fault: 'header_only' });
    const damaged = writeWorkbook({ sheets: { Deckblatt: '<row r="1">', Liste: list } });
    expect(await readRefusal(damaged, 'list.xlsx')).toMatchObject({ fault: 'damaged' });
  });

  it('may leave out rows and cells, with and without references, under any prefix', async () => {
    const cells =
      '<row r="4"><c r="A4" t="inlineStr"><is><t>a</t></is></c><c r="C4" t="inlineStr"><is><t>c</t></is></c></row><row r="7"><c r="C7"><v>1</v></c></row><row><c><v>2</v></c></row>';
    const { header, lines } = await read(writeWorkbook({ sheets: { Liste: cells } }));
    expect([header, lines]).toEqual([
      ['a', 'Column 2', 'c'],
      [
        [7, ['', '', '1']],
        [8, ['2', '', '']],
      ],
    ]);
    const prefixed = workbookParts({ sheets: { Liste: HEADER + inlineRow(2, ['1', '2']) } }).map((part) =>
      part.name.includes('worksheets')
        ? {
            ...part,
            content: String(part.content)
              .replace(/<(\/?)(\w)/g, '<$1x:$2')
              .replace('<x:worksheet', '<x:worksheet xmlns:x="x"'),
          }
        : part,
    );
    expect((await read(writeZip(prefixed))).lines).toEqual([[2, ['1', '2']]]);
  });

  it('gives every merged cell the text that is seen there', async () => {
    const cells =
      HEADER + inlineRow(2, ['Berlin', 'x']) + inlineRow(3, ['', 'y']) + inlineRow(4, ['Bonn', 'z']) + '<row r="5"/>';
    const afterCells = '<mergeCells count="2"><mergeCell ref="A2:A3"/><mergeCell ref="A5:B6"/></mergeCells>';
    expect((await read(writeWorkbook({ sheets: { Liste: cells }, afterCells }))).lines).toEqual([
      [2, ['Berlin', 'x']],
      [3, ['Berlin', 'y']],
      [4, ['Bonn', 'z']],
    ]);
  });

  const plain = { sheets: { Liste: HEADER + inlineRow(2, ['1', '2']) } };
  const withPart = (name: string, change: Partial<ZipPart>) =>
    writeZip(workbookParts(plain).map((part) => (part.name === name ? { ...part, ...change } : part)));
  const SHEET = 'xl/worksheets/sheet0.xml';
  const BOMB =
    '<!DOCTYPE sst [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><worksheet><sheetData>&b;</sheetData></worksheet>';
  const compound = (text: string) =>
    Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(512), Buffer.from(text, 'utf16le')]);

  it.each<[string, Buffer, string, Partial<FileRefusal>]>([
    ['entities', withPart(SHEET, { content: BOMB }), 'list.xlsx', { fault: 'entities' }],
    [
      'an entity of nowhere',
      withPart(SHEET, { content: '<worksheet><sheetData>&b;</sheetData></worksheet>' }),
      'list.xlsx',
      { fault: 'damaged' },
    ],
    [
      'a sheet cut off',
      withPart(SHEET, { content: '<worksheet><sheetData><row r="1">' }),
      'list.xlsx',
      { fault: 'damaged' },
    ],
    [
      'attributes without end',
      withPart(SHEET, { content: `<a ${Array.from({ length: 1_000 }, (_, index) => `a${index}=""`).join(' ')}/>` }),
      'list.xlsx',
      { fault: 'damaged' },
    ],
    ['a size that lies', withPart(SHEET, { statedSize: 10 }), 'list.xlsx', { fault: 'damaged' }],
    ['encrypted parts', withPart(SHEET, { flags: 1 }), 'list.xlsx', { fault: 'password_protected' }],
    ['an encrypted workbook', compound('EncryptedPackage'), 'list.xlsx', { fault: 'password_protected' }],
    ['a workbook of the old format', compound('Workbook'), 'list.xls', { fault: 'other_workbook', detail: 'XLS' }],
    [
      'a zip file of something else',
      writeZip([{ name: 'list.csv', content: 'a,b\n1,2\n' }]),
      'list.zip',
      { fault: 'unknown_format', detail: 'ZIP' },
    ],
    ['a zip file cut off', writeWorkbook(plain).subarray(0, -30), 'list.xlsx', { fault: 'damaged' }],
    [
      'a workbook under the name of a text',
      writeWorkbook(plain),
      'list.csv',
      { fault: 'wrong_extension', detail: 'xlsx' },
    ],
    ['an empty sheet', writeWorkbook({ sheets: { Liste: '' } }), 'list.xlsx', { fault: 'empty' }],
    ['a header only', writeWorkbook({ sheets: { Liste: HEADER } }), 'list.xlsx', { fault: 'header_only' }],
    [
      'two columns of one name',
      writeWorkbook({ sheets: { Liste: inlineRow(1, ['a', ' a']) } }),
      'list.xlsx',
      { fault: 'duplicate_header', detail: 'a' },
    ],
    [
      'too many columns',
      writeWorkbook({ sheets: { Liste: '<row><c r="GAA1"><v>1</v></c></row>' } }),
      'list.xlsx',
      { fault: 'too_many_columns' },
    ],
    [
      'a header that is an error',
      writeWorkbook({ sheets: { Liste: '<row><c t="e"><v>#REF!</v></c></row>' } }),
      'list.xlsx',
      { fault: 'bad_header', line: 1 },
    ],
    [
      'rows in disorder',
      writeWorkbook({ sheets: { Liste: HEADER + inlineRow(3, ['1', '2']) + inlineRow(2, ['1', '2']) } }),
      'list.xlsx',
      { fault: 'damaged' },
    ],
    ['bytes of nothing', Buffer.alloc(100), 'list.xlsx', { fault: 'damaged' }],
  ])('is refused that holds %s', async (_, content, name, expected) => {
    expect(await readRefusal(content, name)).toMatchObject(expected);
  });
});
