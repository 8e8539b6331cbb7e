'use server';

import { getLocale } from 'next-intl/server';
import { refresh } from 'next/cache';
import { redirect } from 'next/navigation';
import { presentAccount } from '@/lib/auth/gates';
import { presentVisitor } from '@/lib/auth/gates-visitor';
import {
  beginSecondFactor,
  confirmSecondFactor,
  renewRecoveryCodes,
  switchOffSecondFactor,
} from '@/lib/auth/second-factor/mutations';
import { codesForm, doneForm, readAccountForm, refusedForm } from '@/lib/auth/rules-forms';
import { beginFactorSchema, factorOffSchema, recoveryCodesSchema } from '@/lib/auth/schema';
import type { AccountFormState } from '@/lib/auth/types-forms';
import { getPathname } from '@/lib/i18n/navigation';

/** Makes a secret, which the page then shows until a first code has confirmed it. */
export async function beginOwnSecondFactor(_previous: AccountFormState, form: FormData): Promise<AccountFormState> {
  const user = await presentAccount();
  if (!user) return refusedForm(form, 'not_signed_in');
  const input = readAccountForm(form, beginFactorSchema);
  if (!input.ok) return input.reason;
  const result = await beginSecondFactor(user, input.value.present, await presentVisitor(), new Date());
  if (result.ok) {
    refresh();
    return doneForm();
  }
  return result.reason === 'wrong_own_password'
    ? refusedForm(form, 'invalid', { present: result.reason })
    : refusedForm(form, result.reason);
}

/**
 * Confirms the factor, or renews its recovery codes: in both cases a code is given and recovery codes come back. One
 * action for both, so that without JavaScript too the answer finds its form on a page that meanwhile shows the other.
 */
export async function obtainRecoveryCodes(_previous: AccountFormState, form: FormData): Promise<AccountFormState> {
  const user = await presentAccount();
  if (!user) return refusedForm(form, 'not_signed_in');
  const input = readAccountForm(form, recoveryCodesSchema);
  if (!input.ok) return input.reason;
  const { purpose, code } = input.value;
  const obtain = purpose === 'confirm' ? confirmSecondFactor : renewRecoveryCodes;
  const result = await obtain(user, code, await presentVisitor(), new Date());
  if (!result.ok) {
    return result.reason === 'wrong_code'
      ? refusedForm(form, 'invalid', { code: result.reason })
      : refusedForm(form, result.reason);
  }
  refresh();
  return codesForm(result.value);
}

/** Switches one's own second factor off, unless it is demanded of this person. */
export async function switchOffOwnSecondFactor(_previous: AccountFormState, form: FormData): Promise<AccountFormState> {
  const user = await presentAccount();
  if (!user) return refusedForm(form, 'not_signed_in');
  if (user.needsSecondFactor) return refusedForm(form, 'factor_required');
  const input = readAccountForm(form, factorOffSchema);
  if (!input.ok) return input.reason;
  const { present: password, code } = input.value;
  const result = await switchOffSecondFactor(user, { password, code }, await presentVisitor(), new Date());
  if (!result.ok) return refusedForm(form, result.reason);
  redirect(getPathname({ href: '/admin/account', locale: await getLocale() }));
}
