import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { guardApostrophe, guardFormula, unguardFormula } from '@/lib/core/formula-guard';

describe('a text in a spreadsheet', () => {
  it.each(['=1+1', '+49', '-5', '@here', '\tx', '\rx', `'=1`])(
    'is guarded where it would run or look guarded: %j',
    (text) => {
      expect(guardFormula(text)).toBe(`'${text}`);
    },
  );

  it.each(['', 'Berlin', "'tis", "''", '1-2', ' =1'])('is left alone otherwise: %j', (text) => {
    expect([guardFormula(text), unguardFormula(text)]).toEqual([text, text]);
  });

  it('comes back as it was', () => {
    const text = fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom("'", '=', '-', '\t', '\r', 'a') }));
    fc.assert(
      fc.property(
        text,
        (one) => unguardFormula(guardFormula(one)) === one && unguardFormula(guardApostrophe(one)) === one,
      ),
    );
  });
});
