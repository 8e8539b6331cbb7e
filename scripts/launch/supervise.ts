import { setTimeout as wait } from 'node:timers/promises';
import { OperatorError } from './operator-error.mjs';

/** A process that is kept running. */
export type Supervised = {
  /** What it is called in messages, with its article: "The web server". */
  name: string;
  /** Resolves when it has ended, with what is known of how. */
  ended: () => Promise<string>;
  /** Brings it up again where it was; resolves when it answers. */
  restart: () => Promise<void>;
};

/** Starting again would fail for ever. */
export class GoneForGood extends OperatorError {
  override name = 'GoneForGood';
}

/** Before one start after the other, as long as it does not last; then it is given up, about a minute later. */
export const PAUSES_S: readonly number[] = [0, 1, 2, 5, 10, 20, 30];

/** Whatever has run for so long and ends then is started at once. */
const LASTED_MS = 60_000;

type Surroundings = {
  signal: AbortSignal;
  say: (line: string) => void;
  pause?: (seconds: number, signal: AbortSignal) => Promise<unknown>;
  /** Milliseconds of a clock that nobody sets. */
  now?: () => number;
};

const untilAborted = (signal: AbortSignal): Promise<'stopped'> =>
  new Promise((resolve) => {
    if (signal.aborted) resolve('stopped');
    else signal.addEventListener('abort', () => resolve('stopped'), { once: true });
  });

const reasonFor = (error: unknown) => (error instanceof Error ? error.message : String(error));

/**
 * Starts a process again whenever it ends, after pauses that grow while it does not last.
 *
 * @returns once the signal says that nothing shall run any more; a start under way comes to its end first
 * @throws OperatorError where it cannot be kept running
 */
export async function supervise({ name, ended, restart }: Supervised, surroundings: Surroundings): Promise<void> {
  const { signal, say, now = () => performance.now() } = surroundings;
  const pause = surroundings.pause ?? ((seconds) => wait(seconds * 1_000, undefined, { signal }));
  const stopped = untilAborted(signal);
  let since = now();
  let tries = 0;
  let what = await Promise.race([ended(), stopped]);
  while (!signal.aborted) {
    if (now() - since >= LASTED_MS) tries = 0;
    const seconds = PAUSES_S[tries];
    if (seconds === undefined) {
      throw new OperatorError(
        `${name} could not be kept running (${what}), after ${PAUSES_S.length} starts: see the messages above, mend what they name and start again.`,
      );
    }
    tries += 1;
    say(`${name} ended (${what}). It is started again${seconds === 0 ? '' : ` in ${seconds} s`}.`);
    await pause(seconds, signal).catch(() => undefined);
    if (signal.aborted) return;
    since = now();
    try {
      await restart();
    } catch (error) {
      if (error instanceof GoneForGood) throw error;
      what = reasonFor(error);
      continue;
    }
    say(`${name} runs again.`);
    what = await Promise.race([ended(), stopped]);
  }
}
