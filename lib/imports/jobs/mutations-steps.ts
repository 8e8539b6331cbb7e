import 'server-only';
import type { Actor } from '@/lib/db/register-write';
import { announceStep, endWithout, requestCancel } from '@/lib/imports/jobs/mutations';
import { enqueueStep, leaveQueue } from '@/lib/imports/jobs/mutations-queue';
import { applyJob, planJob } from '@/lib/imports/jobs/mutations-run';
import { findJob } from '@/lib/imports/jobs/queries';
import type { ApplyChoice } from '@/lib/imports/batches/types-apply';
import type { ImportRights } from '@/lib/imports/names/types-rights';
import type { ImportJob } from '@/lib/imports/jobs/types';

type Queued = Pick<ImportJob, 'id' | 'networkId'>;

/** Work that goes on after the answer; wrapped, so that nobody waits for it unawares. It settles when it is done. */
export interface StartedStep {
  work: Promise<void>;
}

/** Does the work of a job unless somebody gave it up, in another process, while it waited. */
async function unlessCancelled(id: number, work: () => Promise<void>): Promise<void> {
  const job = await findJob(id);
  if (job && job.state !== 'cancelled') await work();
}

/**
 * Says in the job that a step has begun, and has it done after what is under way in its network. Should the process end
 * before its turn comes, nobody holds the job's lock, and it counts as interrupted.
 */
async function start(
  { id, networkId }: Queued,
  step: 'planning' | 'applying',
  work: () => Promise<void>,
): Promise<StartedStep> {
  await announceStep(id, step);
  const done = enqueueStep(networkId, id, step, () => unlessCancelled(id, work));
  // Whoever waits for it hears of a failure; until then it is no unheard one.
  done.catch(() => undefined);
  return { work: done };
}

/** Gives a list up: what waits never begins, what is under way ends soon, and nothing is left behind. */
export async function giveUp(id: number): Promise<void> {
  if (leaveQueue(id)) await endWithout(id, 'cancelled', null);
  else await requestCancel(id);
}

/** Has a list planned after the answer. */
export const startPlanning = (job: Queued, rights: Pick<ImportRights, 'citable'>): Promise<StartedStep> =>
  start(job, 'planning', () => planJob(job.id, rights));

/** Has a planned list applied after the answer. */
export const startApplying = (job: Queued, actor: Actor, choice: ApplyChoice & ImportRights): Promise<StartedStep> =>
  start(job, 'applying', () => applyJob(job.id, actor, choice));
