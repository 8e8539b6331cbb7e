import 'server-only';
import { randomBytes } from 'node:crypto';
import { cookies } from 'next/headers';
import { cookieNamed, sessionSecret } from '@/lib/auth/options';
import { KNOWN_DAYS, mintBrowserToken } from '@/lib/auth/rules-browsers';

const NONCE_BYTES = 16;

/** Of the cookie by which a browser is known that somebody has signed in from. */
const browserCookie = () => cookieNamed('praesenzregister-browser', 'lax');

/** What this browser says it is known by; whether that is so depends on the account. */
export const readBrowser = async (): Promise<string | null> =>
  (await cookies()).get(browserCookie().name)?.value ?? null;

/** Makes this browser known for an account. */
export async function rememberBrowser(account: string, now: Date): Promise<void> {
  const { name, options } = browserCookie();
  const token = mintBrowserToken(
    { sessionSecret: sessionSecret(), account, now },
    randomBytes(NONCE_BYTES).toString('base64url'),
  );
  (await cookies()).set(name, token, { ...options, maxAge: KNOWN_DAYS * 24 * 60 * 60 });
}
