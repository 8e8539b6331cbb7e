import { memo } from 'react';
import type { CellValue } from '@/components/attendance/grid/grid-changes';

interface GridCellProps {
  row: number;
  column: number;
  value: CellValue;
  letter: string;
  /** All that is to be known of the cell, in words. */
  label: string;
  changed: boolean;
  selected: boolean;
  active: boolean;
  seated: boolean;
  /** Sources contradict each other or the record here. */
  contested: boolean;
  left: string;
}

/** One cell. Only the active one can be tabbed to; its place is what pointers and the keyboard go by. */
export const GridCell = memo(function GridCell(props: GridCellProps) {
  const { row, column, value, letter, label, changed, selected, active, seated, contested, left } = props;
  return (
    <div
      role="gridcell"
      aria-colindex={column + 2}
      aria-selected={selected}
      aria-label={label}
      tabIndex={active ? 0 : -1}
      className="entry-cell"
      style={{ insetInlineStart: left }}
      data-row={row}
      data-column={column}
      data-symbol={value ?? 'not_recorded'}
      data-active={active || undefined}
      data-changed={changed || undefined}
      data-outside={!seated || undefined}
      data-contested={contested || undefined}
    >
      <span aria-hidden="true">{letter || (seated ? '·' : '')}</span>
    </div>
  );
});
