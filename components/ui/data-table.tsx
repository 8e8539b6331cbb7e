import type { ReactNode } from 'react';

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
}

/** A table of more columns turns into cards on tablets, too. */
const MOST_NARROW = 3;

/** A table of texts that turns into cards on narrow screens. */
export function DataTable({ caption, captionHidden = false, columns, rows }: DataTableProps) {
  return (
    <table className={columns.length > MOST_NARROW ? 'data-table is-wide' : 'data-table'}>
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
              <BodyCell key={column.key} column={column} content={row.cells[position]} names={position === 0} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function BodyCell({ column, content, names }: { column: Column; content: ReactNode; names: boolean }) {
  if (names) {
    return <th scope="row">{content}</th>;
  }
  const empty = content === null || content === undefined || content === '';
  const classes = [column.numeric ? 'is-number' : '', empty ? 'is-empty' : ''].join(' ').trim();
  return (
    <td className={classes || undefined}>
      <span className="cell-label">{column.label}</span>
      {content}
    </td>
  );
}
