import 'server-only';
import type { QueuedStep } from '@/lib/imports/jobs/types-shown';

/*
 * Work on imports goes on in the server process after its answer, one piece at a time in each network. What waits here
 * has not begun: with the process it is lost without a trace, and the job stands as it was.
 */

interface Queues {
  /** The last piece of work of each network. */
  tails: Map<number, Promise<void>>;
  /** Pieces of work that have not ended, by job. */
  steps: Map<number, Queued>;
}

interface Queued {
  step: QueuedStep;
  /** Its turn has come. */
  begun: boolean;
}

/** Pages, actions and routes are bundled apart and share nothing else. */
const shared = globalThis as typeof globalThis & { praesenzregisterImports?: Queues };
const queues = (): Queues => (shared.praesenzregisterImports ??= { tails: new Map(), steps: new Map() });

/** The step that waits or goes on for a job in this process; null where none does. */
export const queuedStep = (jobId: number): QueuedStep | null => queues().steps.get(jobId)?.step ?? null;

/** Takes a step that still waits for its turn out of the line. @returns whether one did */
export function leaveQueue(jobId: number): boolean {
  const { steps } = queues();
  return steps.get(jobId)?.begun === false && steps.delete(jobId);
}

/**
 * Has a step of a job done after what is under way in its network.
 *
 * @returns settles as the work does
 */
export function enqueueStep(
  networkId: number,
  jobId: number,
  step: QueuedStep,
  work: () => Promise<void>,
): Promise<void> {
  const { tails, steps } = queues();
  const queued: Queued = { step, begun: false };
  steps.set(jobId, queued);
  const inTurn = async () => {
    // What has left the line is not done; the same job may stand in it anew.
    if (steps.get(jobId) !== queued) return;
    queued.begun = true;
    await work().finally(() => steps.delete(jobId));
  };
  const done = (tails.get(networkId) ?? Promise.resolve()).then(inTurn);
  // The next in line starts whatever became of this one.
  const tail = done.catch(() => undefined);
  tails.set(networkId, tail);
  return done;
}
