import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { FileRefusal } from '@/lib/imports/files/rows/types';
import { inlineRow, writeWorkbook, writeZip } from '@/test/packed-files';
import { readRefusal } from '@/test/tables';
import { writeOdsFile, odsParts, odsRow, odsText } from '@/test/workbooks-ods';

const ROWS = odsRow(['a', 'b']) + odsRow(['1', '2']);
const ODS = writeOdsFile({ sheets: { Liste: ROWS } });
const XLSX = writeWorkbook({ sheets: { Liste: inlineRow(1, ['a', 'b']) + inlineRow(2, ['1', '2']) } });

const compound = (stream: string) =>
  Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(512), Buffer.from(stream, 'utf16le')]);
const openDocument = (kind: string) =>
  writeZip([
    { name: 'mimetype', content: `application/vnd.oasis.opendocument.${kind}` },
    { name: 'content.xml', content: '<x/>' },
  ]);
const office = (root: string) =>
  writeZip([
    {
      name: '_rels/.rels',
      content: '<Relationships><Relationship Id="r" Type="x/officeDocument" Target="main.xml"/></Relationships>',
    },
    { name: 'main.xml', content: `<w:${root} xmlns:w="x"/>` },
  ]);
const withContent = (content: string) =>
  writeZip(odsParts({ sheets: {} }).map((part) => (part.name === 'content.xml' ? { ...part, content } : part)));
const document = (rows: string) => writeOdsFile({ sheets: { Liste: rows } });

describe('a file that is no table is named as what it is, whatever its name promises', () => {
  it.each<[string, string | Buffer, string, Partial<FileRefusal>]>([
    ['DOCX', office('document'), 'list.xlsx', { fault: 'text_document', detail: 'DOCX' }],
    ['PPTX', office('presentation'), 'list.xlsx', { fault: 'unknown_format', detail: 'PPTX' }],
    ['DOC', compound('WordDocument'), 'list.xls', { fault: 'text_document', detail: 'DOC' }],
    ['XLS', compound('Workbook'), 'list.xlsx', { fault: 'other_workbook', detail: 'XLS' }],
    ['an old XLS', Buffer.from('0904060000001000', 'hex'), 'list.xls', { fault: 'other_workbook', detail: 'XLS' }],
    ['a mail', compound('__properties_version1.0'), 'list.msg', { fault: 'unknown_format', detail: 'MSG' }],
    ['ODT', openDocument('text'), 'list.ods', { fault: 'text_document', detail: 'ODT' }],
    ['ODP', openDocument('presentation'), 'list.ods', { fault: 'unknown_format', detail: 'ODP' }],
    ['PDF', '%PDF-1.7\n', 'list.xlsx', { fault: 'text_document', detail: 'PDF' }],
    ['RTF', '{\\rtf1 x}', 'list.csv', { fault: 'text_document', detail: 'RTF' }],
    ['JSON', '\ufeff {"members": []}', 'list.csv', { fault: 'data_for_programs', detail: 'JSON' }],
    ['a JSON list', '[\n  {"member": "Berlin"}\n]', 'list.txt', { fault: 'data_for_programs', detail: 'JSON' }],
    ['packed JSON', gzipSync('{"members": []}'), 'list.csv.gz', { fault: 'data_for_programs', detail: 'JSON' }],
    ['XML', '<?xml version="1.0"?><list/>', 'list.csv', { fault: 'data_for_programs', detail: 'XML' }],
    [
      'a page called XLS',
      '<html><body><table></table></body></html>',
      'list.xls',
      { fault: 'web_page', detail: 'HTML' },
    ],
    ['a table of a page', '<table border="1"><tr><td>a</td></tr></table>', 'list.xlsx', { fault: 'web_page' }],
    ['XHTML', '<?xml version="1.0"?>\n<!DOCTYPE html><html/>', 'list.xls', { fault: 'web_page', detail: 'HTML' }],
    ['a page with its parts', 'MIME-Version: 1.0\nContent-Type: x', 'list.xls', { fault: 'web_page', detail: 'MHTML' }],
    [
      'a workbook of Excel 2003 as XML',
      '<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>',
      'list.xls',
      { fault: 'other_workbook', detail: 'XML Spreadsheet 2003' },
    ],
    ['ODS under the name of XLSX', ODS, 'list.xlsx', { fault: 'wrong_extension', detail: 'ods' }],
    ['ODS under the name of a text', ODS, 'list.csv', { fault: 'wrong_extension', detail: 'ods' }],
    ['XLSX under the name of ODS', XLSX, 'list.ods', { fault: 'wrong_extension', detail: 'xlsx' }],
    ['a text under the name of ODS', 'a,b\n1,2\n', 'list.ods', { fault: 'wrong_extension', detail: 'csv' }],
    ['bytes under the name of ODS', Buffer.alloc(100), 'list.ods', { fault: 'damaged' }],
  ])('%s', async (_, content, name, expected) => {
    expect(await readRefusal(content, name)).toMatchObject(expected);
  });

  it.each(['[Mitglied],b\n1,2\n', '{Mitglied},b\n1,2\n', 'ID;Partei\n1;2\n'])('but %j is a table', async (text) => {
    await expect(readRefusal(text, 'list.csv')).rejects.toThrow('The file was read.');
  });
});

const many = (count: number, text: string) => odsText(text, `table:number-columns-repeated="${count}"`);
const repeated = (count: string, cells: readonly string[]) => odsRow(cells, `table:number-rows-repeated="${count}"`);

describe('an ODS file is refused', () => {
  it.each<[string, Buffer, Partial<FileRefusal>]>([
    ['with entities', withContent('<!DOCTYPE x [<!ENTITY a "ha">]><x>&a;</x>'), { fault: 'entities' }],
    ['with elements without end', withContent('<a>'.repeat(1_000_000)), { fault: 'damaged' }],
    ['that is cut off', ODS.subarray(0, -30), { fault: 'damaged' }],
    ['whose cells are cut off', withContent('<office:document-content><office:body>'), { fault: 'damaged' }],
    ['without a document', writeZip(odsParts({ sheets: {} }).slice(0, 3)), { fault: 'damaged' }],
    ['without sheets', writeOdsFile({ sheets: {} }), { fault: 'no_sheet' }],
    [
      'whose sheets are all hidden',
      writeOdsFile({ sheets: { Liste: ROWS }, hidden: ['Liste'] }),
      { fault: 'no_sheet' },
    ],
    ['of an empty sheet', document(''), { fault: 'empty' }],
    ['of a header only', document(odsRow(['a', 'b'])), { fault: 'header_only' }],
    ['whose header is too wide', document(odsRow([many(16_384, 'x')])), { fault: 'too_many_columns' }],
    [
      'whose rows repeat beyond the limit',
      document(odsRow(['a']) + repeated('1048575', ['x'])),
      { fault: 'too_many_rows' },
    ],
    [
      'whose repeats of rows and columns make more than it may hold',
      document(odsRow(['a']) + repeated('999999999', [many(4_000, 'x'.repeat(1_000))])),
      { fault: 'too_large_unpacked', detail: '256' },
    ],
    ['whose repeat is no number of times', document(repeated('0', ['a'])), { fault: 'damaged' }],
    ['whose repeat is beyond counting', document(repeated('99999999999', ['a'])), { fault: 'damaged' }],
    [
      'whose blanks are more than a row may hold',
      document(odsRow(Array.from({ length: 600 }, () => odsText('<text:s text:c="2000000000"/>')))),
      { fault: 'cell_too_large' },
    ],
    [
      'whose merged cells overlap',
      document(
        odsRow(Array.from({ length: 4_097 }, () => odsText('x', 'table:number-rows-spanned="9"'))) +
          odsRow(Array.from({ length: 4_097 }, () => odsText('x', 'table:number-rows-spanned="9"'))),
      ),
      { fault: 'damaged' },
    ],
    [
      'whose parts are encrypted',
      writeOdsFile({ sheets: {}, manifest: '<m:encryption-data/>' }),
      { fault: 'password_protected' },
    ],
    [
      'that is wrapped in encryption',
      writeZip([...odsParts({ sheets: {} }), { name: 'encrypted-package', content: 'x' }]),
      { fault: 'password_protected' },
    ],
  ])('%s', async (_, bytes, expected) => {
    expect(await readRefusal(bytes, 'list.ods')).toMatchObject(expected);
  });

  it('not for the rows around one that cannot be read', async () => {
    const rows = [odsRow(['a']), odsRow(['x'.repeat(40_000)]), odsRow([many(16_384, 'x')]), odsRow(['1'])];
    await expect(readRefusal(document(rows.join('')), 'list.ods')).rejects.toThrow('The file was read.');
  });
});
