import { describe, expect, it } from 'vitest';
import { setUpKey, findTotpStep } from '@/lib/auth/second-factor/rules-totp';

/** RFC 6238, appendix B, SHA-1: the last six of its eight digits. */
const SECRET = Buffer.from('12345678901234567890', 'ascii');
const RFC = [
  [59, '287082'],
  [1_111_111_109, '081804'],
  [1_111_111_111, '050471'],
  [1_234_567_890, '005924'],
  [2_000_000_000, '279037'],
  [20_000_000_000, '353130'],
] as const;

const at = (seconds: number) => new Date(seconds * 1_000);

describe('a code of the app', () => {
  it.each(RFC)('at %i s is the one of the standard', (seconds, code) => {
    expect(findTotpStep(SECRET, code, at(seconds))).toBe(Math.floor(seconds / 30));
  });

  it('is taken one step early and one step late, as the step it belongs to', () => {
    expect(findTotpStep(SECRET, '005924', at(1_234_567_890 - 30))).toBe(41_152_263);
    expect(findTotpStep(SECRET, '005924', at(1_234_567_890 + 30))).toBe(41_152_263);
  });

  it('is refused two steps away', () => {
    expect(findTotpStep(SECRET, '005924', at(1_234_567_890 - 60))).toBeNull();
    expect(findTotpStep(SECRET, '005924', at(1_234_567_890 + 60))).toBeNull();
  });

  it.each(['', '5924', '0059245', 'abcdef'])('is not "%s"', (code) => {
    expect(findTotpStep(SECRET, code, at(1_234_567_890))).toBeNull();
  });
});

describe('the key', () => {
  it('names service, account and parameters, and can be typed in groups', () => {
    const { address, text } = setUpKey(SECRET, 'rita@example.org');
    expect(text).toBe('GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ');
    const url = new URL(address);
    expect(`${url.protocol}${url.host}`).toBe('otpauth:totp');
    expect(decodeURIComponent(url.pathname)).toBe('/Präsenzregister:rita@example.org');
    expect(Object.fromEntries(url.searchParams)).toEqual({
      issuer: 'Präsenzregister',
      secret: text.replaceAll(' ', ''),
      algorithm: 'SHA1',
      digits: '6',
      period: '30',
    });
  });
});
