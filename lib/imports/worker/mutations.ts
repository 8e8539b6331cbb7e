import 'server-only';
import { findActor } from '@/lib/imports/batches/queries-actor';
import { refuseWaiting } from '@/lib/imports/jobs/mutations';
import { applyJob, planJob } from '@/lib/imports/jobs/mutations-run';
import { findJob, findStepOrder } from '@/lib/imports/jobs/queries';
import type { StepOrder } from '@/lib/imports/queue/schema';

/** Who a step is done for, if they are still allowed to have it done: asked now, however long it has waited. */
async function actorOfOrder({ userId, userVersion, choice }: StepOrder, networkId: number) {
  const actor = await findActor({ id: userId }, networkId);
  const stands = actor?.version === userVersion && actor.mayEdit && (choice?.publish !== true || actor.mayPublish);
  return stands ? actor : null;
}

/**
 * Does the step that a job waits for; nothing where it waits for none, because it was given up or another process has
 * taken it. Whatever comes of it stands in the job.
 *
 * @param stop fires when the process is about to stop
 * @throws what nobody expects; where the step has not begun, it is to be tried again
 */
export async function takeStep(jobId: number, stop?: AbortSignal): Promise<void> {
  const job = await findJob(jobId);
  const order = await findStepOrder(jobId);
  const waits = job && order && (job.state === 'planning' || job.state === 'applying') && job.startedAt === null;
  if (!waits) return;
  const actor = await actorOfOrder(order, job.networkId);
  if (!actor) {
    await refuseWaiting(jobId);
    return;
  }
  const start = { ordered: true, stop };
  const { userId, name, rights } = actor;
  if (job.state === 'planning') await planJob(jobId, rights, start);
  else if (order.choice) await applyJob(jobId, { userId, name }, { ...order.choice, ...rights }, start);
}
