import { createHash } from 'node:crypto';
import type { TextFingerprint } from '@/lib/redactions/types';

/*
 * A text that was taken out may stand in a backup that is restored later. It is found again by its salted hash, which
 * would take one hash for every place in every text; the sum of its code units, which moves on by one subtraction and
 * one addition, leaves out nearly all of them.
 */

function hashText(salt: string, text: string): string {
  return createHash('sha256').update(Buffer.from(salt, 'hex')).update(text, 'utf8').digest('hex');
}

function sumCodeUnits(text: string): number {
  let sum = 0;
  for (let at = 0; at < text.length; at += 1) sum += text.charCodeAt(at);
  return sum;
}

/** @param salt hexadecimal, 16 random bytes */
export const fingerprintText = (text: string, salt: string): TextFingerprint => ({
  salt,
  sha256: hashText(salt, text),
  length: text.length,
  codeUnitSum: sumCodeUnits(text),
});

/** The text with this fingerprint, where it stands in another; null where it does not. */
export function findByFingerprint(
  within: string,
  { salt, sha256, length, codeUnitSum }: TextFingerprint,
): string | null {
  let sum = sumCodeUnits(within.slice(0, length));
  for (let at = 0; at + length <= within.length; at += 1) {
    if (sum === codeUnitSum) {
      const stretch = within.slice(at, at + length);
      if (hashText(salt, stretch) === sha256) return stretch;
    }
    sum += within.charCodeAt(at + length) - within.charCodeAt(at);
  }
  return null;
}
