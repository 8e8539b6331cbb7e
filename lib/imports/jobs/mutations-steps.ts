import 'server-only';
import type { SignedInUser } from '@/lib/auth/types';
import { database } from '@/lib/db/client';
import { toJson } from '@/lib/db/json-value';
import type { ApplyChoice } from '@/lib/imports/batches/types-apply';
import { announceStep, cancelWaiting, requestCancel } from '@/lib/imports/jobs/mutations';
import type { ImportJob, JobStep } from '@/lib/imports/jobs/types';
import { enqueueStep, leaveQueue } from '@/lib/imports/queue/mutations';
import type { StepOrder } from '@/lib/imports/queue/schema';

type Queued = Pick<ImportJob, 'id' | 'networkId'>;
type Orderer = Pick<SignedInUser, 'id'>;

/**
 * Says in the job that a step has been ordered, and by whom, and has it done after what is under way in its network. What
 * the orderer may do is asked again when its turn comes.
 */
async function order(job: Queued, step: JobStep, { id: userId }: Orderer, choice: StepOrder['choice']): Promise<void> {
  await database().$transaction(async (transaction) => {
    const { version } = await transaction.user.findUniqueOrThrow({ where: { id: userId }, select: { version: true } });
    const stepOrder: StepOrder = { userId, userVersion: version, choice };
    await announceStep(transaction, job.id, step, toJson(stepOrder));
    await enqueueStep(transaction, job);
  });
}

/** Gives a list up: what waits never begins, what is under way ends soon, and nothing is left behind. */
export async function cancelStep(id: number): Promise<void> {
  const waited = await database().$transaction(async (transaction) => {
    const cancelled = await cancelWaiting(transaction, id);
    if (cancelled) await leaveQueue(transaction, id);
    return cancelled;
  });
  if (!waited) await requestCancel(id);
}

/** Has a list planned after the answer. */
export const startPlanning = (job: Queued, orderer: Orderer): Promise<void> => order(job, 'planning', orderer, null);

/** Has a planned list applied after the answer. */
export const startApplying = (job: Queued, orderer: Orderer, choice: ApplyChoice): Promise<void> =>
  order(job, 'applying', orderer, { reason: null, ...choice });
