'use server';

import { refuse, succeed } from '@/lib/core/result';
import { submitStep } from '@/lib/forms/submit-step';
import { demandOnJob, goToJob } from '@/lib/imports/jobs/actions-on-job';
import { chooseSheet } from '@/lib/imports/mapping/mutations';
import { readJobFile } from '@/lib/imports/jobs/queries';
import { findReadableJob } from '@/lib/imports/jobs/queries-readable';
import { inspectFile } from '@/lib/imports/files/reader-inspection';
import { headerFormSchema, sheetFormSchema } from '@/lib/imports/jobs/schema';

/** Reads another sheet of a workbook; leads to where somebody says how that one is to be read. */
export async function chooseSheetAction(_previous: unknown, form: FormData) {
  const state = await submitStep(form, {
    schema: sheetFormSchema,
    shape: { numbers: ['jobId'] },
    authorise: ({ jobId }) => demandOnJob('edit', jobId),
    work: async ({ jobId, sheet }) => {
      const found = await findReadableJob(jobId);
      const bytes = await readJobFile(jobId);
      // A hidden sheet is offered as what it is; whoever chooses it has it read.
      const offered = [...(found?.inspection.sheets ?? []), ...(found?.inspection.hidden?.sheets ?? [])];
      if (!found || !offered.includes(sheet) || !bytes) return refuse({ kind: 'list_busy' as const });
      const inspected = await inspectFile(bytes, found.job.fileName, { sheet });
      if (!inspected.ok) return inspected;
      await chooseSheet(jobId, inspected.value);
      return succeed({ id: jobId });
    },
  });
  if (state.outcome?.ok) await goToJob(state.outcome.value.id, 'columns');
  return state;
}

/** Reads the file with its header in another row; leads to where somebody says how the list is to be read. */
export async function chooseHeaderAction(_previous: unknown, form: FormData) {
  const state = await submitStep(form, {
    schema: headerFormSchema,
    shape: { numbers: ['jobId', 'first', 'rows'] },
    authorise: ({ jobId }) => demandOnJob('edit', jobId),
    work: async ({ jobId, first, rows }) => {
      const found = await findReadableJob(jobId);
      const bytes = await readJobFile(jobId);
      if (!found || !bytes) return refuse({ kind: 'list_busy' as const });
      const place = { sheet: found.inspection.sheet ?? undefined, header: { first, last: first + rows - 1 } };
      const inspected = await inspectFile(bytes, found.job.fileName, place);
      if (!inspected.ok) return inspected;
      await chooseSheet(jobId, inspected.value);
      return succeed({ id: jobId });
    },
  });
  if (state.outcome?.ok) await goToJob(state.outcome.value.id, 'columns');
  return state;
}
