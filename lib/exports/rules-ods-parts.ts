import { ESCAPED_TEXT_STYLE } from '@/lib/core/ods-text';
import { DAY_STYLE, HEADER_STYLE, escapeXml } from '@/lib/exports/rules-ods';

/*
 * The parts of an ODS file (ODF 1.3) around its rows.
 */
export const ODS_MEDIA_TYPE = 'application/vnd.oasis.opendocument.spreadsheet';

const XML = '<?xml version="1.0" encoding="UTF-8"?>\n';
const namespace = (prefix: string, name = prefix): string =>
  `xmlns:${prefix}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`;

export const MANIFEST = `${XML}<manifest:manifest ${namespace('manifest')} manifest:version="1.3"><manifest:file-entry manifest:full-path="/" manifest:version="1.3" manifest:media-type="${ODS_MEDIA_TYPE}"/><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/><manifest:file-entry manifest:full-path="settings.xml" manifest:media-type="text/xml"/></manifest:manifest>`;

const cellStyle = (name: string, attributes: string, properties: string): string =>
  `<style:style style:name="${name}" style:family="table-cell"${attributes}>${properties}</style:style>`;

/** Years first, as ISO 8601 has it, in whatever language the program runs. */
const DAY_FORMAT =
  '<number:date-style style:name="iso"><number:year number:style="long"/><number:text>-</number:text><number:month number:style="long"/><number:text>-</number:text><number:day number:style="long"/></number:date-style>';

const STYLES = [
  DAY_FORMAT,
  cellStyle(HEADER_STYLE, '', '<style:text-properties fo:font-weight="bold"/>'),
  cellStyle(DAY_STYLE, ' style:data-style-name="iso"', ''),
  cellStyle(ESCAPED_TEXT_STYLE, '', ''),
].join('');

/** What stands before the rows of `content.xml`. */
export const contentBefore = (sheet: string, columns: number): string =>
  `${XML}<office:document-content ${namespace('office')} ${namespace('style')} ${namespace('table')} ${namespace('text')} ${namespace('number', 'datastyle')} ${namespace('fo', 'xsl-fo-compatible')} office:version="1.3"><office:automatic-styles>${STYLES}</office:automatic-styles><office:body><office:spreadsheet><table:table table:name="${escapeXml(sheet)}"><table:table-column table:number-columns-repeated="${columns}"/>`;

export const CONTENT_AFTER = '</table:table></office:spreadsheet></office:body></office:document-content>';

const item = (name: string, type: string, value: string): string =>
  `<config:config-item config:name="${name}" config:type="${type}">${value}</config:config-item>`;

/** Keeps the header in sight. OpenDocument leaves such settings to the programs; these are those of LibreOffice. */
export const writeSettings = (sheet: string): string =>
  `${XML}<office:document-settings ${namespace('office')} ${namespace('config')} xmlns:ooo="http://openoffice.org/2004/office" office:version="1.3"><office:settings><config:config-item-set config:name="ooo:view-settings"><config:config-item-map-indexed config:name="Views"><config:config-item-map-entry>${item('ViewId', 'string', 'view1')}<config:config-item-map-named config:name="Tables"><config:config-item-map-entry config:name="${escapeXml(sheet)}">${item('VerticalSplitMode', 'short', '2')}${item('VerticalSplitPosition', 'int', '1')}${item('ActiveSplitRange', 'short', '2')}${item('PositionBottom', 'int', '1')}</config:config-item-map-entry></config:config-item-map-named>${item('ActiveTable', 'string', escapeXml(sheet))}</config:config-item-map-entry></config:config-item-map-indexed></config:config-item-set></office:settings></office:document-settings>`;
