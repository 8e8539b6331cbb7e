'use server';

import { revalidateTag } from 'next/cache';
import { getLocale } from 'next-intl/server';
import { redirect } from 'next/navigation';
import { after } from 'next/server';
import { actorOf, demandPermission } from '@/lib/auth/gates';
import { networksAllowing } from '@/lib/auth/permissions';
import { refuse, succeed } from '@/lib/core/result';
import { REGISTER_TAG } from '@/lib/db/cache-tags';
import { submitStep } from '@/lib/db/submit-step';
import { getPathname } from '@/lib/i18n/navigation';
import { giveUp, startApplying } from '@/lib/imports/mutations-steps';
import { networkOfJob } from '@/lib/imports/queries-inspection';
import { findReadableJob } from '@/lib/imports/queries-readable';
import { replacesAssertions } from '@/lib/imports/rules-job';
import { applyFormSchema, jobFormSchema } from '@/lib/imports/schema-form';
import { listCitable } from '@/lib/networks/queries-citable';

const mayEditJob = async ({ jobId }: { jobId: number }) => demandPermission('edit', (await networkOfJob(jobId))?.id ?? null);

async function goToJob(jobId: number): Promise<never> {
  const network = await networkOfJob(jobId);
  const params = { network: network?.slug ?? '', job: String(jobId) };
  redirect(getPathname({ locale: await getLocale(), href: { pathname: '/admin/networks/[network]/imports/[job]', params } }));
}

/** Applies a list that has been planned and looked at. */
export async function applyListAction(_previous: unknown, form: FormData) {
  const state = await submitStep(form, {
    schema: applyFormSchema,
    shape: { numbers: ['jobId'] },
    authorise: async (input) => {
      const editor = await mayEditJob(input);
      if (!editor.ok || input.release === 'drafts') return editor;
      return demandPermission('publish', (await networkOfJob(input.jobId))?.id ?? null);
    },
    work: async ({ jobId, mode, release, reason }, user) => {
      const job = (await findReadableJob(jobId))?.job;
      if (job?.state !== 'planned') return refuse({ kind: 'list_busy' as const });
      if (reason === null && replacesAssertions(job)) {
        return refuse({ kind: 'invalid' as const, fields: { reason: 'required' } });
      }
      const rights = { editable: networksAllowing(user.grants, 'edit'), citable: await listCitable(user) };
      const { work } = await startApplying(job, actorOf(user), { mode, publish: release === 'publish', reason, ...rights });
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
    authorise: mayEditJob,
    work: async ({ jobId }) => {
      await giveUp(jobId);
      return succeed({ id: jobId });
    },
  });
  if (state.outcome?.ok) await goToJob(state.outcome.value.id);
  return state;
}
