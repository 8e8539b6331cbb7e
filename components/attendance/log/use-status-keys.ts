'use client';

import { useEffect, type RefObject } from 'react';
import { stepFor } from '@/components/attendance/entry/entry-steps';
import { readLogKey, type StatusLetters } from '@/components/attendance/log/log-choices';
import { rowOf, focusRow, type RowMove } from '@/components/attendance/log/row-focus';
import type { LogSteps } from '@/components/attendance/log/use-log-entries';

interface StatusKeys extends Pick<LogSteps, 'choose' | 'fill' | 'step'> {
  letters: StatusLetters;
  /** Leads to the field that finds a member. */
  find: () => void;
}

/**
 * Keys for whoever logs many members: a letter sets the status of the member the focus is on and leads to the next, a
 * capital sets it for all who are still open, arrows go from member to member. They work on the status buttons only,
 * so that typing in other fields is not affected; the form is sent by Ctrl and Enter from everywhere in it.
 */
export function useStatusKeys(form: RefObject<HTMLFormElement | null>, keys: StatusKeys): void {
  const { letters, choose, fill, step, find } = keys;
  useEffect(() => {
    const at = form.current;
    if (!at) return;
    const onStatus = (event: KeyboardEvent, memberId: number) => {
      const key = readLogKey(event, letters);
      if (!key) return;
      event.preventDefault();
      const move = (to: RowMove) => focusRow(at, memberId, to);
      if (key.kind === 'find') find();
      if (key.kind === 'move') move(key.step);
      if (key.kind === 'fill') fill(() => key.status);
      if (key.kind === 'choose') {
        choose(memberId, key.choice);
        move(1);
      }
    };
    const listen = (event: KeyboardEvent) => {
      const { target, key, ctrlKey, metaKey, altKey } = event;
      if (key === 'Enter' && (ctrlKey || metaKey)) {
        event.preventDefault();
        at.requestSubmit(at.querySelector<HTMLButtonElement>('button[type="submit"]'));
        return;
      }
      const memberId = target instanceof HTMLInputElement ? rowOf(target) : null;
      if (memberId === null) return;
      const direction = stepFor(event);
      if (direction) {
        event.preventDefault();
        step(direction);
      } else if (!ctrlKey && !altKey && !metaKey) onStatus(event, memberId);
    };
    at.addEventListener('keydown', listen);
    return () => at.removeEventListener('keydown', listen);
  }, [form, letters, choose, fill, step, find]);
}
