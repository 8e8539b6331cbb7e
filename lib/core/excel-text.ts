/*
 * XML 1.0 cannot hold most control characters, and its readers turn a carriage return into a line feed. Excel writes
 * such a character as _xHHHH_ (ECMA-376 part 1, 22.9.2.19), and the underscore of a text that looks like one as _x005F_.
 */
const NOT_IN_XML = /[\u0000-\u0008\u000b\u000c\u000d\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]|_(?=x[0-9A-Fa-f]{4}_)/g;
const ESCAPED = /_x([0-9A-Fa-f]{4})_/g;

const escaped = (character: string): string => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;

/** A text as an Excel file holds it. */
export const toExcelText = (text: string): string => text.replace(NOT_IN_XML, escaped);

/** Writes the first character of a text as Excel's escape, which reads as the same text. */
export const escapeFirst = (text: string): string => escaped(text) + toExcelText(text.slice(1));

/** The text that an Excel file holds. */
export const fromExcelText = (text: string): string =>
  text.includes('_x') ? text.replace(ESCAPED, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))) : text;
