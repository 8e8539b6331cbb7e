'use server';

import { currentUser } from '@/lib/auth/gates';
import { allows } from '@/lib/auth/permissions';
import { refuse, succeed } from '@/lib/core/result';
import { readSnapshot } from '@/lib/db/reader';
import { submitForm } from '@/lib/forms/submit-form';
import { undoBatchAsSeen } from '@/lib/imports/undo/mutations';
import { listNetworksOfBatch } from '@/lib/imports/batches/queries-networks';
import { undoStepSchema } from '@/lib/imports/undo/schema';

/** Undoes a batch, for somebody who may edit every network that it changed. */
export async function undoStepAction(_previous: unknown, form: FormData) {
  return submitForm(form, {
    schema: undoStepSchema,
    shape: { numbers: ['id'] },
    authorise: async ({ id }) => {
      const user = await currentUser();
      if (!user) return refuse('not_signed_in' as const);
      const networks = await readSnapshot((reader) => listNetworksOfBatch(reader, id));
      const mayAll = networks.length > 0 && networks.every((networkId) => allows(user.grants, 'edit', networkId));
      return mayAll ? succeed(user) : refuse('not_allowed' as const);
    },
    change: undoBatchAsSeen,
  });
}
