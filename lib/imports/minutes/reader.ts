import { setImmediate } from 'node:timers/promises';
import { minutesSteps } from '@/lib/imports/minutes/rules';
import type { MinutesReading } from '@/lib/imports/minutes/types';
import type { NameFinder } from '@/lib/imports/names/rules-find';

/** Characters of the list itself, without what is passed over: a thousand participants with their offices. */
export const LONGEST_LIST = 60_000;

/**
 * Reads minutes line by line, and lets whatever else waits have its turn between two lines: others are answered meanwhile.
 * null where there is more to read than any list of participants has.
 */
export async function readMinutesInTurns(text: string, finder: NameFinder): Promise<MinutesReading | null> {
  const steps = minutesSteps(text, finder, LONGEST_LIST);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    await setImmediate();
  }
}
