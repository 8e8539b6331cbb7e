import 'server-only';
import { ConfigurationError, environment } from '@/lib/config/environment';

/** Seconds a session lasts at most: a working day. */
export const SESSION_SECONDS = 12 * 60 * 60;

/** @throws ConfigurationError when the process was not started by the start command */
export function sessionSecret(): string {
  const { sessionSecret: secret } = environment();
  if (!secret)
    throw new ConfigurationError('NEXTAUTH_SECRET is not set: start the register with `npm start`, which sets it.');
  return secret;
}

/** Under https a cookie's prefix binds it to this host. */
export function cookieNamed<SameSite extends 'lax' | 'strict'>(name: string, sameSite: SameSite) {
  const secure = environment().signInOrigin?.startsWith('https:') ?? false;
  return { name: secure ? `__Host-${name}` : name, options: { httpOnly: true, sameSite, secure, path: '/' } } as const;
}

/** Name and attributes of the session cookie. */
export const sessionCookie = () => cookieNamed('praesenzregister', 'lax');

/** Of the cookie that holds a sign-in together between password and code. */
export const pendingSignInCookie = () => cookieNamed('praesenzregister-code', 'strict');

/** Where people sign in, for links that are passed on. */
export function siteOrigin(): string {
  return environment().signInOrigin ?? '';
}
