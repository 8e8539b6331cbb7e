import { expect, it } from 'vitest';
import { KNOWN_DAYS, mintBrowserToken, readBrowserToken } from '@/lib/auth/rules-browsers';

const NONCE = 'abcdefghijklmnopqrstuv';
const mint = { sessionSecret: 's'.repeat(32), account: 'ada@example.org', now: new Date('2026-03-01T12:00:00Z') };
const token = mintBrowserToken(mint, NONCE);
const later = (days: number) => ({ ...mint, now: new Date(mint.now.getTime() + days * 86_400_000) });

it('a browser is known for the account that signed in from it, for half a year', () => {
  expect(readBrowserToken(token, mint)).toBe(NONCE);
  expect(readBrowserToken(token, later(KNOWN_DAYS))).toBe(NONCE);
  expect(readBrowserToken(token, later(KNOWN_DAYS + 1))).toBeNull();
});

it.each([
  ['for another account', token, { ...mint, account: 'eve@example.org' }],
  ['under another secret', token, { ...mint, sessionSecret: 't'.repeat(32) }],
  ['from a day to come', token, later(-1)],
  ['with another nonce', token.replace(NONCE, NONCE.replace('a', 'b')), mint],
  ['prolonged by hand', token.replace(/\.(\d+)\./, (_all, day: string) => `.${Number(day) + 100}.`), later(200)],
  ['cut short', token.slice(0, -1), mint],
  ['without one', null, mint],
])('no browser is known %s', (_name, given, reading) => {
  expect(readBrowserToken(given, reading)).toBeNull();
});
