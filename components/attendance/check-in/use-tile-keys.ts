'use client';

import { useEffect, type RefObject } from 'react';
import { stepFor } from '@/components/attendance/entry/entry-steps';
import { readLogKey, type LogChoice, type StatusLetters } from '@/components/attendance/log/log-choices';

interface TileKeys {
  letters: StatusLetters;
  choose: (memberId: number, choice: LogChoice) => void;
  undo: () => void;
  /** Leads to the field that finds a member. */
  find: () => void;
}

const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/**
 * Keys on the members at the door, as in the log: a letter sets and goes on, arrows go from one to the next. Enter and
 * space are a tap, as on any button.
 */
export function useTileKeys(place: RefObject<HTMLElement | null>, { letters, choose, undo, find }: TileKeys): void {
  useEffect(() => {
    const at = place.current;
    if (!at) return;
    const listen = (event: KeyboardEvent) => {
      const { key, ctrlKey, metaKey, altKey } = event;
      const tile = event.target instanceof HTMLElement ? event.target.closest<HTMLElement>('[data-member]') : null;
      if (!tile) return;
      if (stepFor(event) === 'undo') {
        event.preventDefault();
        undo();
      }
      if (ctrlKey || metaKey || altKey || key === 'Enter') return;
      const tiles = [...at.querySelectorAll<HTMLElement>('[data-member]')];
      const go = (to: number) => tiles[Math.max(0, Math.min(tiles.length - 1, to))]?.focus();
      const here = tiles.indexOf(tile);
      const step = STEPS[key];
      const meant = readLogKey({ key, shiftKey: false }, letters);
      if (step === undefined && meant === null) return;
      event.preventDefault();
      if (step !== undefined) go(here + step);
      else if (meant?.kind === 'find') find();
      else if (meant?.kind === 'move') go(meant.step === 'first' ? 0 : tiles.length - 1);
      else if (meant?.kind === 'choose') {
        if (tile.getAttribute('aria-disabled') === null) choose(Number(tile.dataset['member']), meant.choice);
        go(here + 1);
      }
    };
    at.addEventListener('keydown', listen);
    return () => at.removeEventListener('keydown', listen);
  }, [place, letters, choose, undo, find]);
}
