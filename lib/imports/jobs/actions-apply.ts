'use server';

import { revalidateTag } from 'next/cache';
import { after } from 'next/server';
import { actorOf } from '@/lib/auth/gates';
import { networksAllowing } from '@/lib/auth/permissions';
import { refuse, succeed } from '@/lib/core/result';
import { REGISTER_TAG } from '@/lib/core/cache-tags';
import { submitStep } from '@/lib/forms/submit-step';
import { demandOnJob, goToJob } from '@/lib/imports/jobs/actions-on-job';
import { giveUp, startApplying } from '@/lib/imports/jobs/mutations-steps';
import { findReadableJob } from '@/lib/imports/jobs/queries-readable';
import { replacesAssertions } from '@/lib/imports/jobs/rules';
import { applyFormSchema, jobFormSchema } from '@/lib/imports/jobs/schema';
import { listCitable } from '@/lib/networks/queries-citable';

/** Applies a list that has been planned and looked at. */
export async function applyListAction(_previous: unknown, form: FormData) {
  const state = await submitStep(form, {
    schema: applyFormSchema,
    shape: { numbers: ['jobId'] },
    authorise: async ({ jobId, release }) => {
      const editor = await demandOnJob('edit', jobId);
      return editor.ok && release === 'publish' ? demandOnJob('publish', jobId) : editor;
    },
    work: async ({ jobId, mode, release, reason }, user) => {
      const job = (await findReadableJob(jobId))?.job;
      if (job?.state !== 'planned') return refuse({ kind: 'list_busy' as const });
      if (reason === null && replacesAssertions(job)) {
        return refuse({ kind: 'invalid' as const, fields: { reason: 'required' } });
      }
      const rights = { editable: networksAllowing(user.grants, 'edit'), citable: await listCitable(user) };
      const { work } = await startApplying(job, actorOf(user), {
        mode,
        publish: release === 'publish',
        reason,
        ...rights,
      });
      after(async () => {
        await work;
        revalidateTag(REGISTER_TAG, { expire: 0 });
      });
      return succeed({ id: jobId });
    },
  });
  if (state.outcome?.ok) await goToJob(state.outcome.value.id);
  return state;
}

/** Gives a list up: what is under way ends and leaves nothing behind. */
export async function cancelListAction(_previous: unknown, form: FormData) {
  const state = await submitStep(form, {
    schema: jobFormSchema,
    shape: { numbers: ['jobId'] },
    authorise: ({ jobId }) => demandOnJob('edit', jobId),
    work: async ({ jobId }) => {
      await giveUp(jobId);
      return succeed({ id: jobId });
    },
  });
  if (state.outcome?.ok) await goToJob(state.outcome.value.id);
  return state;
}
