import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findByFingerprint, fingerprintText } from '@/lib/redactions/rules-fingerprint';

const SALT = '00112233445566778899aabbccddeeff';

describe('findByFingerprint', () => {
  it('finds a text wherever it stands in another', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.string({ unit: 'grapheme', minLength: 1 }),
        fc.string({ unit: 'grapheme' }),
        (before, text, behind) => {
          expect(findByFingerprint(`${before}${text}${behind}`, fingerprintText(text, SALT))).toBe(text);
        },
      ),
    );
  });

  it('finds nothing else, even of the same letters', () => {
    expect(findByFingerprint('Austerm und Mustera', fingerprintText('Muster', SALT))).toBe('Muster');
    expect(findByFingerprint('retsuM, Musetr', fingerprintText('Muster', SALT))).toBeNull();
    expect(findByFingerprint('', fingerprintText('Muster', SALT))).toBeNull();
  });

  it('tells the same text apart by its salt', () => {
    expect(fingerprintText('Muster', SALT).sha256).not.toBe(fingerprintText('Muster', SALT.replace('00', '01')).sha256);
  });
});
