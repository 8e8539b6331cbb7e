'use server';

import type { EditableSubject } from '@/lib/audit/types-edit';
import { currentUser } from '@/lib/auth/gates';
import { refuse } from '@/lib/core/result';
import { submitForm } from '@/lib/forms/submit-form';
import { demandShared } from '@/lib/networks/permissions';
import { restoreVersion } from '@/lib/office/mutations-restore';
import { listNetworksOfRecord } from '@/lib/office/queries-rights';
import { restoreInputSchema } from '@/lib/office/schema-restore';
import { changeAsSeen } from '@/lib/participation/consequences/mutations';
import { seenShape } from '@/lib/participation/consequences/schema';

/** Whether cells depend on what a record says. */
const MOVES_CELLS: Readonly<Record<EditableSubject, boolean>> = {
  network: false,
  territory: false,
  member: false,
  // Of sources that disagree, kind and date decide which holds.
  source: true,
  membership: true,
  organiser_term: false,
  meeting: true,
};

/**
 * Restores a former state of a record; this needs the same permission as editing it. Whoever becomes absent with it is
 * named first, once; attendances that a seat would leave outside stop it.
 */
export async function restoreVersionAction(_previous: unknown, form: FormData) {
  return submitForm(form, {
    schema: restoreInputSchema.extend(seenShape),
    shape: { numbers: ['id', 'version'] },
    authorise: async ({ subject, id }) => {
      const user = await currentUser();
      const networkIds = await listNetworksOfRecord(subject, id);
      return networkIds === null && user ? refuse('not_allowed') : demandShared(user, networkIds ?? []);
    },
    change: async (write, { seen, ...input }) => {
      const { subject, id } = input;
      const scope = { networkIds: MOVES_CELLS[subject] ? ((await listNetworksOfRecord(subject, id)) ?? []) : [] };
      return changeAsSeen(write, { scope, seen, keepsSeated: subject === 'membership' }, () =>
        restoreVersion(write, input),
      );
    },
  });
}
