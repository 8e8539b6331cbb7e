import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hashRecoveryCode, readCode, RECOVERY_CODE_BYTES, formatRecoveryCode } from '@/lib/auth/rules-recovery-codes';

const chance = fc.uint8Array({ minLength: RECOVERY_CODE_BYTES, maxLength: RECOVERY_CODE_BYTES });

describe('a recovery code', () => {
  it('is read as it is shown, in small letters, with spaces or with nothing between', () => {
    fc.assert(
      fc.property(chance, (random) => {
        const code = formatRecoveryCode(random);
        expect(code).toMatch(/^([A-HJ-NP-Z2-9]{4}-){3}[A-HJ-NP-Z2-9]{4}$/);
        const read = { kind: 'recovery', bare: code.replaceAll('-', '') };
        for (const typed of [code, ` ${code.toLowerCase()} `, code.replaceAll('-', ' '), code.replaceAll('-', '–')]) {
          expect(readCode(typed)).toEqual(read);
        }
      }),
    );
  });

  it('keeps every random bit', () => {
    fc.assert(
      fc.property(chance, chance, (one, other) => {
        fc.pre(Buffer.compare(one, other) !== 0);
        expect(formatRecoveryCode(one)).not.toBe(formatRecoveryCode(other));
      }),
    );
  });

  it('is kept as a hash', () => {
    expect(hashRecoveryCode('7K2MQXPD3HZCVW4T')).toHaveLength(32);
    expect(hashRecoveryCode('7K2MQXPD3HZCVW4T')).not.toEqual(hashRecoveryCode('7K2MQXPD3HZCVW4U'));
  });
});

describe('what is typed', () => {
  it('is a code of the app when it has six digits', () => {
    expect(readCode('123 456')).toEqual({ kind: 'app', bare: '123456' });
  });

  it.each(['', '12345', '1234567', 'hello', 'IIII-OOOO-0000-1111', 'ABCD-EFGH-JKLM-NPQ'])(
    'is neither: "%s"',
    (typed) => {
      expect(readCode(typed)).toBeNull();
    },
  );
});
