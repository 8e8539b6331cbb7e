'use server';

import { getLocale } from 'next-intl/server';
import { refresh } from 'next/cache';
import { redirect } from 'next/navigation';
import { toActor, presentAccount } from '@/lib/auth/gates';
import { presentVisitor } from '@/lib/auth/gates-visitor';
import { writeUnlessRefused } from '@/lib/auth/mutations-refusal';
import { endChosenSessions } from '@/lib/auth/mutations-sessions';
import { changePassword } from '@/lib/auth/sign-in/mutations';
import { findNewPasswordFault, readAccountForm, refusedForm, doneForm } from '@/lib/auth/rules-forms';
import { ownPasswordSchema, ownSessionSchema } from '@/lib/auth/schema';
import type { AccountFault, AccountFormState } from '@/lib/auth/types-forms';
import { getPathname } from '@/lib/i18n/navigation';

/** Changes one's own password. Every session ends, this one too: whoever knows the new one signs in with it. */
export async function changeOwnPassword(_previous: AccountFormState, form: FormData): Promise<AccountFormState> {
  const user = await presentAccount();
  if (!user) return refusedForm(form, 'not_signed_in');
  const input = readAccountForm(form, ownPasswordSchema);
  if (!input.ok) return input.reason;
  const faults = findNewPasswordFault(input.value, user);
  if (faults) return refusedForm(form, 'invalid', faults);
  const { present, password: next } = input.value;
  const result = await changePassword(user, { present, next }, await presentVisitor(), new Date());
  if (result.ok) {
    redirect(
      getPathname({ href: { pathname: '/admin/sign-in', query: { note: 'password-set' } }, locale: await getLocale() }),
    );
  }
  return result.reason === 'wrong_credentials'
    ? refusedForm(form, 'invalid', { present: 'wrong_password' })
    : refusedForm(form, result.reason);
}

/** Ends one of one's own sessions. */
export async function endOwnSession(_previous: AccountFormState, form: FormData): Promise<AccountFormState> {
  const user = await presentAccount();
  if (!user) return refusedForm(form, 'not_signed_in');
  const input = readAccountForm(form, ownSessionSchema);
  if (!input.ok) return input.reason;
  const ended = await writeUnlessRefused<unknown, AccountFault>(toActor(user), (write, refuseWith) =>
    endChosenSessions(write, user.id, input.value.sessionId, refuseWith),
  );
  if (!ended.ok) return refusedForm(form, ended.reason);
  refresh();
  return doneForm();
}
