'use client';

import { useTranslations } from 'next-intl';
import {
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type ClipboardEvent,
  type KeyboardEvent,
  type PointerEvent,
} from 'react';
import type { CellSentences } from '@/components/attendance/grid/cell-sentences';
import type { GridFacts, GridIndex } from '@/components/attendance/grid/grid-facts';
import { GridRow } from '@/components/attendance/grid/grid-row';
import { boxOf, type GridPlace, type GridSelection } from '@/components/attendance/grid/grid-places';
import {
  placesToDraw,
  scrollFor,
  spanInView,
  spanToDraw,
  type GridSpan,
} from '@/components/attendance/grid/grid-window';
import type { StatusWords } from '@/components/attendance/grid/status-words';
import type { GridEntering } from '@/components/attendance/grid/use-grid-entries';

/** In pixels; the style sheet takes them from here. */
const ROW = 30;
const COLUMN = 38;
const HEAD = 92;
const NAMES_WIDE = 224;
const NAMES_NARROW = 132;
/** Where the names leave too little room for the cells. */
const NARROW = 640;

interface GridViewProps {
  facts: GridFacts;
  index: GridIndex;
  entering: GridEntering;
  words: StatusWords;
  sentences: CellSentences;
  selection: GridSelection;
  onSelect: (selection: GridSelection) => void;
  /** @param page rows in view */
  onKey: (event: KeyboardEvent<HTMLElement>, page: number) => void;
  onCopy: (event: ClipboardEvent<HTMLElement>) => void;
  onPaste: (event: ClipboardEvent<HTMLElement>) => void;
  label: string;
  /** Id of the words that say which keys do what. */
  help: string;
}

interface View {
  /** In pixels, without the headers. */
  height: number;
  width: number;
  names: number;
  rows: GridSpan;
  columns: GridSpan;
}

/** Before anything is measured. */
const FIRST_VIEW: View = {
  height: 500,
  width: 800,
  names: NAMES_WIDE,
  rows: { first: 0, last: 19 },
  columns: { first: 0, last: 29 },
};

/** What is in view of the frame by now; the same where that is drawn already. */
function viewOf(frame: HTMLElement, before: View, { rows, columns }: GridIndex['size']): View {
  const names = frame.clientWidth < NARROW ? NAMES_NARROW : NAMES_WIDE;
  const height = Math.max(ROW, frame.clientHeight - HEAD);
  const width = Math.max(COLUMN, frame.clientWidth - names);
  const now: View = {
    ...{ height, width, names },
    rows: spanToDraw(before.rows, spanInView(frame.scrollTop, height, ROW, rows), rows),
    columns: spanToDraw(before.columns, spanInView(frame.scrollLeft, width, COLUMN, columns), columns),
  };
  const isSame = (Object.keys(now) as (keyof View)[]).every((what) => now[what] === before[what]);
  return isSame ? before : now;
}

const placeOf = (target: EventTarget): GridPlace | null => {
  const cell = target instanceof Element ? target.closest<HTMLElement>('[role="gridcell"]') : null;
  return cell && { row: Number(cell.dataset['row']), column: Number(cell.dataset['column']) };
};

/** What is in view of the grid, in its frame; the rest is not in the document. */
export function GridView(props: GridViewProps) {
  const { facts, index, entering, words, sentences, selection, onSelect, onKey, onCopy, onPaste, label, help } = props;
  const t = useTranslations('grid');
  const frame = useRef<HTMLDivElement>(null);
  const drawing = useRef(false);
  /** The focus is in the grid, and goes where the active cell goes. */
  const follows = useRef(false);
  const [view, setView] = useState(FIRST_VIEW);
  const { names } = view;
  const { active } = selection;
  const { size } = index;
  const rows = placesToDraw({ ...view.rows, last: Math.min(view.rows.last, size.rows - 1) }, active.row);
  const drawn = { first: view.columns.first, last: Math.min(view.columns.last, size.columns - 1) };
  // As long as the active cell is among them, the columns are the same for all rows.
  const kept =
    Math.max(active.column, drawn.first) === Math.min(active.column, drawn.last) ? drawn.first : active.column;
  const columns = useMemo(
    () => placesToDraw({ first: drawn.first, last: drawn.last }, kept),
    [drawn.first, drawn.last, kept],
  );
  const box = boxOf(selection);

  useEffect(() => {
    const at = frame.current;
    if (!at) return;
    const measure = () => setView((before) => viewOf(at, before, size));
    measure();
    const watch = new ResizeObserver(measure);
    watch.observe(at);
    at.addEventListener('scroll', measure, { passive: true });
    return () => {
      watch.disconnect();
      at.removeEventListener('scroll', measure);
    };
  }, [size]);

  useLayoutEffect(() => {
    const at = frame.current;
    if (!at || !follows.current) return;
    at.querySelector<HTMLElement>('[role="gridcell"][data-active]')?.focus({ preventScroll: true });
    at.scrollTop = scrollFor(active.row, ROW, at.scrollTop, view.height);
    at.scrollLeft = scrollFor(active.column, COLUMN, at.scrollLeft, view.width);
  }, [active.row, active.column, view.height, view.width]);

  const onPointer = (event: PointerEvent<HTMLElement>) => {
    const place = placeOf(event.target);
    if (!place) return;
    if (event.type === 'pointerdown') {
      if (event.button !== 0) return;
      follows.current = true;
      // A finger scrolls; a mouse draws a range.
      drawing.current = event.pointerType === 'mouse';
      onSelect({ anchor: event.shiftKey ? selection.anchor : place, active: place });
    } else if (drawing.current && event.buttons === 1) onSelect({ anchor: selection.anchor, active: place });
    else drawing.current = false;
  };

  const left = (column: number): string => `${names + column * COLUMN}px`;
  const width = names + index.size.columns * COLUMN;
  return (
    <div
      ref={frame}
      role="grid"
      tabIndex={-1}
      aria-label={label}
      aria-describedby={help}
      aria-multiselectable="true"
      aria-rowcount={index.size.rows + 1}
      aria-colcount={index.size.columns + 1}
      className="entry-grid"
      style={{ height: `min(70vh, ${HEAD + index.size.rows * ROW + 18}px)` }}
      onKeyDown={(event) => onKey(event, Math.max(1, Math.floor(view.height / ROW) - 1))}
      onCopy={onCopy}
      onPaste={onPaste}
      onPointerDown={onPointer}
      onPointerOver={onPointer}
      onFocus={() => (follows.current = true)}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget)) follows.current = false;
      }}
    >
      <div role="row" aria-rowindex={1} className="entry-head" style={{ width, height: HEAD }}>
        <div role="columnheader" aria-colindex={1} className="entry-corner" style={{ width: names, height: HEAD }}>
          {t('member')}
        </div>
        {columns.map((column) => (
          <div
            key={column}
            role="columnheader"
            aria-colindex={column + 2}
            className="entry-column"
            style={{ insetInlineStart: left(column), width: COLUMN, height: HEAD }}
            data-active={column === active.column || undefined}
            title={facts.columns[column]?.name}
          >
            <span>{facts.columns[column]?.label}</span>
          </div>
        ))}
      </div>
      <div role="presentation" style={{ width, height: index.size.rows * ROW, position: 'relative' }}>
        {rows.map((row) => {
          const isSelected = row >= box.top && row <= box.bottom;
          return (
            <GridRow
              key={row}
              row={row}
              name={facts.lines[row]?.name ?? ''}
              columns={columns}
              index={index}
              entries={entering.entries}
              base={entering.base}
              words={words}
              sentences={sentences}
              from={isSelected ? box.left : -1}
              to={isSelected ? box.right : -1}
              activeColumn={row === active.row ? active.column : -1}
              height={ROW}
              width={width}
              names={names}
              column={COLUMN}
            />
          );
        })}
      </div>
    </div>
  );
}
