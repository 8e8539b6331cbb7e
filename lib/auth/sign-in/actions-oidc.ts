'use server';

import { getLocale } from 'next-intl/server';
import { cookies } from 'next/headers';
import { redirect } from 'next/navigation';
import { NextRequest, NextResponse } from 'next/server';
import NextAuth from 'next-auth';
import { siteOrigin } from '@/lib/auth/options';
import { nextAuthOptions } from '@/lib/auth/sign-in/options-next-auth';
import { OIDC, oidcName } from '@/lib/auth/sign-in/options-oidc';
import { ownPath } from '@/lib/auth/rules-callback';
import { getPathname } from '@/lib/i18n/navigation';

/** Calls next-auth's routes within this request, and passes the cookies of their answer on to the browser. */
async function askNextAuth(
  route: readonly string[],
  wanted: string,
  form?: Record<string, string>,
): Promise<NextResponse> {
  const request = new NextRequest(`${siteOrigin()}/api/auth/${route.join('/')}`, {
    method: form ? 'POST' : 'GET',
    ...(form && { body: new URLSearchParams(form) }),
  });
  const context = { params: Promise.resolve({ nextauth: [...route] }) };
  const answer = (await NextAuth(request, context, nextAuthOptions(wanted))) as Response;
  const given = new NextResponse(answer.body, answer);
  const kept = await cookies();
  for (const cookie of given.cookies.getAll()) kept.set(cookie);
  return given;
}

/**
 * Redirects to the provider, with state, nonce and PKCE in cookies. A server action and not next-auth's own form: that
 * one needs a script, or a token in a cookie that a page cannot set.
 */
export async function startOidcSignIn(_previous: undefined, form: FormData): Promise<never> {
  const locale = await getLocale();
  const given = ownPath(form.get('callbackUrl'));
  const wanted = given ?? getPathname({ href: '/admin', locale });
  const failed = getPathname({
    href: { pathname: '/admin/sign-in', query: { error: 'failed', callbackUrl: given ?? '' } },
    locale,
  });
  if (oidcName() === null) redirect(failed);
  const { csrfToken } = (await (await askNextAuth(['csrf'], wanted)).json()) as { csrfToken: string };
  const answer = await askNextAuth(['signin', OIDC], wanted, { csrfToken, callbackUrl: wanted });
  const target = answer.headers.get('location');
  // next-auth leads back to its own pages when the provider does not answer.
  redirect(target && new URL(target, siteOrigin()).origin !== siteOrigin() ? target : failed);
}
