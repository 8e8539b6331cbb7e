/*
 * XML 1.0 cannot hold or advises against some characters, and its readers turn a carriage return into a line feed. Excel writes
 * such a character as _xHHHH_ (ECMA-376 part 1, 22.9.2.19), and the underscore of a text that looks like one as _x005F_.
 */
const CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f-\u0084\u0086-\u009f]/;
/** Half a surrogate pair, and the noncharacters, which XML writers drop. */
const HALVES = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;
const NO_CHARACTERS = /[\ufdd0-\ufdef\ufffd-\uffff]|[\ud800-\udbff][\udffe\udfff]/;
const NO_XML = [CONTROLS, HALVES, NO_CHARACTERS].map(({ source }) => source).join('|');
/**
 * With an underscore after its four digits: one of the text, or the one that begins the escape of the next character.
 */
const LIKE_AN_ESCAPE = `_(?=x[0-9A-Fa-f]{4}(?:_|${NO_XML}))`;
const NOT_AS_IT_IS = new RegExp(`${NO_XML}|${LIKE_AN_ESCAPE}`, 'g');
const ESCAPED = /_x([0-9A-Fa-f]{4})_/g;

const escapedUnit = (unit: string): string => `_x${unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
const escaped = (units: string): string => units.split('').map(escapedUnit).join('');

/** A text as an Excel file holds it. */
export const toExcelText = (text: string): string => text.replace(NOT_AS_IT_IS, escaped);

/** Writes the first character of a text as Excel's escape, which reads as the same text. */
export const escapeFirst = (text: string): string => escapedUnit(text) + toExcelText(text.slice(1));

/** The text that an Excel file holds. */
export const fromExcelText = (text: string): string =>
  text.includes('_x')
    ? text.replace(ESCAPED, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text;

const LETTERS = 26;
const A = 65;

/** "B4", as programs call it. @param column from 0 */
export function cellName(column: number, line: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / LETTERS))
    letters = String.fromCharCode(A + ((rest - 1) % LETTERS)) + letters;
  return `${letters}${line}`;
}
