'use client';

import { useTranslations } from 'next-intl';
import { useCallback, useRef, useState, type ClipboardEvent, type KeyboardEvent } from 'react';
import { stepFor } from '@/components/attendance/entry/entry-steps';
import {
  fillDown,
  setBox,
  valueAt,
  valuesIn,
  type CellValue,
  type GridStep,
} from '@/components/attendance/grid/grid-changes';
import { readClipboard, writeClipboard } from '@/components/attendance/grid/grid-clipboard';
import type { GridIndex } from '@/components/attendance/grid/grid-facts';
import { planGridPaste, type PasteRefusal } from '@/components/attendance/grid/grid-paste';
import {
  boxOf,
  drawsRange,
  moveFrom,
  placeWithin,
  type GridPlace,
  type GridSelection,
} from '@/components/attendance/grid/grid-places';
import type { PastedValueReader } from '@/components/attendance/grid/grid-words';
import type { StatusWords } from '@/components/attendance/grid/status-words';
import type { GridEntering } from '@/components/attendance/grid/use-grid-entries';
import { readLogKey } from '@/components/attendance/log/log-choices';

/** As if the first button of the form were pressed that the grid stands in. */
function submitFrom(grid: HTMLElement): void {
  const form = grid.closest('form');
  form?.requestSubmit(form.querySelector<HTMLButtonElement>('button[type="submit"]'));
}

const START: GridPlace = { row: 0, column: 0 };

/** The selection of a grid, and what keys and the clipboard do with it. */
export function useGridKeys(index: GridIndex, entering: GridEntering, words: StatusWords, read: PastedValueReader) {
  const t = useTranslations('grid');
  const [selection, setSelection] = useState<GridSelection>({ anchor: START, active: START });
  const [said, setSaid] = useState('');
  const [pasted, setPasted] = useState<PasteRefusal | null>(null);
  /** After Escape, Tab leaves the grid. */
  const leaves = useRef(false);
  const { entries, base, take, step } = entering;
  const valueOf = (place: GridPlace): CellValue => valueAt(entries, base, index.keyAt(place));
  const box = boxOf(selection);
  const isRange = box.top !== box.bottom || box.left !== box.right;

  const enter = (next: GridStep) => {
    setPasted(null);
    take(next);
    const { cells, outside } = next;
    setSaid(
      outside > 0
        ? t('skipped', { count: cells.length, outside })
        : cells.length > 1
          ? t('set', { count: cells.length })
          : '',
    );
  };
  const set = (value: CellValue) => enter(setBox(index, box, value));

  const onLetter = (value: CellValue) => {
    set(value);
    if (isRange) return;
    const next = placeWithin({ ...selection.active, row: selection.active.row + 1 }, index.size);
    setSelection({ anchor: next, active: next });
  };

  const onKey = (event: KeyboardEvent<HTMLElement>, page: number) => {
    if (event.nativeEvent.isComposing) return;
    const { key, ctrlKey, metaKey, altKey } = event;
    const isTab = key === 'Tab';
    if (isTab && leaves.current) return;
    leaves.current = key === 'Escape';
    if (altKey || key === 'Escape') return;
    const command = ctrlKey || metaKey;
    const direction = stepFor(event);
    const letter = key.toLowerCase();
    const to = moveFrom(event, selection.active, index.size, page);
    const choice = command ? null : readLogKey({ key, shiftKey: false }, words.letters);
    if (command && key === 'Enter') submitFrom(event.currentTarget);
    else if (direction) step(direction);
    else if (to) setSelection({ anchor: drawsRange(event) ? selection.anchor : to, active: to });
    else if (command && letter === 'a')
      setSelection({ anchor: START, active: placeWithin({ row: Infinity, column: Infinity }, index.size) });
    else if (command && letter === 'd') enter(fillDown(index, box, valueOf));
    else if (choice?.kind === 'choose') onLetter(choice.choice === 'not_recorded' ? null : choice.choice);
    else return;
    event.preventDefault();
  };

  const onCopy = (event: ClipboardEvent<HTMLElement>) => {
    const block = valuesIn(box, valueOf).map((row) => row.map((value) => (value === null ? '' : words.word(value))));
    writeClipboard(event.clipboardData, block);
    event.preventDefault();
    setSaid(t('copied', { count: block.flat().length }));
  };
  const onPaste = (event: ClipboardEvent<HTMLElement>) => {
    event.preventDefault();
    const plan = planGridPaste(readClipboard(event.clipboardData), box, index, read);
    if (plan.ok) enter(plan.value);
    else {
      setSaid('');
      setPasted(plan.reason);
    }
  };

  return {
    selection,
    select: setSelection,
    box,
    said,
    /** Why what was pasted last was not taken. */
    pasted,
    forgetPaste: useCallback(() => setPasted(null), []),
    set,
    fill: () => enter(fillDown(index, box, valueOf)),
    onKey,
    onCopy,
    onPaste,
  };
}
