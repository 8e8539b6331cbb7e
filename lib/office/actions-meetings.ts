'use server';

import { getLocale, getTranslations } from 'next-intl/server';
import { findNetworkId } from '@/lib/audit/queries-rows';
import { demandPermission } from '@/lib/auth/gates';
import { succeed } from '@/lib/core/result';
import { submitForm } from '@/lib/forms/submit-form';
import { updateEnteredMeeting } from '@/lib/meetings/mutations-edit';
import { findMeetingNetworkId } from '@/lib/meetings/queries-office';
import { meetingEditSchema } from '@/lib/meetings/schema';
import { changeOrPropose, takeRelease } from '@/lib/networks/mutations-draft';
import { findMeetingScope } from '@/lib/office/queries-scopes';
import { changeAsSeen } from '@/lib/participation/consequences/mutations';
import { seenShape } from '@/lib/participation/consequences/schema';

const MEETING = { numbers: ['id', 'version', 'number', 'hostMemberId'], dates: ['date'], groups: ['place'] };

/** Edits a meeting. Whom its complete lists make absent on another day, or because it was held, is named first, once. */
export async function updateMeetingAction(_previous: unknown, form: FormData) {
  const release = takeRelease(form);
  const t = await getTranslations('proposals.title');
  const locale = await getLocale();
  return submitForm(form, {
    schema: meetingEditSchema.extend(seenShape),
    shape: MEETING,
    authorise: async ({ id }) => demandPermission('edit', await findNetworkId('meeting', id)),
    change: async (write, { seen, ...input }) => {
      const scope = await findMeetingScope(write.transaction, input.id);
      const describe = async () => {
        const networkId = await findMeetingNetworkId(write.transaction, input.id);
        return { networkId, title: t('meeting', { name: input.title[locale] }) };
      };
      return changeOrPropose(write, release, describe, async (inside) => {
        const edited = await changeAsSeen(inside, { scope, seen }, () => updateEnteredMeeting(inside, input));
        return edited.ok ? succeed({ ...edited.value, slug: input.slug }) : edited;
      });
    },
  });
}
