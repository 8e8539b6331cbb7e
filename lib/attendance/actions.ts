'use server';

import { publishMeetingAsSeen } from '@/lib/attendance/mutations-publish';
import { findNetworkId } from '@/lib/audit/queries-rows';
import { demandPermission } from '@/lib/auth/gates';
import { editTargetSchema } from '@/lib/core/schema-edit';
import { submitForm } from '@/lib/forms/submit-form';

/** Makes a meeting and all its drafts public. */
export async function publishMeetingAction(_previous: unknown, form: FormData) {
  return submitForm(form, {
    schema: editTargetSchema,
    shape: { numbers: ['id', 'version'] },
    authorise: async ({ id }) => demandPermission('publish', await findNetworkId('meeting', id)),
    change: publishMeetingAsSeen,
  });
}
