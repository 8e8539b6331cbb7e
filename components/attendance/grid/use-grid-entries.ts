'use client';

import { useCallback, useMemo, useState } from 'react';
import { firstStep, stepBack, stepOn, type StepDirection } from '@/components/attendance/entry/entry-steps';
import {
  afterSaving,
  changedCells,
  enter,
  type GridBase,
  type GridEntries,
  type GridStep,
} from '@/components/attendance/grid/grid-changes';
import type { GridIndex } from '@/components/attendance/grid/grid-facts';
import { gridKey } from '@/lib/imports/grid/rules';
import type { GridCell, GridConflict } from '@/lib/imports/grid/types';

const NOTHING: GridEntries = new Map();

/** What is entered in a grid, the steps in which it was, and what stands below it as far as the page knows. */
export function useGridEntries(index: GridIndex) {
  const [base, setBase] = useState<GridBase>(index.ownWords);
  const [steps, setSteps] = useState(() => firstStep(NOTHING));
  const entries = steps.now;
  const changed = useMemo(() => changedCells(entries, base), [entries, base]);
  return {
    base,
    entries,
    changed,
    mayUndo: steps.past.length > 0,
    mayRedo: steps.future.length > 0,
    take: useCallback(
      (step: GridStep) => setSteps((before) => stepOn(before, enter(index, before.now, base, step))),
      [index, base],
    ),
    step: useCallback((direction: StepDirection) => setSteps((before) => stepBack(before, direction)), []),
    /** Puts what was typed before into its cells, with what stood there then: what has changed since is asked about. */
    putBack: useCallback((cells: readonly GridCell[]) => {
      setBase((before) => withSeen(before, cells));
      setSteps((before) =>
        stepOn(before, new Map([...before.now, ...cells.map((cell) => [gridKey(cell), cell.status] as const)])),
      );
    }, []),
    /** What was sent stands now. */
    settle: useCallback((saved: readonly GridCell[], outcome: 'published' | 'draft' | 'proposed') => {
      if (outcome !== 'proposed') setBase((before) => afterSaving(before, saved, outcome === 'published'));
      const keys = new Map(saved.map((cell) => [gridKey(cell), cell.status]));
      // What was entered while the answer was under way is not part of it.
      setSteps((before) =>
        firstStep(new Map([...before.now].filter(([key, value]) => !keys.has(key) || keys.get(key) !== value))),
      );
    }, []),
    /** Decides conflicts: what others entered is seen now, and stays, or is to be replaced by what was entered here. */
    decide: useCallback((conflicts: readonly GridConflict[], keeps: 'mine' | 'theirs') => {
      setBase((before) =>
        withSeen(
          before,
          conflicts.map((one) => ({ ...one, seen: one.stands })),
        ),
      );
      if (keeps === 'mine') return;
      setSteps((before) =>
        stepOn(before, new Map([...before.now, ...conflicts.map((one) => [gridKey(one), one.stands] as const)])),
      );
    }, []),
  };
}

export type GridEntering = ReturnType<typeof useGridEntries>;

/** What stood in cells when they were seen. Whether it is public is found out when it is saved. */
function withSeen(base: GridBase, cells: readonly GridCell[]): GridBase {
  const after = new Map(base);
  for (const cell of cells) {
    const key = gridKey(cell);
    if (base.get(key)?.status === (cell.seen ?? undefined)) continue;
    if (cell.seen === null) after.delete(key);
    else after.set(key, { status: cell.seen, published: true });
  }
  return after;
}
