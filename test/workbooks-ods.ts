import { writeZip, type ZipPart } from '@/test/packed-files';

/*
 * ODS files made by hand, so that each can be wrong in its own way.
 */
const SPREADSHEET = 'application/vnd.oasis.opendocument.spreadsheet';
const PREFIXES = ['office', 'style', 'table', 'text', 'draw', 'meta'];
const NAMESPACES = [
  ...PREFIXES.map((prefix) => `xmlns:${prefix}="urn:oasis:names:tc:opendocument:xmlns:${prefix}:1.0"`),
  'xmlns:number="urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0"',
  'xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"',
].join(' ');

interface OdsFacts {
  /** What stands within each `table:table`, by the name of the sheet. */
  sheets: Record<string, string>;
  hidden?: readonly string[];
  /** What stands within the automatic styles, and within the named ones. */
  styles?: string;
  namedStyles?: string;
  /** What stands before the sheets. */
  before?: string;
  manifest?: string;
}

export const writeDocument = ({ sheets, hidden = [], styles = '', before = '' }: OdsFacts): string => {
  const tables = Object.entries(sheets).map(
    ([name, rows]) =>
      `<table:table table:name="${name}"${hidden.includes(name) ? ' table:style-name="hidden"' : ''}>${rows}</table:table>`,
  );
  const display =
    '<style:style style:name="hidden" style:family="table"><style:table-properties table:display="false"/></style:style>';
  return `<office:document-content ${NAMESPACES}><office:automatic-styles>${display}${styles}</office:automatic-styles><office:body><office:spreadsheet>${before}${tables.join('')}</office:spreadsheet></office:body></office:document-content>`;
};

export const odsParts = (facts: OdsFacts): ZipPart[] => [
  { name: 'mimetype', content: SPREADSHEET },
  { name: 'META-INF/manifest.xml', content: `<manifest>${facts.manifest ?? ''}</manifest>` },
  {
    name: 'styles.xml',
    content: `<office:document-styles ${NAMESPACES}><office:styles>${facts.namedStyles ?? ''}</office:styles></office:document-styles>`,
  },
  { name: 'content.xml', content: writeDocument(facts) },
];

export const writeOdsFile = (facts: OdsFacts): Buffer => writeZip(odsParts(facts));

export const odsText = (text: string, attributes = ''): string =>
  `<table:table-cell office:value-type="string" ${attributes}><text:p>${text}</text:p></table:table-cell>`;

export const odsRow = (cells: readonly string[], attributes = ''): string =>
  `<table:table-row ${attributes}>${cells.map((cell) => (cell.startsWith('<') ? cell : odsText(cell))).join('')}</table:table-row>`;
