'use server';

import { demandPermission } from '@/lib/auth/gates';
import { submitForm } from '@/lib/forms/submit-form';
import { handOverNetwork } from '@/lib/networks/mutations-hand-over';
import { handOverSchema } from '@/lib/networks/schema-hand-over';

/** It moves roles, so it needs the permission to manage users. */
export async function handOverNetworkAction(_previous: unknown, form: FormData) {
  return submitForm(form, {
    schema: handOverSchema,
    shape: { numbers: ['networkId', 'memberId', 'sourceId', 'term.id', 'term.version'], dates: ['date'] },
    authorise: () => demandPermission('manage_users', null),
    change: handOverNetwork,
  });
}
