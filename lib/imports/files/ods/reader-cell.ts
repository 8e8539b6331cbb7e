import { fromExcelText } from '@/lib/core/excel-text';
import { ESCAPED_TEXT_STYLE, looksLikeError } from '@/lib/core/ods-text';
import type { OdsFormat } from '@/lib/imports/files/ods/rules-formats';
import { MOST_CHARACTERS } from '@/lib/imports/files/ods/reader-text';
import { dateText, numberText, timeText, truthText } from '@/lib/imports/files/ods/rules-values';
import type { RowFault } from '@/lib/imports/files/rows/types';

/** A cell as the sheet writes it. */
export interface OdsCell {
  attributes: Readonly<Record<string, string>>;
  /** Its own, or that of its row or column. */
  style: string | null;
  /** What stands in its paragraphs; null where it has none. */
  text: string | null;
}

export interface OdsCellText {
  text: string;
  fault: RowFault | null;
  /** Its format shows nothing of it. */
  isConcealed?: true;
}

const read = (text: string): OdsCellText => ({ text, fault: null });
const faulty = (fault: RowFault, text: string): OdsCellText => ({ text, fault });

const withoutBlanks = (text: string): string => text.replace(/\s+/g, '');

/** What a text cell holds, which is not always what it shows; line breaks survive only in what it shows. */
function readText({ attributes, text, style }: OdsCell): OdsCellText {
  const value = attributes['office:string-value'];
  const shown = text ?? '';
  if (style === ESCAPED_TEXT_STYLE) return readEscaped(shown);
  if (attributes['calcext:value-type'] === 'error' || looksLikeError(shown.trim())) return faulty('error_value', shown);
  const held = value === undefined || withoutBlanks(value) === withoutBlanks(shown) ? shown : value;
  return looksLikeError(held.trim()) ? faulty('error_value', held) : read(held);
}

/** A NUL, which only an escape can bring in, is no text. */
function readEscaped(shown: string): OdsCellText {
  const text = fromExcelText(shown).slice(0, MOST_CHARACTERS);
  return text.includes('\0') ? faulty('bad_encoding', '') : read(text);
}

/** Without a digit, the word stands in place of the number. */
const isWord = (shown: string): boolean => /[\p{L}✓✔✗✘]/u.test(shown) && !/\p{N}/u.test(shown);

/** What a format may show in place of a value the cell itself tells: its text is what is shown. */
function readWorded({ text }: OdsCell, held: string, { onlyWords }: OdsFormat & { kind: 'worded' }): OdsCellText {
  if (text === null) return onlyWords ? faulty('unclear_format', held) : read(held);
  const shown = text.trim();
  if (shown === '' && held !== '') return { ...read(held), isConcealed: true };
  return read(isWord(shown) ? shown : held);
}

function readDate(written: string, format: OdsFormat | null): OdsCellText {
  const text = dateText(written, format);
  return text === null ? faulty('impossible_date', written) : read(text);
}

const readNumber = (cell: OdsCell, value: string, format: OdsFormat | null): OdsCellText =>
  format?.kind === 'worded' ? readWorded(cell, numberText(value, format), format) : read(numberText(value, format));

/** LibreOffice saves the truth of an Excel file as a number of this formula. */
const TRUTH = /^(?:of:|oooc:)?=(TRUE|FALSE)\(\)$/;

const NUMBERS = ['float', 'percentage', 'currency'];

/** What a cell says. A formula is never worked out: what counts is the value last shown for it. */
export function odsCellText(cell: OdsCell, findFormat: (style: string | null) => OdsFormat | null): OdsCellText {
  const { attributes, text } = cell;
  const type = attributes['office:value-type'];
  const value = attributes['office:value'];
  if (attributes['table:formula'] !== undefined && type === undefined && (text ?? '') === '')
    return faulty('formula_without_value', '');
  const truth = TRUTH.exec(attributes['table:formula'] ?? '')?.[1];
  if (truth !== undefined) return read(truth);
  if (attributes['calcext:value-type'] === 'error') return faulty('error_value', text ?? '');
  if (type === 'date' && attributes['office:date-value'] !== undefined)
    return readDate(attributes['office:date-value'], findFormat(cell.style));
  if (type === 'time' && attributes['office:time-value'] !== undefined)
    return read(timeText(attributes['office:time-value']) ?? text ?? '');
  // Some writers give the truth of a cell as its number.
  if (type === 'boolean') return read(truthText(attributes['office:boolean-value'] ?? value ?? '') ?? text ?? '');
  if (type !== undefined && NUMBERS.includes(type) && value !== undefined)
    return readNumber(cell, value, findFormat(cell.style));
  const format = findFormat(cell.style);
  const held = readText(cell);
  return format?.kind === 'worded' && held.fault === null ? readWorded(cell, held.text, format) : held;
}
