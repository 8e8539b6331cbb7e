import { cellName, toExcelText } from '@/lib/core/excel-text';
import { guardApostrophe } from '@/lib/core/formula-guard';
import { escapeXml } from '@/lib/exports/rules-ods';

/*
 * An Excel workbook (ECMA-376, transitional): its parts, and its cells. Texts stand in the cells themselves, not in a
 * table of all texts, which would have to be known before the first row is sent.
 */
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const DOCUMENT = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PARTS = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const overridden = (part: string, kind: string): string =>
  `<Override PartName="/${part}" ContentType="${PARTS}.${kind}+xml"/>`;

/** @param sheets how many there are */
export const writeContentTypes = (sheets: number): string =>
  `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overridden('xl/workbook.xml', 'sheet.main')}${overridden('xl/styles.xml', 'styles')}${numbered(sheets, (number) => overridden(sheetPart(number), 'worksheet'))}</Types>`;

/** @param number of the sheet, from 1 */
export const sheetPart = (number: number): string => `xl/worksheets/sheet${number}.xml`;

const numbered = (count: number, write: (number: number) => string): string =>
  Array.from({ length: count }, (_, place) => write(place + 1)).join('');

const related = (relations: readonly [kind: string, target: string][]): string =>
  `${XML}<Relationships xmlns="${RELATIONS}">${relations
    .map(
      ([kind, target], place) => `<Relationship Id="rId${place + 1}" Type="${DOCUMENT}/${kind}" Target="${target}"/>`,
    )
    .join('')}</Relationships>`;

export const PACKAGE_RELATIONS = related([['officeDocument', 'xl/workbook.xml']]);

/** The sheets, in their order, then their styles. */
export const writeWorkbookRelations = (sheets: number): string =>
  related([
    ...Array.from({ length: sheets }, (_, place): [string, string] => [
      'worksheet',
      `worksheets/sheet${place + 1}.xml`,
    ]),
    ['styles', 'styles.xml'],
  ]);

/** @param sheets their names, of at most 31 letters each */
export const writeWorkbook = (sheets: readonly string[]): string =>
  `${XML}<workbook xmlns="${MAIN}" xmlns:r="${DOCUMENT}"><sheets>${sheets
    .map((name, place) => `<sheet name="${escapeXml(name)}" sheetId="${place + 1}" r:id="rId${place + 1}"/>`)
    .join('')}</sheets></workbook>`;

/** Plain, and bold for the header. */
export const XLSX_STYLES = `${XML}<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/><family val="2"/></font><font><b/><sz val="11"/><name val="Calibri"/><family val="2"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;
const HEADER_FORMAT = ' s="1"';

/** What stands before the rows: the header stays in sight. */
export const SHEET_BEFORE = `${XML}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetData>`;
export const SHEET_AFTER = '</sheetData></worksheet>';

/** Texts only: a number or a date would be shown in the format of whoever opens the file. */
const cell = (text: string, at: string, format: string): string =>
  text === ''
    ? ''
    : `<c r="${at}"${format} t="inlineStr"><is><t xml:space="preserve">${escapeXml(toExcelText(guardApostrophe(text)))}</t></is></c>`;

/** A row of a sheet. @param number from 1, which is the header */
export function xlsxRow(cells: readonly string[], number: number): string {
  const format = number === 1 ? HEADER_FORMAT : '';
  const written = cells.map((text, place) => cell(text, cellName(place, number), format));
  return `<row r="${number}">${written.join('')}</row>`;
}
