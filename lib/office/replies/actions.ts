'use server';

import { findNetworkId } from '@/lib/audit/queries-rows';
import { demandPermission } from '@/lib/auth/gates';
import { submitForm } from '@/lib/forms/submit-form';
import { noteReplies } from '@/lib/office/replies/mutations';
import { REPLIES_FORM, repliesFormSchema } from '@/lib/office/replies/schema';

/** Notes what members say beforehand of a planned meeting. */
export async function noteRepliesAction(_previous: unknown, form: FormData) {
  return submitForm(form, {
    schema: repliesFormSchema,
    shape: REPLIES_FORM,
    authorise: async ({ meetingId }) => demandPermission('edit', await findNetworkId('meeting', meetingId)),
    change: noteReplies,
  });
}
