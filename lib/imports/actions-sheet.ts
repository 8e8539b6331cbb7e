'use server';

import { getLocale } from 'next-intl/server';
import { redirect } from 'next/navigation';
import { demandPermission } from '@/lib/auth/gates';
import { refuse, succeed } from '@/lib/core/result';
import { submitStep } from '@/lib/db/submit-step';
import { getPathname } from '@/lib/i18n/navigation';
import { chooseSheet } from '@/lib/imports/mutations-mapping';
import { networkOfJob } from '@/lib/imports/queries-inspection';
import { readJobFile } from '@/lib/imports/queries-jobs';
import { findReadableJob } from '@/lib/imports/queries-readable';
import { inspectFile } from '@/lib/imports/reader-inspection';
import { sheetFormSchema } from '@/lib/imports/schema-form';

/** Reads another sheet of a workbook; leads to where somebody says how that one is to be read. */
export async function chooseSheetAction(_previous: unknown, form: FormData) {
  const state = await submitStep(form, {
    schema: sheetFormSchema,
    shape: { numbers: ['jobId'] },
    authorise: async ({ jobId }) => demandPermission('edit', (await networkOfJob(jobId))?.id ?? null),
    work: async ({ jobId, sheet }) => {
      const found = await findReadableJob(jobId);
      const bytes = await readJobFile(jobId);
      // Hidden sheets are not offered, and not read for having been asked for.
      if (!found?.inspection.sheets.includes(sheet) || !bytes) return refuse({ kind: 'list_busy' as const });
      const inspected = await inspectFile(bytes, found.job.fileName, sheet);
      if (!inspected.ok) return inspected;
      await chooseSheet(jobId, inspected.value);
      return succeed({ id: jobId });
    },
  });
  if (state.outcome?.ok) {
    const { id } = state.outcome.value;
    const params = { network: (await networkOfJob(id))?.slug ?? '', job: String(id) };
    const href = { pathname: '/admin/networks/[network]/imports/[job]' as const, params, query: { step: 'columns' } };
    redirect(getPathname({ locale: await getLocale(), href }));
  }
  return state;
}
