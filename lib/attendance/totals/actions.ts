'use server';

import { getLocale, getTranslations } from 'next-intl/server';
import { recordTotal, withdrawTotal } from '@/lib/attendance/totals/mutations';
import { findTotalPlace } from '@/lib/attendance/totals/queries';
import { totalInputSchema, totalWithdrawalSchema } from '@/lib/attendance/totals/schema';
import { findNetworkId } from '@/lib/audit/queries-rows';
import { demandPermission } from '@/lib/auth/gates';
import { succeed } from '@/lib/core/result';
import { submitForm } from '@/lib/forms/submit-form';
import { findMemberName } from '@/lib/members/queries-office';
import { changeOrPropose, takeRelease } from '@/lib/networks/mutations-draft';
import { mayCite } from '@/lib/networks/queries-citable';

const TOTAL = { numbers: ['id', 'networkId', 'memberId', 'attended', 'ofMeetings', 'sourceId'], dates: ['period'] };

export async function recordTotalAction(_previous: unknown, form: FormData) {
  const release = takeRelease(form);
  const t = await getTranslations('proposals.title');
  const locale = await getLocale();
  return submitForm(form, {
    schema: totalInputSchema,
    shape: TOTAL,
    authorise: ({ networkId }) => demandPermission('edit', networkId),
    mayName: mayCite,
    change: (write, input) =>
      changeOrPropose(
        write,
        release,
        async () => {
          const member = input.memberId === null ? null : await findMemberName(write.transaction, input.memberId);
          return { networkId: input.networkId, title: t('total', { name: member?.[locale] ?? input.period }) };
        },
        async (inside) => succeed({ id: await recordTotal(inside, input) }),
      ),
  });
}

export async function withdrawTotalAction(_previous: unknown, form: FormData) {
  const release = takeRelease(form);
  const t = await getTranslations('proposals.title');
  const locale = await getLocale();
  return submitForm(form, {
    schema: totalWithdrawalSchema,
    shape: TOTAL,
    authorise: async ({ id }) => demandPermission('edit', await findNetworkId('total', id)),
    change: (write, input) =>
      changeOrPropose(
        write,
        release,
        async () => {
          const { networkId, memberId, period } = await findTotalPlace(write.transaction, input.id);
          const member = memberId === null ? null : await findMemberName(write.transaction, memberId);
          return { networkId, title: t('withdrawnTotal', { name: member?.[locale] ?? period }) };
        },
        (inside) => withdrawTotal(inside, input),
      ),
  });
}
