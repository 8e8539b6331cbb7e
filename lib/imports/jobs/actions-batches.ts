'use server';

import { demandPermission } from '@/lib/auth/gates';
import { submitForm } from '@/lib/forms/submit-form';
import { publishBatch } from '@/lib/imports/batches/mutations';
import { findBatchNetworkId } from '@/lib/imports/jobs/queries-inspection';
import { publishFormSchema } from '@/lib/imports/jobs/schema';

/** Makes public what a batch left as drafts. */
export async function publishBatchAction(_previous: unknown, form: FormData) {
  return submitForm(form, {
    schema: publishFormSchema,
    shape: { numbers: ['id'] },
    authorise: async ({ id }) => demandPermission('publish', await findBatchNetworkId(id)),
    change: (write, { id }) => publishBatch(write, id),
  });
}
