import { createCipheriv, createDecipheriv, hkdfSync } from 'node:crypto';

const CIPHER = 'aes-256-gcm';
export const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const KEY_BYTES = 32;

/** A key of its own for second factors, so that one leaked does not open the session cookies or the other way round. */
const keyFrom = (sessionSecret: string) =>
  new Uint8Array(hkdfSync('sha256', sessionSecret, '', 'praesenzregister second factor', KEY_BYTES));

/** Binds a sealed secret to its account: moved to another row, it does not open. */
const boundTo = (userId: number) => Buffer.from(`user ${userId}`, 'utf8');

interface Seal {
  sessionSecret: string;
  userId: number;
}

/**
 * Encrypts a secret for its row.
 *
 * @param nonce 12 random bytes, used for nothing else
 * @returns nonce, encrypted secret and tag, one after the other
 */
export function sealSecret(
  secret: Uint8Array,
  { sessionSecret, userId }: Seal,
  nonce: Uint8Array,
): Uint8Array<ArrayBuffer> {
  const cipher = createCipheriv(CIPHER, keyFrom(sessionSecret), nonce).setAAD(boundTo(userId));
  return Uint8Array.from(Buffer.concat([nonce, cipher.update(secret), cipher.final(), cipher.getAuthTag()]));
}

/** The secret again; null where it was altered, belongs to another account or was sealed under another session secret. */
export function openSecret(sealed: Uint8Array, { sessionSecret, userId }: Seal): Uint8Array | null {
  const nonce = sealed.subarray(0, NONCE_BYTES);
  const content = sealed.subarray(NONCE_BYTES, -TAG_BYTES);
  try {
    const decipher = createDecipheriv(CIPHER, keyFrom(sessionSecret), nonce, { authTagLength: TAG_BYTES });
    decipher.setAAD(boundTo(userId)).setAuthTag(sealed.subarray(-TAG_BYTES));
    return Uint8Array.from(Buffer.concat([decipher.update(content), decipher.final()]));
  } catch {
    return null;
  }
}
