import { createHmac, timingSafeEqual } from 'node:crypto';

/** So long a browser is known after a sign-in. */
export const KNOWN_DAYS = 180;

const DAY_MS = 86_400_000;
const FORM = /^([\w-]{22})\.(\d{1,6})\.([\w-]{43})$/;

interface Mint {
  sessionSecret: string;
  /** The e-mail address it signed in with: a browser is known for that account alone. */
  account: string;
  now: Date;
}

const dayNumber = (now: Date): number => Math.floor(now.getTime() / DAY_MS);

const seal = (sessionSecret: string, account: string, nonce: string, day: string): Buffer =>
  createHmac('sha256', sessionSecret).update(`known browser\n${account}\n${nonce}\n${day}`).digest();

/**
 * What a browser is given that has signed in: nobody else can make one.
 *
 * @param nonce 16 random bytes in base64url, used for nothing else
 */
export function mintBrowserToken({ sessionSecret, account, now }: Mint, nonce: string): string {
  const day = String(dayNumber(now));
  return `${nonce}.${day}.${seal(sessionSecret, account, nonce, day).toString('base64url')}`;
}

/** The nonce of a browser that this account has signed in from lately; null for any other. */
export function readBrowserToken(token: string | null, { sessionSecret, account, now }: Mint): string | null {
  const [, nonce = '', day = '', given = ''] = FORM.exec(token ?? '') ?? [];
  if (nonce === '') return null;
  const age = dayNumber(now) - Number(day);
  if (age < 0 || age > KNOWN_DAYS) return null;
  const expected = seal(sessionSecret, account, nonce, day);
  const seen = Buffer.from(given, 'base64url');
  return seen.length === expected.length && timingSafeEqual(seen, expected) ? nonce : null;
}
