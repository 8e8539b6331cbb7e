'use server';

import { getLocale } from 'next-intl/server';
import { cookies } from 'next/headers';
import { redirect } from 'next/navigation';
import { encode } from 'next-auth/jwt';
import { currentUser } from '@/lib/auth/gates';
import { presentVisitor } from '@/lib/auth/gates-visitor';
import { endSession } from '@/lib/auth/mutations-sessions';
import { signInWithPassword } from '@/lib/auth/mutations-sign-in';
import { SESSION_SECONDS, sessionCookie, sessionSecret } from '@/lib/auth/options';
import { ownPath } from '@/lib/auth/rules-callback';
import { readAccountForm, refusedForm } from '@/lib/auth/rules-forms';
import { signInSchema } from '@/lib/auth/schema';
import type { AccountFormState } from '@/lib/auth/types-forms';
import { getPathname } from '@/lib/i18n/navigation';

/** Opens a session and goes where the user wanted to be. */
export async function signIn(_previous: AccountFormState, form: FormData): Promise<AccountFormState> {
  const input = readAccountForm(form, signInSchema);
  if (!input.ok) return input.reason;
  const result = await signInWithPassword(input.value, await presentVisitor(), new Date());
  if (!result.ok) return refusedForm(form, result.reason);
  const { name, options } = sessionCookie();
  const token = await encode({ token: { sid: result.value }, secret: sessionSecret(), maxAge: SESSION_SECONDS });
  (await cookies()).set(name, token, { ...options, maxAge: SESSION_SECONDS });
  redirect(ownPath(input.value.callbackUrl) ?? getPathname({ href: '/admin', locale: await getLocale() }));
}

/** Ends the session of this browser. */
export async function signOut(): Promise<void> {
  const user = await currentUser();
  if (user) await endSession(user.sessionId, new Date());
  const { name, options } = sessionCookie();
  (await cookies()).set(name, '', { ...options, maxAge: 0 });
  redirect(getPathname({ href: { pathname: '/admin/sign-in', query: { note: 'signed-out' } }, locale: await getLocale() }));
}
