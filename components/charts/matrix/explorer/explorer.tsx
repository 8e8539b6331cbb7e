'use client';

import {
  useEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
  type KeyboardEvent,
  type MouseEvent,
  type PointerEvent,
} from 'react';
import { createPortal } from 'react-dom';
import { cellInAddress } from '@/components/figure/life/cells';
import { MatrixCard } from './card';
import { cellAt } from '../layout/cell-at';
import { cellWords, plotId, type ActiveCell, type ExplorerFacts, type ExplorerTexts, type PackedFacts } from './types';
import { MatrixGridCell } from './grid-cell';
import { moveInGrid } from './moves';
import { unpackFacts } from './unpack';
import { useCellEvidence } from './use-cell-evidence';

interface MatrixExplorerProps {
  id: string;
  packed: PackedFacts;
  texts: ExplorerTexts;
}

/** Where the drawing is; null on the server and while the page comes alive. */
const usePlot = (id: string): HTMLElement | null =>
  useSyncExternalStore(
    () => () => undefined,
    () => document.getElementById(plotId(id)),
    () => null,
  );

const firstCell = ({ columns }: ExplorerFacts): ActiveCell => ({
  row: 0,
  column: Math.max(
    0,
    columns.findIndex((column) => column !== null),
  ),
});

/** The one that the address names: whoever passed it on looked at it. The server draws none. */
function meantCell({ rows, meetings }: ExplorerFacts): ActiveCell | null {
  if (typeof window === 'undefined') return null;
  const [member, meeting] = (cellInAddress(window.location.hash) ?? '').split('/');
  const row = rows.findIndex(({ slug }) => slug === member);
  const column = meetings.findIndex(({ slug }) => slug === meeting);
  return row < 0 || column < 0 ? null : { row, column };
}

/**
 * Makes the drawing one grid for pointer, finger and keyboard. The one cell that is looked at is an element of its own, laid
 * over the drawing: a link to its evidence, which takes the focus as the cells of a grid do.
 */
export function MatrixExplorer({ id, packed, texts }: MatrixExplorerProps) {
  const plot = usePlot(id);
  const facts = useMemo(() => unpackFacts(packed), [packed]);
  const [active, setActive] = useState(() => meantCell(facts) ?? firstCell(facts));
  const [open, setOpen] = useState(() => meantCell(facts) !== null);
  const [byKey, setByKey] = useState(open);
  const link = useRef<HTMLAnchorElement>(null);
  const touched = useRef(false);
  const words = cellWords(facts, active);
  const evidence = useCellEvidence(
    open && words ? `/api/v1/networks/${facts.network}/cells/${words.key}?language=${facts.language}` : null,
  );

  const look = (cell: ActiveCell, keyboard: boolean) => {
    if (cell.row !== active.row || cell.column !== active.column) setActive(cell);
    setByKey(keyboard);
    setOpen(true);
  };
  const isExplored = plot !== null && words !== null;
  useEffect(() => {
    const drawn = isExplored ? document.getElementById(plotId(id)) : null;
    drawn?.setAttribute('data-explored', '');
    for (const drawing of drawn?.querySelectorAll('.mx-cells') ?? []) drawing.setAttribute('inert', '');
  }, [id, isExplored]);

  // Whoever follows a link to a cell goes on from there.
  useEffect(() => {
    if (isExplored && meantCell(facts)) link.current?.focus();
  }, [facts, isExplored]);
  // The frame is told which cell is looked at.
  useEffect(() => {
    const kit = open ? document.getElementById(plotId(id))?.closest('[data-kit]') : null;
    if (words) kit?.setAttribute('data-cell', words.key);
  }, [id, open, words]);

  const cellUnder = (event: MouseEvent<HTMLDivElement>): ActiveCell | null => {
    if (event.target instanceof Element && event.target.closest('.mx-card')) return null;
    const { left, top } = event.currentTarget.getBoundingClientRect();
    return cellAt(facts, { x: event.clientX - left, y: event.clientY - top });
  };
  const onPointerMove = (event: PointerEvent<HTMLDivElement>) => {
    const cell = event.pointerType === 'touch' ? null : cellUnder(event);
    if (cell) look(cell, false);
  };
  // The first tap on a cell shows what it says; the second follows it.
  const onPointerDown = (event: PointerEvent<HTMLDivElement>) => {
    const cell = event.pointerType === 'touch' ? cellUnder(event) : null;
    if (!cell) return;
    touched.current = !open || cell.row !== active.row || cell.column !== active.column;
    look(cell, false);
  };
  const onClick = (event: MouseEvent<HTMLDivElement>) => {
    if (touched.current) event.preventDefault();
    else if (event.target === event.currentTarget) {
      const cell = cellUnder(event);
      const target = cell && cellWords(facts, cell);
      if (target) window.location.assign(target.href);
    }
    touched.current = false;
  };
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.key === 'Escape') setOpen(false);
    const next = moveInGrid(active, event.key, event.ctrlKey, {
      rows: facts.rows.length,
      columns: facts.meetings.length,
    });
    if (!next) return;
    event.preventDefault();
    look(next, true);
  };

  if (!plot || !words) return null;
  return createPortal(
    <>
      <p id={`${id}-help`} className="sr-only">
        {texts.help}
      </p>
      <div
        className="mx-explorer"
        role="presentation"
        onPointerMove={onPointerMove}
        onPointerDown={onPointerDown}
        onPointerLeave={() => setOpen(false)}
        onClick={onClick}
        onKeyDown={onKeyDown}
      >
        <MatrixGridCell
          link={link}
          facts={facts}
          active={active}
          words={words}
          label={texts.grid}
          help={`${id}-help`}
          shown={open}
          follow={byKey}
          onFocus={() => look(active, true)}
          onBlur={() => setOpen(false)}
        />
        {open && <MatrixCard words={words} evidence={evidence} texts={texts} anchor={link} />}
      </div>
    </>,
    plot,
  );
}
