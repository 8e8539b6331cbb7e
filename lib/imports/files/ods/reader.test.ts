import { describe, expect, it } from 'vitest';
import { inspectFile } from '@/lib/imports/files/reader-inspection';
import { readTable } from '@/test/tables';
import { writeOdsFile, odsRow, odsText, writeDocument } from '@/test/workbooks-ods';
import { writeZip } from '@/test/packed-files';

const HEADER = odsRow(['a', 'b']);
const read = (bytes: Buffer, sheet?: string) => readTable(bytes, 'list.ods', sheet);
const cell = (attributes: string, content = '') => `<table:table-cell ${attributes}>${content}</table:table-cell>`;
const date = (value: string, attributes = '') =>
  cell(`office:value-type="date" office:date-value="${value}" ${attributes}`, '<text:p>what is shown</text:p>');

/** The texts of cells in the first column, each given as the sheet writes it. */
async function textsOf(cells: readonly string[], facts: Partial<Parameters<typeof writeOdsFile>[0]> = {}) {
  const rows = cells.map((one) => odsRow([one, 'x'])).join('');
  const { lines } = await read(writeOdsFile({ ...facts, sheets: { Liste: HEADER + rows } }));
  return lines.map(([, content]) => (Array.isArray(content) ? content[0] : content));
}

describe('an ODS file', () => {
  it('holds numbers, truth and times by their values, not as they are shown', async () => {
    const shown = '<text:p>shown</text:p>';
    const texts = await textsOf([
      cell('office:value-type="float" office:value="17"', shown),
      cell('office:value-type="float" office:value="0.10000000000000001"', shown),
      cell('office:value-type="percentage" office:value="0.5"', shown),
      cell('office:value-type="currency" office:value="12.5" office:currency="EUR"', shown),
      cell('office:value-type="boolean" office:boolean-value="true"', shown),
      cell('office:value-type="boolean" office:value="False"', shown),
      cell('office:value-type="float" office:value="1" table:formula="of:=TRUE()"', '<text:p>WAHR</text:p>'),
      cell('office:value-type="time" office:time-value="PT14H30M00S"', shown),
      cell('office:value-type="time" office:time-value="PT36H05M07.4S"', shown),
      cell('', shown),
    ]);
    expect(texts).toEqual(['17', '0.1', '0.5', '12.5', 'TRUE', 'FALSE', 'TRUE', '14:30', '36:05:07', 'shown']);
  });

  it('tells of comments and of texts that are struck through, which it does not read otherwise', async () => {
    const through = (style: string) =>
      `<style:text-properties style:text-line-through-style="${style}"/></style:style>`;
    const inText = `<style:style style:name="s" style:family="text">${through('solid')}<style:style style:name="t" style:family="text"><style:text-properties/></style:style>`;
    const span = (style: string, text: string) => `<text:span text:style-name="${style}">${text}</text:span>`;
    const styles = `${inText}<style:style style:name="s" style:family="table-cell">${through('solid')}<style:style style:name="t" style:parent-style-name="s" style:family="table-cell"/><style:style style:name="n" style:parent-style-name="s" style:family="table-cell">${through('none')}`;
    const noted = cell('', '<office:annotation><text:p>note</text:p></office:annotation><text:p>x</text:p>');
    const rows = [
      odsRow([noted, odsText('x', 'table:style-name="t"')]),
      odsRow([odsText('y', 'table:style-name="n"')]),
      odsRow([
        cell('', `<text:p>${span('s', 'ja')} nein</text:p>`),
        cell('', `<text:p>${span('s', ' ')}${span('t', 'ja')}</text:p>`),
      ]),
    ];
    const bytes = writeOdsFile({ styles, sheets: { Liste: HEADER + rows.join('') } });
    expect(await inspectFile(new Uint8Array(bytes), 'list.ods')).toMatchObject({
      ok: true,
      value: { beside: { commented: { count: 1, cells: ['A2'] }, struck: { count: 2, cells: ['B2', 'A4'] } } },
    });
  });

  it('reads the word that a number format shows in place of a value, and tells of what it hides', async () => {
    const map = (condition: string, name: string) =>
      `<style:map style:condition="value()${condition}" style:apply-style-name="${name}"/>`;
    const word = (name: string, text: string, maps = '') =>
      `<number:number-style style:name="${name}"><number:text>${text}</number:text>${maps}</number:number-style>`;
    const formats = [
      word('P0', 'anwesend'),
      word('P1', ''),
      word('N', 'entschuldigt', map('&gt;0', 'P0') + map('&lt;0', 'P1')),
      `<number:number-style style:name="R"><number:number number:min-integer-digits="3" number:decimal-places="0"/>${map('&lt;0', 'P0')}</number:number-style>`,
      '<number:text-style style:name="T"><number:text>nicht </number:text><number:text-content/></number:text-style>',
      word('X', 'x'),
    ];
    const cells = ['N', 'R', 'T', 'X'].map(
      (name) => `<style:style style:name="c${name}" style:family="table-cell" style:data-style-name="${name}"/>`,
    );
    const number = (style: string, value: number, shown?: string) =>
      cell(
        `table:style-name="c${style}" office:value-type="float" office:value="${value}"`,
        shown === undefined ? '' : `<text:p>${shown}</text:p>`,
      );
    const rows: readonly (readonly [string, unknown])[] = [
      [number('N', 1, 'anwesend'), 'anwesend'],
      [number('N', 0, 'entschuldigt'), 'entschuldigt'],
      [number('N', -1, ''), '-1'],
      [number('R', 7, '007'), '007'],
      [
        cell('table:style-name="cT" office:value-type="string" office:string-value="da"', '<text:p>nicht da</text:p>'),
        'nicht da',
      ],
      [number('X', 5), 'unclear_format'],
    ];
    const styles = formats.join('') + cells.join('');
    const written = rows.map(([one]) => one);
    expect(await textsOf(written, { styles })).toEqual(rows.map(([, read]) => read));
    const sheet = HEADER + written.map((one) => odsRow([one, 'x'])).join('');
    expect(
      await inspectFile(new Uint8Array(writeOdsFile({ styles, sheets: { Liste: sheet } })), 'list.ods'),
    ).toMatchObject({ ok: true, value: { beside: { concealed: { count: 1, cells: ['A4'] } } } });
  });

  it('holds texts with blanks, tabs and line breaks as they are meant, and nothing that is beside the text', async () => {
    const texts = await textsOf([
      odsText('\n  a   b\n<text:s text:c="2"/>c<text:s/>'),
      odsText('a<text:tab/>b<text:line-break/>c'),
      cell('office:value-type="string"', '<text:p>one</text:p><text:p/><text:p><text:span>th</text:span>ree</text:p>'),
      cell('', '<office:annotation><text:p>note</text:p></office:annotation><text:p>cell</text:p>'),
      cell('', '<draw:frame><draw:text-box><text:p>drawn</text:p></draw:text-box></draw:frame><text:p>cell</text:p>'),
      odsText('<text:ruby><text:ruby-base>base</text:ruby-base><text:ruby-text>aid</text:ruby-text></text:ruby>'),
      odsText('a<text:note><text:note-body><text:p>note</text:p></text:note-body></text:note>b'),
      odsText('<text:a>linked</text:a>'),
      cell('office:value-type="string" office:string-value="held"', '<text:p>shown</text:p>'),
      cell('office:value-type="string" office:string-value="a b"', '<text:p>a</text:p><text:p>b</text:p>'),
      odsText('_x0041_'),
    ]);
    expect(texts).toEqual([
      'a b   c ',
      'a\tb\nc',
      'one\n\nthree',
      'cell',
      'cell',
      'base',
      'ab',
      'linked',
      'held',
      'a\nb',
      '_x0041_',
    ]);
  });

  it('never works out a formula, and takes no error for a text', async () => {
    const texts = await textsOf([
      cell('table:formula="of:=1+1" office:value-type="float" office:value="3"', '<text:p>3</text:p>'),
      cell('table:formula="of:=1+1"'),
      cell('table:formula="of:=&quot;&quot;" office:value-type="string" office:string-value=""', '<text:p/>'),
      cell('table:formula="of:=1/0" office:value-type="string" calcext:value-type="error"', '<text:p>#DIV/0!</text:p>'),
      odsText('#BEZUG!'),
      odsText('Err:502'),
      odsText('#1 von 3'),
    ]);
    const fault = 'error_value';
    expect(texts).toEqual(['3', 'formula_without_value', '', fault, fault, fault, '#1 von 3']);
  });

  it('shows dates as precisely as their format does, wherever the format comes from', async () => {
    const style = (name: string, rest: string) =>
      `<style:style style:name="${name}" style:family="table-cell" ${rest}/>`;
    const format = (name: string, ...parts: string[]) =>
      `<number:date-style style:name="${name}">${parts.map((part) => `<number:${part}/>`).join('<number:text>.</number:text>')}</number:date-style>`;
    const named = [
      format('M', 'month', 'year'),
      style('Monat', 'style:data-style-name="M"'),
      style('Monat_fett', 'style:parent-style-name="Monat"'),
      style('a', 'style:parent-style-name="b"'),
      style('b', 'style:parent-style-name="a"'),
    ];
    const beside = [
      format('D', 'day', 'month', 'year'),
      format('Y', 'year'),
      format('DT', 'day', 'month', 'year', 'hours', 'minutes'),
      format('T', 'hours', 'minutes'),
      format('W', 'day-of-week'),
      format('DM', 'day', 'month'),
      ...['D', 'Y', 'DT', 'T', 'W', 'DM'].map((name) => style(`ce${name}`, `style:data-style-name="${name}"`)),
      style('ceM', 'style:parent-style-name="Monat_fett"'),
    ];
    const moment = '2012-09-13T14:29:59.9999999';
    const styled = (name: string) => date(moment, `table:style-name="${name}"`);
    const names = ['ceD', 'ceM', 'Monat', 'ceY', 'ceDT', 'ceT', 'ceW', 'ceDM', 'a'];
    const facts = { styles: beside.join(''), namedStyles: named.join('') };
    expect(await textsOf(names.map(styled), facts)).toEqual([
      '2012-09-13',
      '2012-09',
      '2012-09',
      '2012',
      '2012-09-13T14:30',
      '14:30',
      'XXXX-XX-XX',
      'XXXX-09-13',
      '2012-09-13T14:30',
    ]);
    // Midnight in Berlin, as some programs write a day: which one it was, the file does not say.
    const instants = ['2012-09-12T22:00:00.000Z', '2012-09-13T00:00:00Z'];
    expect(
      await textsOf(
        instants.map((instant) => date(instant, 'table:style-name="ceD"')),
        facts,
      ),
    ).toEqual(['2012-09-12T22:00:00.000Z', '2012-09-13']);
    const columns = '<table:table-column/><table:table-column table:default-cell-style-name="ceM"/>';
    const byDefault = [
      columns,
      HEADER,
      odsRow(['by column', date('2012-09-13')]),
      odsRow(['by row', date('2012-09-13')], 'table:default-cell-style-name="ceY"'),
      odsRow(['by cell', date('2012-09-13', 'table:style-name="ceD"')]),
    ];
    const { lines } = await read(writeOdsFile({ ...facts, sheets: { Liste: byDefault.join('') } }));
    expect(lines.map(([, cells]) => cells[1])).toEqual(['2012-09', '2012', '2012-09-13']);
  });

  it('holds only days that there are, and not the day that programs make of none', async () => {
    const days = [
      '2012-09-13',
      '2012-09-13T00:00:00',
      '1893-05-01',
      '2012-02-30',
      '1899-12-30',
      '0000-01-01',
      '12012-01-01',
    ];
    const none = 'impossible_date';
    expect(await textsOf(days.map((day) => date(day)))).toEqual([
      '2012-09-13',
      '2012-09-13',
      '1893-05-01',
      none,
      none,
      none,
      none,
    ]);
  });

  it('keeps the zeros in front that a format shows', async () => {
    const styles =
      '<number:number-style style:name="N"><number:number number:decimal-places="0" number:min-integer-digits="3"/></number:number-style><style:style style:name="ce" style:family="table-cell" style:data-style-name="N"/>';
    const seven = cell('table:style-name="ce" office:value-type="float" office:value="7"');
    expect(await textsOf([seven], { styles })).toEqual(['007']);
  });

  it('repeats rows and cells, and knows where a sheet ends', async () => {
    const rows = [
      odsRow(['a', 'b', 'c', cell('table:number-columns-repeated="16381"')]),
      odsRow([odsText('x', 'table:number-columns-repeated="2"'), '1'], 'table:number-rows-repeated="3"'),
      odsRow([cell('table:number-columns-repeated="16384"')], 'table:number-rows-repeated="1000"'),
      odsRow(['y', cell('table:number-columns-repeated="2"')]),
      odsRow([cell('table:number-columns-repeated="16384"')], 'table:number-rows-repeated="1047571"'),
    ];
    const { lines, header } = await read(writeOdsFile({ sheets: { Liste: rows.join('') } }));
    expect(header).toEqual(['a', 'b', 'c']);
    expect(lines).toEqual([...[2, 3, 4].map((line) => [line, ['x', 'x', '1']]), [1005, ['y', '', '']]]);
  });

  it('gives every merged cell the text that is seen there, but makes no rows of a merged rest of the sheet', async () => {
    const covered = '<table:covered-table-cell/>';
    const rows = [
      HEADER,
      odsRow([odsText('Berlin', 'table:number-rows-spanned="3"'), 'x']),
      odsRow([covered, 'y']),
      odsRow([covered, cell('')]),
      odsRow([odsText('Bonn', 'table:number-columns-spanned="2"'), covered]),
      odsRow([odsText('Köln', 'table:number-rows-spanned="1048571"'), 'z']),
      odsRow([covered, cell('')], 'table:number-rows-repeated="1048570"'),
    ];
    const { lines } = await read(writeOdsFile({ sheets: { Liste: rows.join('') } }));
    expect(lines.slice(0, 5)).toEqual([
      [2, ['Berlin', 'x']],
      [3, ['Berlin', 'y']],
      [4, ['Berlin', '']],
      [5, ['Bonn', 'Bonn']],
      [6, ['Köln', 'z']],
    ]);
    expect(lines).toHaveLength(5);
  });

  it('is read from the first sheet that is shown and holds a list, or from the one that is named', async () => {
    const sheet = (text: string) => HEADER + odsRow([text, 'x']);
    const bytes = writeOdsFile({
      sheets: {
        Alt: sheet('1'),
        Deckblatt: odsRow(['Titel']),
        Erste: sheet('2'),
        "'file:///x.ods'#$Fremd": sheet('4'),
        Zweite: sheet('3'),
      },
      hidden: ['Alt'],
    });
    const shown = { format: 'ods', sheets: ['Deckblatt', 'Erste', 'Zweite'], hidden: { columns: [], sheets: ['Alt'] } };
    expect(await read(bytes)).toMatchObject({ ...shown, sheet: 'Erste', lines: [[2, ['2', 'x']]] });
    expect(await read(bytes, 'Zweite')).toMatchObject({ ...shown, sheet: 'Zweite', lines: [[2, ['3', 'x']]] });
    expect(await read(bytes, 'Alt')).toMatchObject({ sheet: 'Alt', lines: [[2, ['1', 'x']]] });
  });

  it('holds nothing but its sheets: no old versions, drawings, or copies within cells', async () => {
    const nested = `<table:table table:name="in a cell">${odsRow(['nested', 'x'])}</table:table>`;
    const rows = [
      '<office:forms/><table:shapes><draw:frame><text:p>drawn</text:p></draw:frame></table:shapes>',
      `<table:table-header-rows>${HEADER}</table:table-header-rows>`,
      `<table:table-row-group><table:table-rows>${odsRow([cell('', `<text:p>real</text:p>${nested}`), 'x'])}</table:table-rows></table:table-row-group>`,
    ];
    const before = `<table:tracked-changes><table:deletion><table:table-cell><text:p>old</text:p></table:table-cell></table:deletion></table:tracked-changes><table:dde-links><table:dde-link><table:table table:name="link">${odsRow(['x', 'y'])}</table:table></table:dde-link></table:dde-links>`;
    expect(await read(writeOdsFile({ before, sheets: { Liste: rows.join('') } }))).toMatchObject({
      sheets: ['Liste'],
      header: ['a', 'b'],
      lines: [[2, ['real', 'x']]],
    });
  });

  it('names the rows and columns that it does not show', async () => {
    const rows = [
      '<table:table-column/><table:table-column table:visibility="collapse" table:number-columns-repeated="16383"/>',
      HEADER,
      odsRow(['1', 'x'], 'table:visibility="filter" table:number-rows-repeated="2"'),
      odsRow(['2', 'x']),
      `<table:table-row-group table:display="false">${odsRow(['3', 'x'])}</table:table-row-group>`,
      odsRow(['4', 'x'], 'table:visibility="collapse"'),
      odsRow(['5', 'x']),
      odsRow([cell('')], 'table:visibility="collapse" table:number-rows-repeated="1000"'),
    ];
    const inspected = await inspectFile(writeOdsFile({ sheets: { Liste: rows.join('') } }), 'list.ods');
    expect(inspected.ok && [inspected.value.rows, inspected.value.hidden]).toEqual([
      6,
      {
        columns: [1],
        sheets: [],
        rows: {
          hidden: 2,
          filtered: 2,
          ranges: [
            { from: 2, to: 3, why: 'filtered' },
            { from: 5, to: 6, why: 'hidden' },
          ],
        },
      },
    ]);
  });

  it('is read under any prefixes, and without the parts that may be left out', async () => {
    const content = writeDocument({ sheets: { Liste: HEADER + odsRow([date('2012-09-13'), 'x']) } });
    const renamed = content
      .replaceAll(/(<\/?| )table:/g, '$1t:')
      .replaceAll(/(<\/?| )office:/g, '$1o:')
      .replaceAll('xmlns:table=', 'xmlns:t=')
      .replaceAll('xmlns:office=', 'xmlns:o=');
    const bytes = writeZip([
      { name: 'content.xml', content: renamed },
      { name: 'META-INF/manifest.xml', content: '<manifest/>' },
    ]);
    expect((await read(bytes)).lines).toEqual([[2, ['2012-09-13', 'x']]]);
  });
});
