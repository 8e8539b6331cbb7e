import { fromExcelText } from '@/lib/core/excel-text';
import type { NumberFormat } from '@/lib/imports/files/xlsx/rules-formats';
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
}

export interface CellContext {
  strings: readonly string[];
  formats: readonly NumberFormat[];
  date1904: boolean;
  /** Cell styles that strike their text through. */
  struck: ReadonlySet<number>;
}

export type CellText = { text: string; fault: null } | { text: string; fault: RowFault };

/** A NUL, which only an escape can bring in, is no text. */
const read = (text: string): CellText =>
  text.includes('\0') ? { text: '', fault: 'bad_encoding' } : { text, fault: null };
const PLAIN: NumberFormat = { kind: 'number' };

/** What a cell says. A formula is never worked out: what counts is the value last shown for it. */
export function cellText(cell: WrittenCell, { strings, formats, date1904 }: CellContext): CellText {
  const { type, value } = cell;
  if (cell.formula && (value === null || (value === '' && type !== 'str')))
    return { text: '', fault: 'formula_without_value' };
  if (type === 'inlineStr') return read(fromExcelText(cell.inline));
  if (value === null) return read('');
  switch (type) {
    case 's': {
      const text = strings[Number(value)];
      return text === undefined ? { text: '', fault: 'error_value' } : read(text);
    }
    case 'str':
      return read(fromExcelText(value));
    case 'b':
      return read(value === '1' ? 'TRUE' : 'FALSE');
    case 'e':
      return { text: value, fault: 'error_value' };
    case 'd':
      return read(isoDateText(value, formats[cell.style] ?? PLAIN));
    default: {
      const text = numberText(value, formats[cell.style] ?? PLAIN, date1904);
      return text.ok ? read(text.value) : { text: value, fault: text.reason };
    }
  }
}
