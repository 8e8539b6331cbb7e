'use server';

import { currentUser } from '@/lib/auth/gates';
import { refuse } from '@/lib/core/result';
import { submitForm } from '@/lib/forms/submit-form';
import { demandShared } from '@/lib/networks/permissions';
import { restoreVersion } from '@/lib/office/mutations-restore';
import { listNetworksOfRecord } from '@/lib/office/queries-rights';
import { restoreInputSchema } from '@/lib/office/schema-restore';

/** Restores a former state of a record; this needs the same permission as editing it. */
export async function restoreVersionAction(_previous: unknown, form: FormData) {
  return submitForm(form, {
    schema: restoreInputSchema,
    shape: { numbers: ['id', 'version'] },
    authorise: async ({ subject, id }) => {
      const user = await currentUser();
      const networkIds = await listNetworksOfRecord(subject, id);
      return networkIds === null && user ? refuse('not_allowed') : demandShared(user, networkIds ?? []);
    },
    change: (write, input) => restoreVersion(write, input),
  });
}
