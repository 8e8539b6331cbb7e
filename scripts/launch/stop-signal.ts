import { Interrupted } from './operator-error.mjs';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Watches for the signals that mean "stop". The abort signal fires on the first
 * one; a second one ends the process at once.
 */
export function watchStopSignals(): AbortSignal {
  const controller = new AbortController();
  for (const name of SIGNALS) {
    process.on(name, () => {
      if (controller.signal.aborted) process.exit(130);
      controller.abort(new Interrupted(`stopped by ${name}`));
    });
  }
  return controller.signal;
}
