import { memo } from 'react';
import { GridCell } from '@/components/attendance/grid/grid-cell';
import type { CellSentences } from '@/components/attendance/grid/cell-sentences';
import { isChanged, valueAt, type GridBase, type GridEntries } from '@/components/attendance/grid/grid-changes';
import type { GridIndex } from '@/components/attendance/grid/grid-facts';
import type { StatusWords } from '@/components/attendance/grid/status-words';

interface GridRowProps {
  row: number;
  name: string;
  /** Columns that are drawn. */
  columns: readonly number[];
  index: GridIndex;
  entries: GridEntries;
  base: GridBase;
  words: StatusWords;
  sentences: CellSentences;
  /** First and last column of the selection in this row; -1 where it has none. */
  from: number;
  to: number;
  /** -1 where the active cell is in another row. */
  activeColumn: number;
  /** In pixels. */
  height: number;
  width: number;
  names: number;
  column: number;
}

/** One member with its cells: drawn anew only where something of it has changed. */
export const GridRow = memo(function GridRow(props: GridRowProps) {
  const { row, name, columns, index, entries, base, words, sentences, from, to, activeColumn } = props;
  const { height, width, names, column: cellWidth } = props;
  return (
    <div
      role="row"
      aria-rowindex={row + 2}
      className="entry-row"
      style={{ insetBlockStart: row * height, width, height }}
    >
      <div
        role="rowheader"
        aria-colindex={1}
        className="entry-name"
        style={{ width: names }}
        data-active={activeColumn >= 0 || undefined}
        title={name}
      >
        <span>{name}</span>
      </div>
      {columns.map((column) => {
        const place = { row, column };
        const key = index.keyAt(place);
        const value = valueAt(entries, base, key);
        return (
          <GridCell
            key={column}
            row={row}
            column={column}
            value={value}
            letter={words.letter(value)}
            label={sentences.label(place)}
            changed={isChanged(entries, base, key)}
            selected={column >= from && column <= to}
            active={column === activeColumn}
            seated={index.isSeated(place)}
            contested={sentences.differs(place)}
            left={`${names + column * cellWidth}px`}
          />
        );
      })}
    </div>
  );
});
