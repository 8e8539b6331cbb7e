'use server';

import { getLocale } from 'next-intl/server';
import { refresh } from 'next/cache';
import type { z } from 'zod';
import { toActor, demandPermission } from '@/lib/auth/gates';
import { removeIdentity } from '@/lib/auth/identities/mutations';
import { inviteUser, issuePasswordLink } from '@/lib/auth/users/mutations-links';
import { writeUnlessRefused } from '@/lib/auth/mutations-refusal';
import { endChosenSessions } from '@/lib/auth/mutations-sessions';
import { resetSecondFactor } from '@/lib/auth/second-factor/mutations';
import { addGrant, deactivateUser, reactivateUser, withdrawGrant } from '@/lib/auth/users/mutations';
import { siteOrigin } from '@/lib/auth/options';
import { doneForm, readAccountForm, refusedForm } from '@/lib/auth/rules-forms';
import {
  accountGrantSchema,
  accountIdentitySchema,
  accountSchema,
  accountSessionSchema,
  invitationSchema,
} from '@/lib/auth/schema';
import type { SignedInUser } from '@/lib/auth/types';
import type { AccountFault, AccountFormState } from '@/lib/auth/types-forms';
import type { RegisterWrite } from '@/lib/db/register-write';
import { getPathname } from '@/lib/i18n/navigation';

type RefuseWith = (reason: AccountFault) => never;

/** The change a form of the users pages makes. If it resolves to a text, that is the token of a link to be shown. */
type Change<Input> = (write: RegisterWrite, input: Input, refuseWith: RefuseWith, by: SignedInUser) => Promise<unknown>;

/** Every form here: permission to manage users, then the fields, then one write. */
async function manageUsers<Input>(
  form: FormData,
  schema: z.ZodType<Input>,
  change: Change<Input>,
): Promise<AccountFormState> {
  const gate = await demandPermission('manage_users', null);
  if (!gate.ok) return refusedForm(form, gate.reason);
  const input = readAccountForm(form, schema);
  if (!input.ok) return input.reason;
  const result = await writeUnlessRefused<unknown, AccountFault>(toActor(gate.value), (write, refuseWith) =>
    change(write, input.value, refuseWith, gate.value),
  );
  if (!result.ok) return refusedForm(form, result.reason);
  refresh();
  const token = result.value;
  if (typeof token !== 'string') return doneForm();
  const href = { pathname: '/admin/set-up/[token]', params: { token } } as const;
  return doneForm(`${siteOrigin()}${getPathname({ href, locale: await getLocale() })}`);
}

/** Creates an account with its first role and a link with which its holder sets the password. */
export async function inviteAccount(_previous: AccountFormState, form: FormData): Promise<AccountFormState> {
  const state = await manageUsers(form, invitationSchema, (write, input, refuseWith) =>
    inviteUser(write, input, refuseWith),
  );
  return state.outcome === 'email_taken' ? { ...state, outcome: 'invalid', errors: { email: 'email_taken' } } : state;
}

export async function addUserGrant(_previous: AccountFormState, form: FormData): Promise<AccountFormState> {
  return manageUsers(form, accountGrantSchema, (write, { userId, grant }, refuseWith) =>
    addGrant(write, userId, grant, refuseWith),
  );
}

export async function withdrawUserGrant(_previous: AccountFormState, form: FormData): Promise<AccountFormState> {
  return manageUsers(form, accountGrantSchema, (write, { userId, grant }, refuseWith) =>
    withdrawGrant(write, userId, grant, refuseWith),
  );
}

export async function deactivateAccount(_previous: AccountFormState, form: FormData): Promise<AccountFormState> {
  return manageUsers(form, accountSchema, (write, { userId }, refuseWith) => deactivateUser(write, userId, refuseWith));
}

export async function reactivateAccount(_previous: AccountFormState, form: FormData): Promise<AccountFormState> {
  return manageUsers(form, accountSchema, (write, { userId }, refuseWith) => reactivateUser(write, userId, refuseWith));
}

/** Makes a link with which the holder sets a new password; an invitation while there was none yet. */
export async function issueAccountLink(_previous: AccountFormState, form: FormData): Promise<AccountFormState> {
  return manageUsers(form, accountSchema, (write, { userId }, refuseWith) =>
    issuePasswordLink(write, userId, refuseWith),
  );
}

/** Removes somebody else's second factor; one's own is switched off with password and code only. */
export async function resetAccountSecondFactor(_previous: AccountFormState, form: FormData): Promise<AccountFormState> {
  return manageUsers(form, accountSchema, (write, { userId }, refuseWith) =>
    userId === write.actor.userId ? refuseWith('not_allowed') : resetSecondFactor(write, userId, refuseWith),
  );
}

/** Removes an identity at a provider from somebody's account. */
export async function removeAccountIdentity(_previous: AccountFormState, form: FormData): Promise<AccountFormState> {
  return manageUsers(form, accountIdentitySchema, (write, input, refuseWith, { sessionId: except }) =>
    removeIdentity(write, { ...input, except }, refuseWith),
  );
}

export async function endAccountSessions(_previous: AccountFormState, form: FormData): Promise<AccountFormState> {
  return manageUsers(form, accountSessionSchema, (write, { userId, sessionId }, refuseWith) =>
    endChosenSessions(write, userId, sessionId === 'all' ? null : sessionId, refuseWith),
  );
}
