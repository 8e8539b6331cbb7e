'use server';

import { recordTotal, withdrawTotal } from '@/lib/attendance/totals/mutations';
import { totalInputSchema, totalWithdrawalSchema } from '@/lib/attendance/totals/schema';
import { findNetworkId } from '@/lib/audit/queries-rows';
import { demandPermission } from '@/lib/auth/gates';
import { succeed } from '@/lib/core/result';
import { submitForm } from '@/lib/forms/submit-form';
import { mayCite } from '@/lib/networks/queries-citable';

const TOTAL = { numbers: ['id', 'networkId', 'memberId', 'attended', 'ofMeetings', 'sourceId'], dates: ['period'] };

export async function recordTotalAction(_previous: unknown, form: FormData) {
  return submitForm(form, {
    schema: totalInputSchema,
    shape: TOTAL,
    authorise: ({ networkId }) => demandPermission('edit', networkId),
    mayName: mayCite,
    change: async (write, input) => succeed({ id: await recordTotal(write, input) }),
  });
}

export async function withdrawTotalAction(_previous: unknown, form: FormData) {
  return submitForm(form, {
    schema: totalWithdrawalSchema,
    shape: TOTAL,
    authorise: async ({ id }) => demandPermission('edit', await findNetworkId('total', id)),
    change: (write, input) => withdrawTotal(write, input),
  });
}
