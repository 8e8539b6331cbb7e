'use server';

import { findNetworkId } from '@/lib/audit/queries-rows';
import { demandPermission } from '@/lib/auth/gates';
import { succeed } from '@/lib/core/result';
import { submitForm } from '@/lib/forms/submit-form';
import { createMeeting } from '@/lib/meetings/mutations';
import { updateEnteredMeeting } from '@/lib/meetings/mutations-edit';
import { meetingEditSchema, meetingFormSchema } from '@/lib/meetings/schema';

const MEETING = {
  numbers: ['id', 'version', 'networkId', 'number', 'hostMemberId'],
  dates: ['date'],
  groups: ['place'],
};

export async function createMeetingAction(_previous: unknown, form: FormData) {
  return submitForm(form, {
    schema: meetingFormSchema,
    shape: { ...MEETING, slugs: { slug: 'title.de' } },
    authorise: ({ networkId }) => demandPermission('edit', networkId),
    change: async (write, input) => succeed({ id: await createMeeting(write, input), slug: input.slug }),
  });
}

export async function updateMeetingAction(_previous: unknown, form: FormData) {
  return submitForm(form, {
    schema: meetingEditSchema,
    shape: MEETING,
    authorise: async ({ id }) => demandPermission('edit', await findNetworkId('meeting', id)),
    change: async (write, input) => {
      const edited = await updateEnteredMeeting(write, input);
      return edited.ok ? succeed({ ...edited.value, slug: input.slug }) : edited;
    },
  });
}
