import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { ZipFile } from 'yazl';
import { readDocument } from '@/lib/imports/documents/reader';
import { DOCUMENT_LIMITS } from '@/lib/imports/documents/rules';
import { readBriefly } from '@/lib/imports/minutes/rules-fixtures';

const bytesOf = (file: string): Uint8Array =>
  new Uint8Array(readFileSync(path.resolve(import.meta.dirname, '../../../test/data/minutes', file)));

const faultOf = async (bytes: Uint8Array) => {
  const read = await readDocument(bytes);
  return read.ok ? read.value.text : read.reason;
};

async function zipOf(parts: Readonly<Record<string, string>>): Promise<Uint8Array> {
  const zip = new ZipFile();
  for (const [name, text] of Object.entries(parts)) zip.addBuffer(Buffer.from(text), name);
  zip.end();
  const chunks: Buffer[] = [];
  for await (const chunk of zip.outputStream) chunks.push(Buffer.from(chunk as Uint8Array));
  return new Uint8Array(Buffer.concat(chunks));
}

/** The least PDF of so many blank pages, put together by hand. */
function blankPdf(pages: number): Uint8Array {
  const kids = Array.from({ length: pages }, (_, at) => `${at + 3} 0 R`);
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids.join(' ')}] /Count ${pages} >>`,
    ...kids.map(() => '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] >>'),
  ];
  const body = objects.map((object, at) => `${at + 1} 0 obj\n${object}\nendobj\n`).join('');
  return new TextEncoder().encode(`%PDF-1.4\n${body}trailer\n<< /Root 1 0 R /Size ${objects.length + 1} >>\n%%EOF\n`);
}

/** The least PDF of one line of text. */
function linePdf(line: string): Uint8Array {
  const drawn = `BT /F1 12 Tf 50 100 Td (${line}) Tj ET`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 400 200] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${drawn.length} >>\nstream\n${drawn}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
  const body = objects.map((object, at) => `${at + 1} 0 obj\n${object}\nendobj\n`).join('');
  return new TextEncoder().encode(`%PDF-1.4\n${body}trailer\n<< /Root 1 0 R /Size ${objects.length + 1} >>\n%%EOF\n`);
}

const WORD = 'http://schemas.openxmlformats.org';

/** The least DOCX, put together by hand. */
const docxOf = (body: string) => ({
  '[Content_Types].xml': `<Types xmlns="${WORD}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
  '_rels/.rels': `<Relationships xmlns="${WORD}/package/2006/relationships"><Relationship Id="r1" Type="${WORD}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
  'word/document.xml': `<w:document xmlns:w="${WORD}/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
});

/** What every file of the one meeting says. */
const READ = [
  'Hessen present',
  'Bayern present online',
  'Nordrhein-Westfalen present from TOP 3',
  'Sachsen-Anhalt represented_by_deputy',
  'Saarland excused',
  'Köln present',
  'Dortmund present',
  'Essen present',
  'Thüringen absent',
  'Bochum absent',
  'Leipzig present guest',
];

describe('minutes as a document', () => {
  it.each(['minutes.docx', 'abiword.docx', 'minutes.pdf'])(
    '%s reads like its text, tables and lists with it',
    async (file) => {
      const read = await readDocument(bytesOf(file));
      expect(read.ok && readBriefly(read.value.text)).toEqual(READ);
    },
  );

  it('says what a DOCX conceals, and of what is struck through that it is', async () => {
    const run = (text: string, style = '') => `<w:r><w:rPr>${style}</w:rPr><w:t>${text}</w:t></w:r>`;
    const said = (runs: string) => zipOf(docxOf(`<w:p>${run('Anwesend: Hessen, ')}${runs}</w:p>`));
    const read = async (runs: string) => {
      const found = await readDocument(await said(runs));
      return found.ok ? { concealed: found.value.concealed, entries: readBriefly(found.value.text) } : found.reason;
    };
    expect(await read(run('Bayern', '<w:vanish w:val="0"/>'))).toEqual({
      concealed: [],
      entries: ['Hessen present', 'Bayern present'],
    });
    const changed = `<w:ins w:id="1" w:author="office">${run('Bayern, ', '<w:vanish/>')}</w:ins>`;
    expect(await read(changed + run('Bremen', '<w:strike/>'))).toEqual({
      concealed: ['hidden_text', 'tracked_changes'],
      entries: ['Hessen present', 'Bayern present', 'Bremen open !no_sign'],
    });
  });

  it('says what a style conceals or strikes through, that there are comments, and that a PDF draws what is no text', async () => {
    const style = (id: string, inside: string) =>
      `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${id}"/>${inside}</w:style>`;
    const stylesheet = `<w:styles xmlns:w="${WORD}/wordprocessingml/2006/main">${style('Struck', '<w:rPr><w:strike/></w:rPr>')}${style('Based', '<w:basedOn w:val="Struck"/>')}${style('Hidden', '<w:rPr><w:vanish/></w:rPr>')}${style('Plain', '<w:rPr><w:strike w:val="0"/></w:rPr>')}</w:styles>`;
    const concealedIn = async (paragraph: string) => {
      const parts = docxOf(`<w:p>${paragraph}<w:r><w:t>Anwesend: Hessen</w:t></w:r></w:p>`);
      const found = await readDocument(await zipOf({ ...parts, 'word/styles.xml': stylesheet }));
      return found.ok ? found.value.concealed : found.reason;
    };
    const styled = (id: string) => `<w:pPr><w:pStyle w:val="${id}"/></w:pPr>`;
    expect(await concealedIn(styled('Plain'))).toEqual([]);
    expect(await concealedIn(styled('Based'))).toEqual(['struck_unseen']);
    expect(await concealedIn(styled('Hidden'))).toEqual(['hidden_text']);
    expect(await concealedIn('<w:r><w:rPr><w:dstrike/></w:rPr><w:t>Berlin </w:t></w:r>')).toEqual(['struck_unseen']);
    expect(await concealedIn('<w:r><w:commentReference w:id="0"/></w:r>')).toEqual(['comments']);
    const pdf = await readDocument(bytesOf('minutes.pdf'));
    expect(pdf.ok && pdf.value.concealed).toEqual(['drawn_marks']);
  });

  it('reads columns of running text one after the other, marks under their heads, and names that broke in their cells', async () => {
    const read = async (file: string) => {
      const found = await readDocument(bytesOf(file));
      return found.ok && readBriefly(found.value.text);
    };
    expect(await read('two-columns.pdf')).toEqual([
      ...['Baden-Württemberg', 'Bayern', 'Berlin', 'Brandenburg', 'Bremen', 'Hamburg', 'Hessen'].map(
        (land) => `${land} present`,
      ),
      ...['Mecklenburg-Vorpommern', 'Niedersachsen', 'Nordrhein-Westfalen', 'Rheinland-Pfalz', 'Saarland'].map(
        (land) => `${land} excused`,
      ),
      'Sachsen absent',
      'Sachsen-Anhalt absent',
    ]);
    expect(await read('empty-cells.pdf')).toEqual([
      'Bayern present',
      'Hessen excused',
      'Berlin open !no_sign',
      'Sachsen present',
      'Bremen present observer',
      '?Saarland|Thüringen open !sentence',
    ]);
    expect(await read('broken-names.pdf')).toEqual([
      'Mecklenburg-Vorpommern present',
      'Nordrhein-Westfalen excused',
      'Rheinland-Pfalz represented_by_member by Saarland',
      'Saarland present',
      'Schleswig-Holstein open !no_sign',
      'Sachsen-Anhalt represented_by_deputy',
    ]);
  });

  it('parts a form of address from the name before it, where a tab was too narrow to leave a gap', async () => {
    const read = await readDocument(linePdf('AugsburgHerr Muster, FrauenrechteBonn'));
    expect(read).toMatchObject({ ok: true, value: { text: 'Augsburg Herr Muster, FrauenrechteBonn' } });
  });

  it('says which pages are pictures', async () => {
    const read = await readDocument(bytesOf('half.pdf'));
    expect(read).toMatchObject({ ok: true, value: { pagesWithoutText: [2] } });
    expect(read.ok && read.value.text).toContain('Anwesend: Hessen, Bayern');
  });

  it.each([
    ['scan.pdf', 'no_text', null],
    ['locked.pdf', 'password_protected', null],
    ['minutes.odt', 'other_kind', 'ODT'],
    ['minutes.rtf', 'other_kind', 'RTF'],
    ['minutes.doc', 'other_kind', 'DOC'],
    ['minutes.html', 'other_kind', 'HTML'],
  ])('%s is refused: %s', async (file, fault, detail) => {
    expect(await faultOf(bytesOf(file))).toEqual({ kind: 'document', fault, detail });
  });

  it.each(['minutes.docx', 'minutes.pdf'])('%s is damaged where half of it is missing', async (file) => {
    const bytes = bytesOf(file);
    expect(await faultOf(bytes.subarray(0, bytes.length / 2))).toMatchObject({ fault: 'damaged' });
  });

  it('is refused when nothing is in it, when it is another package, and when it is too large', async () => {
    expect(await faultOf(new Uint8Array())).toMatchObject({ fault: 'empty' });
    expect(await faultOf(await zipOf({ 'notes.txt': 'Anwesend: Hessen' }))).toMatchObject({
      fault: 'other_kind',
      detail: 'ZIP',
    });
    expect(await faultOf(new Uint8Array(DOCUMENT_LIMITS.bytes + 1))).toMatchObject({
      fault: 'too_large',
      detail: '10',
    });
  });

  it('is refused when it unpacks to more than a document holds, or has too many pages', async () => {
    const bomb = await zipOf({ 'word/document.xml': ' '.repeat(DOCUMENT_LIMITS.unpackedBytes + 1) });
    expect(bomb.length).toBeLessThan(DOCUMENT_LIMITS.bytes);
    expect(await faultOf(bomb)).toMatchObject({ fault: 'too_large_unpacked' });
    expect(await faultOf(blankPdf(DOCUMENT_LIMITS.pages + 1))).toMatchObject({
      fault: 'too_many_pages',
      detail: '200',
    });
    expect(await faultOf(blankPdf(3))).toMatchObject({ fault: 'no_text' });
  });

  it('lets no more be read at once than there are places', async () => {
    const all = Array.from({ length: DOCUMENT_LIMITS.atOnce + 1 }, () => readDocument(bytesOf('minutes.docx')));
    const faults = (await Promise.all(all)).map((read) => (read.ok ? null : read.reason.fault));
    expect(faults).toEqual([null, null, 'busy']);
    expect((await readDocument(bytesOf('minutes.docx'))).ok).toBe(true);
  });
});
