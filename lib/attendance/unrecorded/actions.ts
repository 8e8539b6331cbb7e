'use server';

import { explainUnrecorded, removeUnrecordedNote } from '@/lib/attendance/unrecorded/mutations';
import { findNetworkOfNote } from '@/lib/attendance/unrecorded/queries';
import { unrecordedInputSchema, unrecordedRemovalSchema } from '@/lib/attendance/unrecorded/schema';
import { findNetworkId } from '@/lib/audit/queries-rows';
import { demandPermission } from '@/lib/auth/gates';
import { submitForm } from '@/lib/forms/submit-form';
import { mayCite } from '@/lib/networks/queries-citable';

const EXPLANATION = { numbers: ['meetingId', 'version', 'memberId', 'sourceId'], groups: ['note'] };

/** Says why nothing is recorded of a meeting, or of one member at it. */
export async function explainUnrecordedAction(_previous: unknown, form: FormData) {
  return submitForm(form, {
    schema: unrecordedInputSchema,
    shape: EXPLANATION,
    authorise: async ({ meetingId }) => demandPermission('edit', await findNetworkId('meeting', meetingId)),
    mayName: async (reader, user, { sourceId }) => sourceId === null || mayCite(reader, user, { sourceId }),
    change: (write, input) => explainUnrecorded(write, input),
  });
}

export async function removeUnrecordedNoteAction(_previous: unknown, form: FormData) {
  return submitForm(form, {
    schema: unrecordedRemovalSchema,
    shape: { numbers: ['id'] },
    authorise: async ({ id }) => demandPermission('edit', await findNetworkOfNote(id)),
    change: removeUnrecordedNote,
  });
}
