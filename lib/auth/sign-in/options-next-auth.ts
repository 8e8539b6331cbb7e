import 'server-only';
import type { NextAuthOptions } from 'next-auth';
import { decode } from 'next-auth/jwt';
import CredentialsProvider from 'next-auth/providers/credentials';
import { presentVisitor } from '@/lib/auth/gates-visitor';
import { endSession } from '@/lib/auth/mutations-sessions';
import { signInWithPassword } from '@/lib/auth/sign-in/mutations';
import { SESSION_SECONDS, sessionCookie, sessionSecret } from '@/lib/auth/options';
import { oidcCookies, oidcProviders, refusalOnArrival } from '@/lib/auth/sign-in/options-oidc';
import { ownPathAt } from '@/lib/auth/rules-callback';
import { signInSchema } from '@/lib/auth/schema';
import { getPathname } from '@/lib/i18n/navigation';
import { localeFromPath } from '@/lib/i18n/routing';

/**
 * next-auth's own routes under /api/auth; the forms of the register go through server actions to the same mutations.
 *
 * @param wanted the path to return to, whose language the sign-in page speaks
 */
export function nextAuthOptions(wanted: string | null): NextAuthOptions {
  const locale = localeFromPath(wanted);
  const signInPage = getPathname({ href: '/admin/sign-in', locale });
  return {
    secret: sessionSecret(),
    session: { strategy: 'jwt', maxAge: SESSION_SECONDS },
    jwt: { maxAge: SESSION_SECONDS, decode },
    cookies: { ...oidcCookies(), sessionToken: sessionCookie() },
    pages: { signIn: signInPage, signOut: signInPage, error: signInPage },
    providers: [
      CredentialsProvider({
        credentials: { email: {}, password: {} },
        async authorize(given) {
          const input = signInSchema.safeParse({ email: given?.email, password: given?.password, callbackUrl: '' });
          if (!input.success) return null;
          const result = await signInWithPassword(input.data, await presentVisitor(), new Date());
          // Whoever has a second factor signs in by the register's own form, which asks for it.
          return result.ok && 'sessionId' in result.value ? { id: result.value.sessionId } : null;
        },
      }),
      ...oidcProviders(),
    ],
    callbacks: {
      signIn({ user }) {
        const refusal = refusalOnArrival(user);
        if (refusal === null) return true;
        return getPathname({
          href: { pathname: '/admin/sign-in', query: { error: refusal, callbackUrl: wanted ?? '' } },
          locale,
        });
      },
      // The cookie carries the number of the session's row and nothing else.
      jwt: ({ token, user }) => ({ sid: user ? user.id : token['sid'] }),
      session: ({ session }) => ({ expires: session.expires }),
      redirect: ({ url, baseUrl }) => `${baseUrl}${ownPathAt(baseUrl, url) ?? '/admin'}`,
    },
    events: {
      async signOut({ token }) {
        if (typeof token['sid'] === 'string') await endSession(token['sid'], new Date());
      },
    },
    logger: { warn: () => undefined },
  };
}
