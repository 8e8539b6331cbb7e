import { describe, expect, it } from 'vitest';
import { openSecret, sealSecret } from '@/lib/auth/second-factor/rules-sealing';

const SECRET = Uint8Array.from({ length: 20 }, (_, position) => position);
const NONCE = new Uint8Array(12).fill(7);
const seal = { sessionSecret: 'a session secret, long enough to be one', userId: 3 };
const sealed = sealSecret(SECRET, seal, NONCE);

describe('a sealed secret', () => {
  it('has nonce, content and tag, and not the secret in it', () => {
    expect(sealed).toHaveLength(48);
    expect(Buffer.from(sealed).includes(Buffer.from(SECRET))).toBe(false);
  });

  it('opens with the same session secret for the same account', () => {
    expect(openSecret(sealed, seal)).toEqual(SECRET);
  });

  it('does not open for another account or under another session secret', () => {
    expect(openSecret(sealed, { ...seal, userId: 4 })).toBeNull();
    expect(openSecret(sealed, { ...seal, sessionSecret: 'another session secret, long enough' })).toBeNull();
  });

  it('does not open once any byte of it was changed', () => {
    for (let position = 0; position < sealed.length; position += 1) {
      const altered = sealed.with(position, (sealed[position] ?? 0) ^ 1);
      expect(openSecret(altered, seal)).toBeNull();
    }
    expect(openSecret(sealed.subarray(0, 20), seal)).toBeNull();
  });
});
