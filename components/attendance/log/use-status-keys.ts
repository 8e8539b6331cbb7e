'use client';

import { useEffect, type RefObject } from 'react';
import { choiceForKey, stepForKey } from '@/components/attendance/log/log-choices';
import type { AttendanceStatus } from '@/lib/attendance/types';

/** The radio buttons that say a status; a row has one group of them. */
const CHOICE = 'input[data-choice]';

function listChoices(row: Element | null | undefined): HTMLInputElement[] {
  return [...(row?.querySelectorAll<HTMLInputElement>(CHOICE) ?? [])];
}

function focusRow(row: Element | null | undefined): void {
  const choices = listChoices(row);
  (choices.find(({ checked }) => checked) ?? choices[0])?.focus();
}

/**
 * Keys for whoever logs many members: arrows up and down go from member to member, a letter sets the status of the
 * member the focus is on. They work on the status buttons only, so that typing in other fields is not affected.
 */
export function useStatusKeys(
  table: RefObject<HTMLTableElement | null>,
  letters: Readonly<Record<AttendanceStatus, string>>,
): void {
  useEffect(() => {
    const body = table.current?.tBodies[0];
    if (!body) return;
    const listen = (event: KeyboardEvent) => {
      const at = event.target;
      if (event.ctrlKey || event.altKey || event.metaKey || !(at instanceof HTMLInputElement) || !at.matches(CHOICE))
        return;
      const row = at.closest('tr');
      const step = stepForKey(event.key);
      const choice = choiceForKey(event.key, letters);
      if (step === 0 && choice === null) return;
      event.preventDefault();
      if (step !== 0) focusRow(step > 0 ? row?.nextElementSibling : row?.previousElementSibling);
      const button = listChoices(row).find(({ dataset }) => dataset.choice === choice);
      if (!button) return;
      button.focus();
      button.click();
    };
    body.addEventListener('keydown', listen);
    return () => body.removeEventListener('keydown', listen);
  }, [table, letters]);
}
