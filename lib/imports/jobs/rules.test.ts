import { describe, expect, it } from 'vitest';
import { answersTo, readMemberAnswers } from '@/lib/imports/jobs/rules';
import { CREATE_MEMBER, LEAVE_OUT } from '@/lib/imports/names/types-answer';
import type { AmbiguousMember } from '@/lib/imports/plan/types';

const word = (more: Partial<AmbiguousMember>): AmbiguousMember => ({
  written: 'Bradenburg',
  count: 1,
  lines: [2],
  candidates: [{ value: 'brandenburg', name: { de: 'Brandenburg', en: 'Brandenburg' } }],
  ...more,
});

describe('what can be said of a word that names no member for sure', () => {
  it('is whom it may mean, that it is left out, and a new member only where one may be created', () => {
    expect(answersTo(word({}))).toEqual(['brandenburg', LEAVE_OUT]);
    expect(answersTo(word({ why: 'unknown', mayCreate: true }))).toEqual(['brandenburg', CREATE_MEMBER, LEAVE_OUT]);
    expect(answersTo(word({ why: 'resembles' }))).toEqual(['brandenburg', CREATE_MEMBER, LEAVE_OUT]);
  });

  it('is refused where it was not offered, where nothing is said, and where a new member has no kind', () => {
    const asked = [word({ why: 'unknown', mayCreate: true }), word({ written: 'SA', candidates: [] })];
    expect(readMemberAnswers({ '0': CREATE_MEMBER, '1': null }, asked, true)).toEqual({
      ok: true,
      value: { Bradenburg: CREATE_MEMBER },
    });
    for (const [given, field, fault] of [
      [{ '1': CREATE_MEMBER }, 'words.1', 'not_a_choice'],
      [{ '0': null }, 'words', 'nothing_said'],
      [{ '0': CREATE_MEMBER }, 'memberKind', 'kind_missing'],
    ] as const)
      expect(readMemberAnswers(given, asked, false)).toMatchObject({
        ok: false,
        reason: { fields: { [field]: fault } },
      });
  });
});
