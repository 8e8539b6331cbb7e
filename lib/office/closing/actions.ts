'use server';

import { getLocale, getTranslations } from 'next-intl/server';
import { currentUser } from '@/lib/auth/gates';
import { refuse } from '@/lib/core/result';
import { readSnapshot } from '@/lib/db/reader';
import { submitForm } from '@/lib/forms/submit-form';
import { findMemberName } from '@/lib/members/queries-office';
import { changeOrPropose, findDraftHome, takeRelease } from '@/lib/networks/mutations-draft';
import { demandShared } from '@/lib/networks/permissions';
import { endSeats } from '@/lib/office/closing/mutations';
import { listNetworksOfSeats } from '@/lib/office/closing/queries';
import { CLOSING_FORM, closingSchema, endingSeats } from '@/lib/office/closing/schema';
import { changeAsSeen } from '@/lib/participation/consequences/mutations';

/** Ends seats of a member. It takes the right to edit every network that one of them is in; attendances left outside stop it. */
export async function closeMemberAction(_previous: unknown, form: FormData) {
  const release = takeRelease(form);
  const t = await getTranslations('proposals.title');
  const locale = await getLocale();
  const networksOf = (order: Parameters<typeof endingSeats>[0] & { memberId: number }) =>
    readSnapshot((reader) =>
      listNetworksOfSeats(
        reader,
        order.memberId,
        endingSeats(order).map(({ id }) => id),
      ),
    );
  return submitForm(form, {
    schema: closingSchema,
    shape: CLOSING_FORM,
    authorise: async (order) => {
      const user = await currentUser();
      const networkIds = await networksOf(order);
      return networkIds === null && user ? refuse('not_allowed') : demandShared(user, networkIds ?? []);
    },
    change: async (write, { seen, ...order }) => {
      const networkIds = (await networksOf(order)) ?? [];
      const scope = { networkIds, memberIds: [order.memberId] };
      return changeOrPropose(
        write,
        release,
        async () => ({
          networkId: await findDraftHome(write, networkIds),
          title: t('closing', { name: (await findMemberName(write.transaction, order.memberId))?.[locale] ?? '' }),
        }),
        (inside) => changeAsSeen(inside, { scope, seen, keepsSeated: true }, () => endSeats(inside, order)),
      );
    },
  });
}
