'use server';

import { demandPermission } from '@/lib/auth/gates';
import { submitForm } from '@/lib/forms/submit-form';
import { saveGrid } from '@/lib/imports/grid/mutations';
import { checkInFormSchema, GRID_FORM, gridFormSchema } from '@/lib/imports/grid/schema';
import { mayCite } from '@/lib/networks/queries-citable';

/** Saves what was entered in the grid of a network, as one batch. */
export async function saveGridAction(_previous: unknown, form: FormData) {
  return submitForm(form, {
    schema: gridFormSchema,
    shape: GRID_FORM,
    authorise: async ({ networkId, release }) => {
      const editor = await demandPermission('edit', networkId);
      return editor.ok && release === 'publish' ? demandPermission('publish', networkId) : editor;
    },
    mayName: mayCite,
    change: saveGrid,
  });
}

/** Saves who was ticked off at the door of one meeting, as one batch of drafts. */
export async function saveCheckInAction(_previous: unknown, form: FormData) {
  return submitForm(form, {
    schema: checkInFormSchema,
    shape: GRID_FORM,
    authorise: ({ networkId }) => demandPermission('edit', networkId),
    mayName: mayCite,
    change: (write, order) => saveGrid(write, order, 'check_in'),
  });
}
