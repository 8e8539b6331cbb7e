'use client';

import { useCallback, useState } from 'react';
import { readLogChoice, type LogChoice } from '@/components/attendance/log/log-choices';
import { firstStep, stepBack, stepOn, type StepDirection } from '@/components/attendance/entry/entry-steps';
import { choose, fillOpen, type LogEntries } from '@/components/attendance/log/log-entries';

/** What is chosen in a log, and the steps in which it was. */
export function useLogEntries(given: () => readonly { memberId: number; status: string }[]) {
  const [steps, setSteps] = useState(() =>
    firstStep<LogEntries>({
      chosen: new Map(given().map(({ memberId, status }) => [memberId, readLogChoice(status)])),
      decided: new Set(),
    }),
  );
  const take = useCallback(
    (step: (now: LogEntries) => LogEntries) => setSteps((before) => stepOn(before, step(before.now))),
    [],
  );
  return {
    entries: steps.now,
    mayUndo: steps.past.length > 0,
    mayRedo: steps.future.length > 0,
    choose: useCallback((memberId: number, choice: LogChoice) => take((now) => choose(now, memberId, choice)), [take]),
    fill: useCallback(
      (choiceOf: (memberId: number) => LogChoice | undefined) => take((now) => fillOpen(now, choiceOf)),
      [take],
    ),
    /** Puts what was chosen before into its rows, as one step. */
    put: useCallback(
      (chosen: readonly (readonly [number, LogChoice])[]) =>
        take((now) => ({ ...now, chosen: new Map([...now.chosen, ...chosen]) })),
      [take],
    ),
    step: useCallback((direction: StepDirection) => setSteps((before) => stepBack(before, direction)), []),
  };
}

export type LogSteps = ReturnType<typeof useLogEntries>;
