'use server';

import { demandPermission } from '@/lib/auth/gates';
import { succeed } from '@/lib/core/result';
import { submitForm } from '@/lib/forms/submit-form';
import { createMeeting } from '@/lib/meetings/mutations';
import { meetingFormSchema } from '@/lib/meetings/schema';

const MEETING = {
  numbers: ['networkId', 'number', 'hostMemberId'],
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
