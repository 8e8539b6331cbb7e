import { describe, expect, it } from 'vitest';
import { needsSecondFactor } from '@/lib/auth/rules-second-factor';
import { ROLES } from '@/lib/auth/types';

describe('a second factor', () => {
  it('is demanded of nobody while it is optional', () => {
    expect(needsSecondFactor([{ role: 'administrator', networkId: null }], 'optional')).toBe(false);
  });

  it('is demanded of administrators of the register and of a single network, and of nobody else', () => {
    for (const role of ROLES) {
      expect(needsSecondFactor([{ role, networkId: 7 }], 'administrators')).toBe(role === 'administrator');
    }
    expect(needsSecondFactor([{ role: 'administrator', networkId: null }], 'administrators')).toBe(true);
    expect(needsSecondFactor([], 'administrators')).toBe(false);
  });
});
