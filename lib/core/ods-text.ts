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
