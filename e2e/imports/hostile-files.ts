import { gzipSync } from 'node:zlib';
import { inlineRow, packedZeros, writeWorkbook, workbookParts, writeZip, type ZipPart } from '@/test/packed-files';

/*
 * Files that nobody should be able to harm the register with, and what the page says to each.
 */

const SHEET = 'xl/worksheets/sheet0.xml';
const LIST = { sheets: { Liste: inlineRow(1, ['Datum', 'Mitglied']) + inlineRow(2, ['2019-05-01', 'Ahaus']) } };
const withSheet = (change: Partial<ZipPart>): Buffer =>
  writeZip(workbookParts(LIST).map((part) => (part.name === SHEET ? { ...part, ...change } : part)));

const GIBIBYTE = 1024;
const ENTITIES = `<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "${'&a;'.repeat(1_000)}"><!ENTITY c "${'&b;'.repeat(1_000)}">]><worksheet><sheetData>&c;</sheetData></worksheet>`;
const COMPOUND = Buffer.concat([
  Buffer.from('d0cf11e0a1b11ae1', 'hex'),
  Buffer.alloc(512),
  Buffer.from('EncryptedPackage', 'utf16le'),
]);

interface HostileFile {
  what: string;
  name: string;
  content: () => string | Buffer;
  message: RegExp;
}

/** Files of which nothing can be read. */
export const HOSTILE_FILES: readonly HostileFile[] = [
  { what: 'an empty file', name: 'leer.csv', content: () => '', message: /Die Datei ist leer/ },
  { what: 'a header only', name: 'kopf.csv', content: () => 'Datum,Mitglied\n', message: /nur eine Kopfzeile/ },
  {
    what: 'a sheet with a header only',
    name: 'kopf.xlsx',
    content: () => writeWorkbook({ sheets: { Liste: inlineRow(1, ['Datum']) } }),
    message: /nur eine Kopfzeile/,
  },
  {
    what: 'binary',
    name: 'binaer.csv',
    content: () => Buffer.from([1, 2, 0, 3, 4, 0, 5, 6]),
    message: /kein Text und keine Tabelle/,
  },
  {
    what: 'text under the name of a workbook',
    name: 'falsch.xlsx',
    content: () => 'Datum,Mitglied\n2020-05-01,Ahaus\n',
    message: /passt nicht zu ihrem Namen/,
  },
  {
    what: 'a workbook under the name of a text',
    name: 'falsch.csv',
    content: () => writeWorkbook(LIST),
    message: /müsste der Name auf \.xlsx enden/,
  },
  {
    what: 'two columns of one name',
    name: 'doppelt.csv',
    content: () => 'Datum,Datum\n1,2\n',
    message: /Zwei Spalten heißen gleich: „Datum“/,
  },
  {
    what: 'a damaged workbook',
    name: 'kaputt.xlsx',
    content: () => Buffer.from('PK\u0003\u0004kaputt'),
    message: /beschädigt oder unvollständig/,
  },
  {
    what: 'a PDF',
    name: 'dokument.csv',
    content: () => '%PDF-1.7\n%%EOF',
    message: /ein Textdokument \(PDF\).*Teilnehmerliste einfügen/,
  },
  { what: 'a page', name: 'seite.csv', content: () => '<!doctype html><p>', message: /eine Webseite \(HTML\)/ },
  {
    what: 'a workbook behind a password',
    name: 'geheim.xlsx',
    content: () => COMPOUND,
    message: /mit einem Kennwort geschützt/,
  },
  {
    what: 'two encodings in one',
    name: 'gemischt.csv',
    content: () => Buffer.concat([Buffer.from('Name,Ort\nMüller,x\nM'), Buffer.from([0xfc]), Buffer.from('ller,y\n')]),
    message: /mischt zwei Zeichenkodierungen/,
  },
  {
    what: 'a zip bomb: a sheet of zeros, 1 GB',
    name: 'nullen.xlsx',
    content: () => withSheet({ packed: packedZeros(GIBIBYTE), statedSize: GIBIBYTE * 1024 * 1024 }),
    message: /Entpackt enthält die Datei ungewöhnlich viel/,
  },
  {
    what: 'a gzip bomb, 1 GB',
    name: 'bombe.csv.gz',
    content: () =>
      Buffer.concat([
        gzipSync('Datum,Mitglied\n'),
        ...Array<Buffer>(64).fill(gzipSync(Buffer.alloc(16 * 1024 * 1024, '0,0\n'))),
      ]),
    message: /Entpackt enthält die Datei ungewöhnlich viel/,
  },
  {
    what: 'an entity bomb',
    name: 'entitaeten.xlsx',
    content: () => withSheet({ content: ENTITIES }),
    message: /Bestandteile, die kein Tabellenprogramm schreibt/,
  },
  {
    what: 'a formula for a header',
    name: 'kopfformel.xlsx',
    content: () => writeWorkbook({ sheets: { Liste: '<row><c t="e"><v>#REF!</v></c></row>' + inlineRow(2, ['x']) } }),
    message: /Die Zeile mit den Namen der Spalten ist nicht lesbar/,
  },
  {
    what: 'a text that never ends',
    name: 'endlos.csv',
    content: () => `Datum,Mitglied\n${'x'.repeat(17 * 1024 * 1024)}\n`,
    message: /einen zusammenhängenden Text von mehr als 16 MB/,
  },
];

interface HostileRow {
  what: string;
  /** The row in a file of date, member and status: as text, or as a sheet writes it. */
  row: string;
  /** What its line in the preview says; a pattern alone where the row is right. */
  message: RegExp;
}

/** Rows that cannot be read, one wrong row a kind; each between two that can. */
export const HOSTILE_ROWS: readonly HostileRow[] = [
  { what: 'a row too short', row: '2019-05-01;Ahaus', message: /hat weniger Felder als die Kopfzeile/ },
  { what: 'a row too long', row: '2019-05-01;Ahaus;anwesend;anwesend', message: /hat mehr Felder als die Kopfzeile/ },
  {
    what: 'a quotation mark left open',
    row: '2019-05-01;"Ahaus;anwesend',
    message: /Ein Anführungszeichen in dieser Zeile wird nicht/,
  },
  {
    what: 'a cell of 10 MB',
    row: `2019-05-01;${'x'.repeat(10 * 1024 * 1024)};anwesend`,
    message: /mehr Text, als eine Zelle haben darf/,
  },
  {
    what: 'a year of two digits',
    row: '1.5.19;Ahaus;anwesend',
    message: /„1\.5\.19“ hat eine zweistellige Jahreszahl/,
  },
  {
    what: 'a day that does not exist',
    row: '31.02.2019;Ahaus;anwesend',
    message: /Den Tag „31\.02\.2019“ gibt es nicht/,
  },
  { what: 'a date as a bare number', row: '43586;Ahaus;anwesend', message: /„43586“ ist kein verständliches Datum/ },
  { what: 'no date', row: ';Ahaus;anwesend', message: /nennt keine Sitzung|fehlt das Datum/ },
  {
    what: 'a formula in a text',
    row: '2019-05-01;=HYPERLINK("http://x");anwesend',
    message: /„=HYPERLINK\("http:\/\/x"\)“ gibt es im Register nicht/,
  },
];

const cells =
  (line: number, date: string, status = '<c t="inlineStr"><is><t>anwesend</t></is></c>') =>
  (member: string) =>
    `<row r="${line}">${date}<c t="inlineStr"><is><t>${member}</t></is></c>${status}</row>`;

/** A sheet whose dates are numbers of a date format; one row holds a formula never worked out, one an error, one the day that 1900 did not have. */
export function hostileSheet(member: string): Buffer {
  const rows = [
    cells(2, '<c s="0"><v>43586</v></c>'),
    cells(3, '<c s="0"><v>43586</v></c>', '<c><f>1+1</f></c>'),
    cells(4, '<c s="0"><v>43586</v></c>', '<c t="e"><v>#N/A</v></c>'),
    cells(5, '<c s="0"><v>60</v></c>'),
  ];
  const sheet = inlineRow(1, ['Datum', 'Mitglied', 'Teilnahme']) + rows.map((row) => row(member)).join('');
  return writeWorkbook({ sheets: { Liste: sheet }, styles: '<cellXfs><xf numFmtId="14"/></cellXfs>' });
}

export const HOSTILE_CELLS: Readonly<Record<number, RegExp>> = {
  3: /eine Formel, deren Ergebnis nicht gespeichert ist/,
  4: /ein Fehlerwert statt eines Inhalts/,
  5: /zeigt den 29\. Februar 1900, den Excel kennt, den es aber nie gab/,
};
