import { useTranslations } from 'next-intl';
import type { CSSProperties, ReactNode } from 'react';
import { PhoneFold } from '@/components/ui/phone-fold';

export interface Column {
  key: string;
  label: string;
  numeric?: boolean;
}

export interface Row {
  key: string | number;
  /** Where links lead that mean this very line: whoever follows one has it read out. */
  id?: string;
  /** One entry a column; the first names the row. null: nothing to say, left out on narrow screens. */
  cells: readonly ReactNode[];
}

interface DataTableProps {
  caption: ReactNode;
  /** The caption repeats a visible heading and is for screen readers only. */
  captionHidden?: boolean;
  columns: readonly Column[];
  rows: readonly Row[];
  /** Where a phone would show many screens of it, it has it folded. */
  phoneFold?: boolean;
}

/** Names of so many columns stand once at the table, and the style sheet puts them before the values of a card. */
export const MOST_NAMED_ONCE = 10;

const inStyle = (text: string): string =>
  `"${text.replaceAll(/["\\\n]/g, (sign) => `\\${sign.charCodeAt(0).toString(16)} `)}"`;

/** The first names the row, and is not named itself. */
const columnNames = (columns: readonly Column[]): CSSProperties =>
  Object.fromEntries(
    columns.slice(1, MOST_NAMED_ONCE).map(({ label }, place) => [`--column-${place + 2}`, inStyle(label)]),
  );

/** A table of more columns turns into cards on tablets, too. */
const MOST_NARROW = 3;

/** A table of texts that turns into cards on narrow screens. */
export function DataTable({ caption, captionHidden = false, columns, rows, phoneFold = false }: DataTableProps) {
  const table = (
    <table className={columns.length > MOST_NARROW ? 'data-table is-wide' : 'data-table'} style={columnNames(columns)}>
      <caption className={captionHidden ? 'sr-only' : undefined}>{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column.key} scope="col" className={column.numeric ? 'is-number' : undefined}>
              {column.label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.key} id={row.id} tabIndex={row.id === undefined ? undefined : -1}>
            {columns.map((column, position) => (
              <BodyCell key={column.key} column={column} content={row.cells[position]} position={position} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
  return phoneFold && rows.length > MOST_ON_PHONE ? <FoldedTable rows={rows.length}>{table}</FoldedTable> : table;
}

/** Cards of so many rows are about three screens of a phone. */
const MOST_ON_PHONE = 12;

function FoldedTable({ rows, children }: { rows: number; children: ReactNode }) {
  const t = useTranslations('longPages');
  return <PhoneFold summary={t('rows', { count: rows })}>{children}</PhoneFold>;
}

interface BodyCellProps {
  column: Column;
  content: ReactNode;
  /** From nought on. */
  position: number;
}

function BodyCell({ column, content, position }: BodyCellProps) {
  if (position === 0) {
    return <th scope="row">{content}</th>;
  }
  const isNamed = position >= MOST_NAMED_ONCE && content !== null && content !== undefined && content !== '';
  return (
    <td className={column.numeric ? 'is-number' : undefined}>
      {isNamed ? <span className="cell-label">{column.label}</span> : null}
      {content}
    </td>
  );
}
