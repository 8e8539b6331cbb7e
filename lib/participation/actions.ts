'use server';

import { networkIdOf } from '@/lib/audit/queries-rows';
import { currentUser, demandPermission } from '@/lib/auth/gates';
import { readSnapshot } from '@/lib/db/reader';
import { submitForm } from '@/lib/db/submit-form';
import { listNetworksUsing } from '@/lib/members/queries-office';
import { demandShared } from '@/lib/networks/permissions';
import { restoreVersion } from '@/lib/participation/mutations-restore';
import { restoreInputSchema } from '@/lib/participation/schema';
import { listNetworksCiting } from '@/lib/sources/queries-office';

/** Takes a record back to a former state; it takes the same right as editing it. */
export async function restoreVersionAction(_previous: unknown, form: FormData) {
  return submitForm(form, {
    schema: restoreInputSchema,
    shape: { numbers: ['id', 'version'] },
    authorise: async ({ subject, id }) => {
      switch (subject) {
        case 'network':
          return demandPermission('edit', id);
        case 'member':
          return demandShared(await currentUser(), await readSnapshot((reader) => listNetworksUsing(reader, id)));
        case 'source':
          return demandShared(await currentUser(), await readSnapshot((reader) => listNetworksCiting(reader, id)));
        case 'membership':
        case 'organiser_term':
        case 'meeting':
          return demandPermission('edit', await networkIdOf(subject, id));
      }
    },
    change: (write, input) => restoreVersion(write, input),
  });
}
