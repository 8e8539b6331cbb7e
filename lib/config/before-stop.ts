import { setTimeout as delay } from 'node:timers/promises';

const SIGNALS = ['SIGINT', 'SIGTERM'] as const;

/** Less than the ten seconds that the start command waits before it ends the web server by force. */
const LONGEST_MS = 8_000;

/**
 * Has something done when the process is told to stop, before those who listen for it already hear of it: Next.js ends
 * the process as soon as no request is being answered.
 */
export function beforeStop(work: () => Promise<void>): void {
  const others = SIGNALS.map((signal) => [signal, process.rawListeners(signal)] as const);
  let stopping = false;
  const onSignal = (signal: NodeJS.Signals) => {
    // Ctrl-C arrives twice: from the terminal and from the process that started this one.
    if (stopping) return;
    stopping = true;
    void Promise.race([work(), delay(LONGEST_MS, undefined, { ref: false })])
      .catch(() => undefined)
      .then(() => {
        for (const [name, listeners] of others) {
          process.off(name, onSignal);
          for (const listener of listeners) process.on(name, listener as NodeJS.SignalsListener);
        }
        process.kill(process.pid, signal);
      });
  };
  for (const signal of SIGNALS) {
    process.removeAllListeners(signal);
    process.on(signal, onSignal);
  }
}
