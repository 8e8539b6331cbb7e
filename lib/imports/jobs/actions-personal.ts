'use server';

import { refuse, succeed } from '@/lib/core/result';
import { submitStep } from '@/lib/forms/submit-step';
import { demandOnJob, goToJob } from '@/lib/imports/jobs/actions-on-job';
import { startPlanning } from '@/lib/imports/jobs/mutations-steps';
import { findReadableJob } from '@/lib/imports/jobs/queries-readable';
import { keepFormSchema } from '@/lib/imports/jobs/schema';
import { chooseMapping } from '@/lib/imports/mapping/mutations';

/** Has a list planned anew with the texts that looked like persons or health, because somebody says that they name nobody. */
export async function keepPersonalTextsAction(_previous: unknown, form: FormData) {
  const state = await submitStep(form, {
    schema: keepFormSchema,
    shape: { numbers: ['jobId'], flags: ['namesNobody'] },
    authorise: ({ jobId }) => demandOnJob('edit', jobId),
    work: async ({ jobId }, user) => {
      const job = (await findReadableJob(jobId))?.job;
      if (job?.state !== 'planned' || !job.mapping) return refuse({ kind: 'list_busy' as const });
      await chooseMapping(jobId, { ...job.mapping, keepPersonalTexts: true });
      await startPlanning(job, user);
      return succeed({ id: jobId });
    },
  });
  if (state.outcome?.ok) await goToJob(state.outcome.value.id);
  return state;
}
