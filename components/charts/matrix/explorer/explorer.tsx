'use client';

import {
  useRef,
  useState,
  useSyncExternalStore,
  type KeyboardEvent,
  type MouseEvent,
  type PointerEvent,
  type ReactNode,
} from 'react';
import { MatrixCard } from './card';
import { cellAt } from '../layout/cell-at';
import { cellWords, type ActiveCell, type ExplorerFacts, type ExplorerTexts } from './types';
import { MatrixGridCell } from './grid-cell';
import { moveInGrid } from './moves';
import { useCellEvidence } from './use-cell-evidence';

interface MatrixExplorerProps {
  id: string;
  facts: ExplorerFacts;
  texts: ExplorerTexts;
  /** The drawing, as the server made it. */
  children: ReactNode;
  /** Overlay on the drawing when JavaScript is off. */
  withoutScript: ReactNode;
}

const useScript = (): boolean =>
  useSyncExternalStore(
    () => () => undefined,
    () => true,
    () => false,
  );

const firstCell = ({ columns }: ExplorerFacts): ActiveCell => ({
  row: 0,
  column: Math.max(
    0,
    columns.findIndex((column) => column !== null),
  ),
});

/**
 * Makes the drawing one grid for pointer, finger and keyboard. The one cell that is looked at is an element of its own, laid
 * over the drawing: a link to its evidence, which takes the focus as the cells of a grid do.
 */
export function MatrixExplorer({ id, facts, texts, children, withoutScript }: MatrixExplorerProps) {
  const scripted = useScript();
  const [active, setActive] = useState(() => firstCell(facts));
  const [open, setOpen] = useState(false);
  const [byKey, setByKey] = useState(false);
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

  if (!scripted || !words) {
    return (
      <>
        {children}
        {withoutScript}
      </>
    );
  }
  return (
    <>
      <div inert>{children}</div>
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
    </>
  );
}
