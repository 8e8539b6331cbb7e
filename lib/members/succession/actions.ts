'use server';

import { getLocale, getTranslations } from 'next-intl/server';
import { currentUser } from '@/lib/auth/gates';
import { succeed } from '@/lib/core/result';
import { readSnapshot } from '@/lib/db/reader';
import { submitForm } from '@/lib/forms/submit-form';
import { describeMemberDraft } from '@/lib/members/mutations-draft';
import { listNetworksUsing } from '@/lib/members/queries-office';
import { recordSuccession, withdrawSuccession } from '@/lib/members/succession/mutations';
import { listMembersOfSuccession } from '@/lib/members/succession/queries';
import { successionInputSchema, successionWithdrawalSchema } from '@/lib/members/succession/schema';
import { changeOrPropose, takeRelease } from '@/lib/networks/mutations-draft';
import { demandShared } from '@/lib/networks/permissions';
import { mayCite } from '@/lib/networks/queries-citable';

const SUCCESSION = { numbers: ['id', 'predecessorId', 'successorId', 'sourceId'], dates: ['date'] };

/** It shows on the pages of both members, wherever they sit. */
const demandBoth = async (memberIds: readonly number[]) =>
  demandShared(await currentUser(), await readSnapshot((reader) => listNetworksUsing(reader, memberIds)));

export async function recordSuccessionAction(_previous: unknown, form: FormData) {
  const release = takeRelease(form);
  const t = await getTranslations('proposals.title');
  const locale = await getLocale();
  return submitForm(form, {
    schema: successionInputSchema,
    shape: SUCCESSION,
    authorise: ({ predecessorId, successorId }) => demandBoth([predecessorId, successorId]),
    mayName: mayCite,
    change: (write, input) =>
      changeOrPropose(
        write,
        release,
        () =>
          describeMemberDraft(write, input.predecessorId, (name) => t('succession', { name: name?.[locale] ?? '' })),
        async (inside) => succeed({ id: await recordSuccession(inside, input) }),
      ),
  });
}

export async function withdrawSuccessionAction(_previous: unknown, form: FormData) {
  const release = takeRelease(form);
  const t = await getTranslations('proposals.title');
  const locale = await getLocale();
  return submitForm(form, {
    schema: successionWithdrawalSchema,
    shape: SUCCESSION,
    authorise: async ({ id }) => demandBoth(await readSnapshot((reader) => listMembersOfSuccession(reader, id))),
    change: (write, input) =>
      changeOrPropose(
        write,
        release,
        async () => {
          const [predecessorId = 0] = await listMembersOfSuccession(write.transaction, input.id);
          return describeMemberDraft(write, predecessorId, (name) =>
            t('withdrawnSuccession', { name: name?.[locale] ?? '' }),
          );
        },
        (inside) => withdrawSuccession(inside, input),
      ),
  });
}
