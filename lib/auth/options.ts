import 'server-only';
import { ConfigurationError, environment } from '@/lib/config/environment';

/** Seconds a session lasts at most: a working day. */
export const SESSION_SECONDS = 12 * 60 * 60;

/** @throws ConfigurationError when the process was not started by the start command */
export function sessionSecret(): string {
  const { sessionSecret: secret } = environment();
  if (!secret) throw new ConfigurationError('NEXTAUTH_SECRET is not set: start the register with `npm start`, which sets it.');
  return secret;
}

/** Name and attributes of the session cookie. Under https its prefix binds it to this very host. */
export function sessionCookie() {
  const secure = environment().signInOrigin?.startsWith('https:') ?? false;
  return {
    name: secure ? '__Host-praesenzregister' : 'praesenzregister',
    options: { httpOnly: true, sameSite: 'lax', secure, path: '/' },
  } as const;
}

/** Where people sign in, for links that are passed on. */
export function siteOrigin(): string {
  return environment().signInOrigin ?? '';
}
