'use client';

import { useCallback, useMemo, useState } from 'react';
import {
  afterTap,
  fillOpen,
  unsavedCells,
  withSeen,
  withStatuses,
  type CheckInEntries,
} from '@/components/attendance/check-in/check-in-entries';
import { firstStep, stepBack, stepOn } from '@/components/attendance/entry/entry-steps';
import type { LogChoice } from '@/components/attendance/log/log-choices';
import type { GridCell } from '@/lib/imports/grid/types';

const NOTHING: CheckInEntries = new Map();

/** Who is ticked off at the door, tap by tap. */
export function useCheckInEntries(meetingId: number, given: () => CheckInEntries) {
  const [stands, setStands] = useState(given);
  const [proposed, setProposed] = useState(NOTHING);
  const [steps, setSteps] = useState(() => firstStep(stands));
  const entries = steps.now;
  const take = useCallback(
    (step: (now: CheckInEntries) => CheckInEntries) => setSteps((before) => stepOn(before, step(before.now))),
    [],
  );
  const set = useCallback(
    (memberId: number, choiceOf: (before: LogChoice) => LogChoice) =>
      take((now) => {
        const before = now.get(memberId) ?? 'not_recorded';
        const choice = choiceOf(before);
        return choice === before ? now : new Map(now).set(memberId, choice);
      }),
    [take],
  );
  return {
    entries,
    unsaved: useMemo(
      () => unsavedCells({ entries, stands, proposed }, meetingId),
      [entries, stands, proposed, meetingId],
    ),
    mayUndo: steps.past.length > 0,
    tap: useCallback((memberId: number) => set(memberId, afterTap), [set]),
    choose: useCallback((memberId: number, choice: LogChoice) => set(memberId, () => choice), [set]),
    fill: useCallback((choices: CheckInEntries) => take((now) => fillOpen(now, choices)), [take]),
    undo: useCallback(() => setSteps((before) => stepBack(before, 'undo')), []),
    /** Puts what was ticked off before into its place, with what stood there then: what has changed since is asked about. */
    putBack: useCallback(
      (cells: readonly GridCell[]) => {
        setStands((before) => withSeen(before, cells));
        take((now) => withStatuses(now, cells));
      },
      [take],
    ),
    /** What was sent stands now, or lies with a draft. */
    settle: useCallback((saved: readonly GridCell[], isProposed: boolean) => {
      (isProposed ? setProposed : setStands)((before) => withStatuses(before, saved));
    }, []),
    /** Decides what somebody else entered meanwhile: it is seen now, and stays or is to be replaced. */
    decide: useCallback(
      (conflict: GridCell & { stands: GridCell['status'] }, keeps: 'mine' | 'theirs') => {
        const theirs = [{ ...conflict, seen: conflict.stands, status: conflict.stands }];
        setStands((before) => withSeen(before, theirs));
        if (keeps === 'theirs') take((now) => withStatuses(now, theirs));
      },
      [take],
    ),
  };
}
