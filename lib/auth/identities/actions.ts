'use server';

import { refresh } from 'next/cache';
import { toActor, currentUser } from '@/lib/auth/gates';
import { removeIdentity } from '@/lib/auth/identities/mutations';
import { writeUnlessRefused } from '@/lib/auth/mutations-refusal';
import { doneForm, readAccountForm, refusedForm } from '@/lib/auth/rules-forms';
import { ownIdentitySchema } from '@/lib/auth/schema';
import type { AccountFault, AccountFormState } from '@/lib/auth/types-forms';

/** Removes an identity at a provider from one's own account. */
export async function removeOwnIdentity(_previous: AccountFormState, form: FormData): Promise<AccountFormState> {
  const user = await currentUser();
  if (!user) return refusedForm(form, 'not_signed_in');
  const input = readAccountForm(form, ownIdentitySchema);
  if (!input.ok) return input.reason;
  const removal = { ...input.value, userId: user.id, except: user.sessionId };
  const result = await writeUnlessRefused<unknown, AccountFault>(toActor(user), (write, refuseWith) =>
    removeIdentity(write, removal, refuseWith),
  );
  if (!result.ok) return refusedForm(form, result.reason);
  refresh();
  return doneForm();
}
