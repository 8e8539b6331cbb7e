import { describe, expect, it } from 'vitest';
import type { Grant, SignedInUser } from '@/lib/auth/types';
import { demandShared } from '@/lib/networks/permissions';

const userWith = (...grants: Grant[]): SignedInUser => ({
  id: 1,
  name: 'A',
  email: 'a@example.org',
  sessionId: 's',
  grants,
});
const editor = (networkId: number): Grant => ({ role: 'editor', networkId });

describe('a record that belongs to the register', () => {
  it('may be added, and edited while nothing rests on it, by whoever edits some network', () => {
    expect(demandShared(userWith(editor(7)), []).ok).toBe(true);
    expect(demandShared(userWith({ role: 'reviewer', networkId: 7 }), [])).toEqual({
      ok: false,
      reason: 'not_allowed',
    });
  });

  it('may be edited by whoever edits every network in which something rests on it', () => {
    expect(demandShared(userWith(editor(7), editor(8)), [7, 8]).ok).toBe(true);
    expect(demandShared(userWith(editor(7)), [7, 8])).toEqual({ ok: false, reason: 'not_allowed' });
    expect(demandShared(userWith({ role: 'administrator', networkId: null }), [7, 8]).ok).toBe(true);
  });

  it('is closed to whoever is not signed in', () => {
    expect(demandShared(null, [])).toEqual({ ok: false, reason: 'not_signed_in' });
  });
});
