'use server';

import { demandPermission } from '@/lib/auth/gates';
import { chosenFile } from '@/lib/forms/form-input';
import { refuse, succeed } from '@/lib/core/result';
import { readSnapshot } from '@/lib/db/reader';
import { submitStep } from '@/lib/forms/submit-step';
import { demandOnJob, goToJob } from '@/lib/imports/jobs/actions-on-job';
import { detectReport } from '@/lib/imports/call-reports/reader';
import { clearOldJobs } from '@/lib/imports/jobs/mutations';
import { chooseMapping } from '@/lib/imports/mapping/mutations';
import { startPlanning } from '@/lib/imports/jobs/mutations-steps';
import { storeUploadedFile } from '@/lib/imports/jobs/mutations-upload';
import { readProposalGround } from '@/lib/imports/jobs/queries-proposal';
import { findReadableJob } from '@/lib/imports/jobs/queries-readable';
import { inspectFile } from '@/lib/imports/files/reader-inspection';
import { mappingFromForm, mappingWithMeanings } from '@/lib/imports/mapping/rules-form';
import { FILE_LIMITS } from '@/lib/imports/files/rows/rules-limits';
import { askedValues, proposeMapping } from '@/lib/imports/mapping/rules-proposal';
import { columnsFormSchema, valuesFormSchema } from '@/lib/imports/mapping/schema-form';
import { uploadFormSchema } from '@/lib/imports/jobs/schema';
import { IMPORT_FIELDS } from '@/lib/imports/mapping/types';
import type { FileRefusal } from '@/lib/imports/files/rows/types';
import { mayCite } from '@/lib/networks/queries-citable';

const TOO_LARGE: FileRefusal = {
  kind: 'file',
  fault: 'too_large',
  detail: String(FILE_LIMITS.bytes / 1024 / 1024),
  line: null,
};

/** Takes a list in after one reading of it; leads to where somebody says how it is to be read. */
export async function uploadListAction(_previous: unknown, form: FormData) {
  const state = await submitStep(form, {
    schema: uploadFormSchema,
    shape: { numbers: ['networkId'] },
    authorise: ({ networkId }) => demandPermission('edit', networkId),
    work: async ({ networkId }, user) => {
      const file = chosenFile(form);
      if (!file) return refuse({ kind: 'file_missing' as const });
      if (file.size > FILE_LIMITS.bytes) return refuse(TOO_LARGE);
      const bytes = new Uint8Array(await file.arrayBuffer());
      // Names persons: not a byte of it is kept, and it is read where somebody says for whom each of them came.
      if ((await detectReport(bytes, file.name)) !== null) return refuse({ kind: 'call_report' as const });
      const inspected = await inspectFile(bytes, file.name);
      if (!inspected.ok) return inspected;
      await clearOldJobs();
      const job = { networkId, createdBy: user.id, fileName: file.name, bytes, inspection: inspected.value };
      return succeed({ id: await storeUploadedFile(job) });
    },
  });
  if (state.outcome?.ok) await goToJob(state.outcome.value.id);
  return state;
}

const COLUMNS = {
  numbers: ['jobId', 'sourceId', ...IMPORT_FIELDS.map((field) => `columns.${field}`)],
  flags: ['createMembers', 'createMeetings'],
};

/** Says which column means what. Leads to the values where some need a meaning, otherwise to the preview. */
export async function chooseColumnsAction(_previous: unknown, form: FormData) {
  const state = await submitStep(form, {
    schema: columnsFormSchema,
    shape: COLUMNS,
    authorise: ({ jobId }) => demandOnJob('edit', jobId),
    work: async (input, user) => {
      const found = await findReadableJob(input.jobId);
      if (!found) return refuse({ kind: 'list_busy' as const });
      const { job, inspection } = found;
      const { sourceId } = input;
      if (sourceId !== null && !(await readSnapshot((reader) => mayCite(reader, user, { sourceId })))) {
        return refuse({ kind: 'invalid' as const, fields: { sourceId: 'not_a_choice' } });
      }
      const ground = await readProposalGround(user, job.networkId, inspection);
      const proposed = proposeMapping({ ...ground, inspection, chosen: job.mapping, subject: input.subject }).mapping;
      const mapping = mappingFromForm(input, inspection, proposed, ground);
      if (!mapping.ok) return mapping;
      await chooseMapping(job.id, mapping.value);
      const asks = askedValues(mapping.value, inspection).length > 0;
      if (!asks) await startPlanning(job, user);
      return succeed({ id: job.id, asks });
    },
  });
  if (state.outcome?.ok) await goToJob(state.outcome.value.id, state.outcome.value.asks ? 'values' : undefined);
  return state;
}

/** Says what the values mean, and has the list planned. */
export async function chooseValuesAction(_previous: unknown, form: FormData) {
  const state = await submitStep(form, {
    schema: valuesFormSchema,
    shape: { numbers: ['jobId'] },
    authorise: ({ jobId }) => demandOnJob('edit', jobId),
    work: async ({ jobId, values }, user) => {
      const found = await findReadableJob(jobId);
      if (!found?.job.mapping) return refuse({ kind: 'list_busy' as const });
      const { job, inspection } = found;
      const mapping = mappingWithMeanings(found.job.mapping, values, inspection);
      if (!mapping.ok) return mapping;
      await chooseMapping(jobId, mapping.value);
      await startPlanning(job, user);
      return succeed({ id: jobId });
    },
  });
  if (state.outcome?.ok) await goToJob(state.outcome.value.id);
  return state;
}
