'use client';

import { useTranslations } from 'next-intl';
import {
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
  type ClipboardEvent,
  type KeyboardEvent,
  type PointerEvent,
} from 'react';
import { isChanged, valueAt, type CellValue } from '@/components/attendance/grid/grid-changes';
import { GridCell } from '@/components/attendance/grid/grid-cell';
import type { CellSentences } from '@/components/attendance/grid/cell-sentences';
import type { GridFacts, GridIndex } from '@/components/attendance/grid/grid-facts';
import { boxOf, holds, type GridPlace, type GridSelection } from '@/components/attendance/grid/grid-places';
import { placesToDraw, scrollFor, spanInView } from '@/components/attendance/grid/grid-window';
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

interface Extent {
  top: number;
  left: number;
  height: number;
  width: number;
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
  const [extent, setExtent] = useState<Extent>({ top: 0, left: 0, height: 600, width: 1000 });
  const names = extent.width < NARROW ? NAMES_NARROW : NAMES_WIDE;
  const view = { height: Math.max(ROW, extent.height - HEAD), width: Math.max(COLUMN, extent.width - names) };
  const { active } = selection;
  const rows = placesToDraw(spanInView(extent.top, view.height, ROW, index.size.rows), active.row);
  const columns = placesToDraw(spanInView(extent.left, view.width, COLUMN, index.size.columns), active.column);
  const box = boxOf(selection);

  useEffect(() => {
    const at = frame.current;
    if (!at) return;
    const measure = () =>
      setExtent({ top: at.scrollTop, left: at.scrollLeft, height: at.clientHeight, width: at.clientWidth });
    measure();
    const watch = new ResizeObserver(measure);
    watch.observe(at);
    at.addEventListener('scroll', measure, { passive: true });
    return () => {
      watch.disconnect();
      at.removeEventListener('scroll', measure);
    };
  }, []);

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
        {rows.map((row) => (
          <div
            key={row}
            role="row"
            aria-rowindex={row + 2}
            className="entry-row"
            style={{ insetBlockStart: row * ROW, width, height: ROW }}
          >
            <div
              role="rowheader"
              aria-colindex={1}
              className="entry-name"
              style={{ width: names }}
              data-active={row === active.row || undefined}
              title={facts.lines[row]?.name}
            >
              <span>{facts.lines[row]?.name}</span>
            </div>
            {columns.map((column) => {
              const place = { row, column };
              const key = index.keyAt(place);
              const value: CellValue = valueAt(entering.entries, entering.base, key);
              return (
                <GridCell
                  key={column}
                  row={row}
                  column={column}
                  value={value}
                  letter={words.letter(value)}
                  label={sentences.label(place)}
                  changed={isChanged(entering.entries, entering.base, key)}
                  selected={holds(box, place)}
                  active={row === active.row && column === active.column}
                  seated={index.isSeated(place)}
                  contested={sentences.differs(place)}
                  left={left(column)}
                />
              );
            })}
          </div>
        ))}
      </div>
    </div>
  );
}
