'use server';

import { getLocale } from 'next-intl/server';
import { redirect } from 'next/navigation';
import { setPasswordByLink, setUpAdministrator } from '@/lib/auth/users/mutations-links';
import { findLink } from '@/lib/auth/queries';
import { findNewPasswordFault, readAccountForm, refusedForm } from '@/lib/auth/rules-forms';
import { passwordByLinkSchema, setUpSchema } from '@/lib/auth/schema';
import type { AccountFormState } from '@/lib/auth/types-forms';
import { getPathname } from '@/lib/i18n/navigation';

async function toSignIn(): Promise<never> {
  redirect(
    getPathname({ href: { pathname: '/admin/sign-in', query: { note: 'password-set' } }, locale: await getLocale() }),
  );
}

/** The set-up link's form: makes the first administrator. The link itself is the authorisation. */
export async function setUp(_previous: AccountFormState, form: FormData): Promise<AccountFormState> {
  const input = readAccountForm(form, setUpSchema);
  if (!input.ok) return input.reason;
  const faults = findNewPasswordFault(input.value, input.value);
  if (faults) return refusedForm(form, 'invalid', faults);
  const { token, name, email, password } = input.value;
  const link = await findLink(token, new Date());
  if (!link) return refusedForm(form, 'link_void');
  const result = await setUpAdministrator(link, { name, email, password });
  if (result.ok) return toSignIn();
  return result.reason === 'email_taken'
    ? refusedForm(form, 'invalid', { email: 'email_taken' })
    : refusedForm(form, result.reason);
}

/** The form of an invitation or reset link: sets the account's password. */
export async function setPassword(_previous: AccountFormState, form: FormData): Promise<AccountFormState> {
  const input = readAccountForm(form, passwordByLinkSchema);
  if (!input.ok) return input.reason;
  const link = await findLink(input.value.token, new Date());
  if (!link?.user) return refusedForm(form, 'link_void');
  const faults = findNewPasswordFault(input.value, link.user);
  if (faults) return refusedForm(form, 'invalid', faults);
  const result = await setPasswordByLink(link, input.value.password);
  return result.ok ? toSignIn() : refusedForm(form, result.reason);
}
