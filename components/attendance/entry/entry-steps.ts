/** What somebody has entered, step by step, so that each can be undone and redone. */
export interface EntrySteps<Entries> {
  past: readonly Entries[];
  now: Entries;
  future: readonly Entries[];
}

export const firstStep = <Entries>(now: Entries): EntrySteps<Entries> => ({ past: [], now, future: [] });

/** One step further; what was undone before can no longer be redone. The same again is no step. */
export function stepOn<Entries>({ past, now, future }: EntrySteps<Entries>, next: Entries): EntrySteps<Entries> {
  return next === now ? { past, now, future } : { past: [...past, now], now: next, future: [] };
}

export type StepDirection = 'undo' | 'redo';

/** One step back, or on again; as it is where there is none. */
export function stepBack<Entries>(steps: EntrySteps<Entries>, direction: StepDirection): EntrySteps<Entries> {
  const { past, now, future } = steps;
  const target = direction === 'undo' ? past.at(-1) : future[0];
  if (target === undefined) return steps;
  return direction === 'undo'
    ? { past: past.slice(0, -1), now: target, future: [now, ...future] }
    : { past: [...past, now], now: target, future: future.slice(1) };
}

interface PressedStep {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  shiftKey: boolean;
}

/** Undoing and redoing, as everywhere: with Ctrl or, on a Mac, Cmd. */
export function stepFor({ key, ctrlKey, metaKey, altKey, shiftKey }: PressedStep): StepDirection | null {
  if (altKey || !(ctrlKey || metaKey)) return null;
  const letter = key.toLowerCase();
  if (letter === 'y') return 'redo';
  return letter === 'z' ? (shiftKey ? 'redo' : 'undo') : null;
}
