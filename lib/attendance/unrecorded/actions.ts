'use server';

import { getLocale, getTranslations } from 'next-intl/server';
import { explainUnrecorded, removeUnrecordedNote } from '@/lib/attendance/unrecorded/mutations';
import { findMeetingOfNote, findNetworkOfNote } from '@/lib/attendance/unrecorded/queries';
import { unrecordedInputSchema, unrecordedRemovalSchema } from '@/lib/attendance/unrecorded/schema';
import { findNetworkId } from '@/lib/audit/queries-rows';
import { demandPermission } from '@/lib/auth/gates';
import type { RegisterWrite } from '@/lib/db/register-write';
import { submitForm } from '@/lib/forms/submit-form';
import { findMeetingName } from '@/lib/meetings/queries-office';
import { changeOrPropose, takeRelease } from '@/lib/networks/mutations-draft';
import { mayCite } from '@/lib/networks/queries-citable';

const EXPLANATION = { numbers: ['meetingId', 'version', 'memberId', 'sourceId'], groups: ['note'] };

/** What a draft of such an explanation is called, and where it stands. */
async function describeDraft(what: 'unrecorded' | 'removedUnrecorded') {
  const t = await getTranslations('proposals.title');
  const locale = await getLocale();
  return async ({ transaction }: RegisterWrite, meetingId: number) => {
    const { networkId, title } = await findMeetingName(transaction, meetingId);
    return { networkId, title: t(what, { name: title[locale] }) };
  };
}

/** Says why nothing is recorded of a meeting, or of one member at it. */
export async function explainUnrecordedAction(_previous: unknown, form: FormData) {
  const release = takeRelease(form);
  const describe = await describeDraft('unrecorded');
  return submitForm(form, {
    schema: unrecordedInputSchema,
    shape: EXPLANATION,
    authorise: async ({ meetingId }) => demandPermission('edit', await findNetworkId('meeting', meetingId)),
    mayName: async (reader, user, { sourceId }) => sourceId === null || mayCite(reader, user, { sourceId }),
    change: (write, input) =>
      changeOrPropose(
        write,
        release,
        () => describe(write, input.meetingId),
        (inside) => explainUnrecorded(inside, input),
      ),
  });
}

export async function removeUnrecordedNoteAction(_previous: unknown, form: FormData) {
  const release = takeRelease(form);
  const describe = await describeDraft('removedUnrecorded');
  return submitForm(form, {
    schema: unrecordedRemovalSchema,
    shape: { numbers: ['id'] },
    authorise: async ({ id }) => demandPermission('edit', await findNetworkOfNote(id)),
    change: (write, input) =>
      changeOrPropose(
        write,
        release,
        async () => describe(write, await findMeetingOfNote(write.transaction, input.id)),
        (inside) => removeUnrecordedNote(inside, input),
      ),
  });
}
