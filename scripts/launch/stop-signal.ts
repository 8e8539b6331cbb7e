import { Interrupted } from './operator-error.mjs';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Ctrl-C reaches this process twice at once: from the terminal, and passed on by npm. */
const ECHO_MS = 2_000;

/**
 * Watches for the signals that mean "stop". The abort signal fires on the first
 * one; another one, given later by somebody impatient, ends the process at once.
 */
export function watchStopSignals(): AbortSignal {
  const controller = new AbortController();
  let since = 0;
  for (const name of SIGNALS) {
    process.on(name, () => {
      if (!controller.signal.aborted) {
        since = performance.now();
        controller.abort(new Interrupted(`stopped by ${name}`));
      } else if (performance.now() - since > ECHO_MS) {
        process.exit(130);
      }
    });
  }
  return controller.signal;
}
