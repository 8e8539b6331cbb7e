'use server';

import { getLocale } from 'next-intl/server';
import { cookies } from 'next/headers';
import { redirect } from 'next/navigation';
import { encode } from 'next-auth/jwt';
import { presentAccount } from '@/lib/auth/gates';
import { rememberBrowser } from '@/lib/auth/gates-browser';
import { readPendingToken, storePendingToken } from '@/lib/auth/sign-in/gates-pending';
import { presentVisitor } from '@/lib/auth/gates-visitor';
import { signInWithCode } from '@/lib/auth/sign-in/mutations-pending';
import { endSession } from '@/lib/auth/mutations-sessions';
import { signInWithPassword } from '@/lib/auth/sign-in/mutations';
import { SESSION_SECONDS, sessionCookie, sessionSecret } from '@/lib/auth/options';
import { ownPath } from '@/lib/auth/rules-callback';
import { findSession } from '@/lib/auth/queries';
import { readAccountForm, refusedForm } from '@/lib/auth/rules-forms';
import { secondStepSchema, signInSchema } from '@/lib/auth/schema';
import type { AccountFormState } from '@/lib/auth/types-forms';
import { getPathname, type Href } from '@/lib/i18n/navigation';

const wantedIn = (callbackUrl: string): Record<string, string> => {
  const wanted = ownPath(callbackUrl);
  return wanted === null ? {} : { callbackUrl: wanted };
};

const pathTo = async (href: Href) => getPathname({ href, locale: await getLocale() });

/** Signs this browser in and goes where the user wanted to be. */
async function enter(sessionId: string, callbackUrl: string): Promise<never> {
  const { name, options } = sessionCookie();
  const token = await encode({ token: { sid: sessionId }, secret: sessionSecret(), maxAge: SESSION_SECONDS });
  (await cookies()).set(name, token, { ...options, maxAge: SESSION_SECONDS });
  const now = new Date();
  const session = await findSession(sessionId, now);
  if (session) await rememberBrowser(session.user.email, now);
  redirect(ownPath(callbackUrl) ?? (await pathTo('/admin')));
}

/** The first step: opens a session, or goes on to the code where the account has a second factor. */
export async function signIn(_previous: AccountFormState, form: FormData): Promise<AccountFormState> {
  const input = readAccountForm(form, signInSchema);
  if (!input.ok) return input.reason;
  const { callbackUrl } = input.value;
  const result = await signInWithPassword(input.value, await presentVisitor(), new Date());
  if (!result.ok) return refusedForm(form, result.reason);
  if ('sessionId' in result.value) return enter(result.value.sessionId, callbackUrl);
  await storePendingToken(result.value.pendingToken);
  redirect(await pathTo({ pathname: '/admin/sign-in/code', query: wantedIn(callbackUrl) }));
}

/** The second step: a code of the app, or a recovery code. */
export async function signInBySecondFactor(_previous: AccountFormState, form: FormData): Promise<AccountFormState> {
  const input = readAccountForm(form, secondStepSchema);
  if (!input.ok) return input.reason;
  const { code, callbackUrl } = input.value;
  const token = await readPendingToken();
  const result = token === null ? null : await signInWithCode({ token, code }, await presentVisitor(), new Date());
  if (!result || (!result.ok && result.reason === 'sign_in_expired')) {
    await storePendingToken(null);
    redirect(await pathTo({ pathname: '/admin/sign-in', query: { note: 'code-expired', ...wantedIn(callbackUrl) } }));
  }
  if (!result.ok) {
    return result.reason === 'wrong_code'
      ? refusedForm(form, 'invalid', { code: result.reason })
      : refusedForm(form, result.reason);
  }
  await storePendingToken(null);
  return enter(result.value, callbackUrl);
}

/** Ends the session of this browser. */
export async function signOut(): Promise<never> {
  const user = await presentAccount();
  if (user) await endSession(user.sessionId, new Date());
  const { name, options } = sessionCookie();
  (await cookies()).set(name, '', { ...options, maxAge: 0 });
  redirect(await pathTo({ pathname: '/admin/sign-in', query: { note: 'signed-out' } }));
}
