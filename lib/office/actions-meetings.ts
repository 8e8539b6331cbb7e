'use server';

import { findNetworkId } from '@/lib/audit/queries-rows';
import { demandPermission } from '@/lib/auth/gates';
import { succeed } from '@/lib/core/result';
import { submitForm } from '@/lib/forms/submit-form';
import { updateEnteredMeeting } from '@/lib/meetings/mutations-edit';
import { meetingEditSchema } from '@/lib/meetings/schema';
import { findMeetingScope } from '@/lib/office/queries-scopes';
import { changeAsSeen } from '@/lib/participation/consequences/mutations';
import { seenShape } from '@/lib/participation/consequences/schema';

const MEETING = { numbers: ['id', 'version', 'number', 'hostMemberId'], dates: ['date'], groups: ['place'] };

/** Edits a meeting. Whom its complete lists make absent on another day, or because it was held, is named first, once. */
export async function updateMeetingAction(_previous: unknown, form: FormData) {
  return submitForm(form, {
    schema: meetingEditSchema.extend(seenShape),
    shape: MEETING,
    authorise: async ({ id }) => demandPermission('edit', await findNetworkId('meeting', id)),
    change: async (write, { seen, ...input }) => {
      const scope = await findMeetingScope(write.transaction, input.id);
      const edited = await changeAsSeen(write, { scope, seen }, () => updateEnteredMeeting(write, input));
      return edited.ok ? succeed({ ...edited.value, slug: input.slug }) : edited;
    },
  });
}
