import { createHash } from 'node:crypto';

export const RECOVERY_CODE_COUNT = 10;
/** Random bytes of a recovery code: 80 bits cannot be guessed, so neither a salt nor a slow hash is needed. */
export const RECOVERY_CODE_BYTES = 10;

/** Letters and digits that are not confused with each other. */
const ALPHABET = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';
const BITS = 5n;

/** A recovery code as it is shown: "7K2M-QXPD-3HZC-VW4T". */
export function formatRecoveryCode(random: Uint8Array): string {
  const value = random.reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0n);
  const letters = Array.from({ length: (random.length * 8) / Number(BITS) }, (_, position) =>
    ALPHABET.charAt(Number((value >> (BigInt(position) * BITS)) & 31n)),
  );
  return letters.join('').replaceAll(/.{4}(?=.)/g, '$&-');
}

/** What is kept of a recovery code. */
export const hashRecoveryCode = (bare: string): Buffer<ArrayBuffer> =>
  createHash('sha256').update(bare, 'utf8').digest();

export type TypedCode = { kind: 'app' | 'recovery'; bare: string };

/** What somebody typed, without spaces and dashes; null where it can be neither kind of code. */
export function readCode(typed: string): TypedCode | null {
  const bare = typed.replaceAll(/[\s\p{Pd}]/gu, '').toUpperCase();
  if (/^\d{6}$/.test(bare)) return { kind: 'app', bare };
  return /^[A-HJ-NP-Z2-9]{16}$/.test(bare) ? { kind: 'recovery', bare } : null;
}
