'use server';

import { refuse, succeed } from '@/lib/core/result';
import { submitStep } from '@/lib/forms/submit-step';
import { demandOnJob, goToJob } from '@/lib/imports/jobs/actions-on-job';
import { rememberMapping } from '@/lib/imports/mapping/mutations';
import { cancelStep, startApplying } from '@/lib/imports/jobs/mutations-steps';
import { findReadableJob } from '@/lib/imports/jobs/queries-readable';
import { replacesWhatStands } from '@/lib/imports/jobs/rules';
import { consequencesKey } from '@/lib/imports/plan/rules-faults';
import { applyFormSchema, jobFormSchema } from '@/lib/imports/jobs/schema';

/** Applies a list that has been planned and looked at. */
export async function applyListAction(_previous: unknown, form: FormData) {
  const state = await submitStep(form, {
    schema: applyFormSchema,
    shape: { numbers: ['jobId'] },
    authorise: async ({ jobId, release }) => {
      const editor = await demandOnJob('edit', jobId);
      return editor.ok && release === 'publish' ? demandOnJob('publish', jobId) : editor;
    },
    work: async ({ jobId, mode, release, reason, seen }, user, confirmed) => {
      const found = await findReadableJob(jobId);
      if (found?.job.state !== 'planned' || !found.job.mapping) return refuse({ kind: 'list_busy' as const });
      const { job, inspection } = found;
      if (reason === null && replacesWhatStands(job)) {
        return refuse({ kind: 'invalid' as const, fields: { reason: 'required' } });
      }
      // Planned anew meanwhile, as by another window: whoever becomes absent has to be looked at again.
      const { consequences } = job.summary ?? {};
      if (consequences && consequencesKey(consequences) !== (seen ?? ''))
        return refuse({ kind: 'consequences_changed' as const });
      // What was only looked at, or given up, tells nothing about the next file.
      await rememberMapping(job.networkId, inspection, found.job.mapping);
      await startApplying(job, user, { mode, publish: release === 'publish', reason, confirmed });
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
      await cancelStep(jobId);
      return succeed({ id: jobId });
    },
  });
  if (state.outcome?.ok) await goToJob(state.outcome.value.id);
  return state;
}
