import { fromExcelText } from '@/lib/core/excel-text';
import { sectionFor, textInFormat, type Section } from '@/lib/imports/files/sheets/rules-sections';
import type { NumberFormat, ValueFormat } from '@/lib/imports/files/xlsx/rules-formats';
import { isoDateText, numberText } from '@/lib/imports/files/xlsx/rules-numbers';
import type { RowFault } from '@/lib/imports/files/rows/types';

/** A cell as the sheet writes it. */
export interface WrittenCell {
  type: string;
  style: number;
  /** What stands in `v`; null where there is none. */
  value: string | null;
  /** Text that stands in the cell itself. */
  inline: string;
  formula: boolean;
  /** A part of the text in the cell itself is struck through. */
  struck: boolean;
}

export interface CellContext {
  strings: readonly string[];
  /** Places of those of which a part is struck through. */
  struckStrings: ReadonlySet<number>;
  formats: readonly NumberFormat[];
  date1904: boolean;
  /** Cell styles that strike their text through. */
  struck: ReadonlySet<number>;
}

export interface CellText {
  text: string;
  fault: RowFault | null;
  /** Its format shows nothing of it. */
  isConcealed?: true;
}

/** A NUL, which only an escape can bring in, is no text. */
const read = (text: string): CellText =>
  text.includes('\0') ? { text: '', fault: 'bad_encoding' } : { text, fault: null };
const PLAIN: ValueFormat = { kind: 'number' };

/** The section of a number, or what is made of it: a time of its own is as any number above nought. */
function shownFor(format: NumberFormat, value: number): Section<ValueFormat> | null {
  if (format.kind === 'unclear') return null;
  return format.kind === 'sections' ? sectionFor(format, value) : { kind: 'value', format };
}

/** Where the format of a cell shows a text in place of its value, that text counts; where nothing, the value, and it is told. */
function inSection(value: string, format: NumberFormat, toText: (format: ValueFormat) => CellText): CellText {
  const section = shownFor(format, Number.isFinite(Number(value)) ? Number(value) : 1);
  if (section === null) return { text: value, fault: 'unclear_format' };
  if (section.kind === 'text') return read(section.text);
  return section.kind === 'value' ? toText(section.format) : { ...toText(PLAIN), isConcealed: true };
}

function textAsShown(text: string, format: NumberFormat): CellText {
  if (format.kind !== 'sections' || text === '') return read(text);
  const shown = textInFormat(format, text);
  return shown === '' ? { ...read(text), isConcealed: true } : read(shown);
}

/** What a cell says. A formula is never worked out: what counts is the value last shown for it. */
export function cellText(cell: WrittenCell, { strings, formats, date1904 }: CellContext): CellText {
  const { type, value } = cell;
  if (cell.formula && (value === null || (value === '' && type !== 'str')))
    return { text: '', fault: 'formula_without_value' };
  const format = formats[cell.style] ?? PLAIN;
  if (type === 'inlineStr') return textAsShown(fromExcelText(cell.inline), format);
  if (value === null) return read('');
  switch (type) {
    case 's': {
      const text = strings[Number(value)];
      return text === undefined ? { text: '', fault: 'error_value' } : textAsShown(text, format);
    }
    case 'str':
      return textAsShown(fromExcelText(value), format);
    case 'b':
      return read(value === '1' ? 'TRUE' : 'FALSE');
    case 'e':
      return { text: value, fault: 'error_value' };
    case 'd':
      return inSection(value, format, (shown) => read(isoDateText(value, shown)));
    default:
      return inSection(value, format, (shown) => {
        const text = numberText(value, shown, date1904);
        return text.ok ? read(text.value) : { text: value, fault: text.reason };
      });
  }
}

/** Whether the cell, or a part of its text, is struck through. */
export const isStruck = ({ type, style, value, struck: ofItself }: WrittenCell, context: CellContext): boolean =>
  ofItself || context.struck.has(style) || (type === 's' && context.struckStrings.has(Number(value)));
