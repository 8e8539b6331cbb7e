import { toExcelText } from '@/lib/core/excel-text';

/**
 * The cell style under which the register's own ODS files hold a text that is not to be taken as it stands: what XML
 * cannot hold is written as Excel does (`excel-text.ts`), and a text that looks like a formula's error is no error. ODF
 * knows no such escape, so a text of any other style is what it says.
 */
export const ESCAPED_TEXT_STYLE = 'praesenzregister-escaped';

const ERROR_NAMES =
  'DIV/0!|N/A|NAME\\?|NULL!|NUM!|REF!|VALUE!|SPILL!|CALC!|GETTING_DATA|NV|WERT!|BEZUG!|ZAHL!|NAME!|ÜBERLAUF!';
const ERROR = new RegExp(`^(?:#(?:${ERROR_NAMES})|Err:\\d{3}|Fehler:\\d{3})$`);

/** Whether a text is what spreadsheet programs show in place of a result: ODF has no type for it. */
export const looksLikeError = (text: string): boolean => ERROR.test(text);

/** What XML 1.0 cannot hold, and the carriage return, which its readers turn into a line feed. */
const NO_XML =
  /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

/** A text as an ODS file of the register holds it: as it stands, or escaped and to be given that style. */
export function toOdsText(text: string): { text: string; isEscaped: boolean } {
  const isEscaped = NO_XML.test(text) || looksLikeError(text.trim());
  return { text: isEscaped ? toExcelText(text) : text, isEscaped };
}
