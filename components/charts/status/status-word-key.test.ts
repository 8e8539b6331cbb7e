import { createTranslator } from 'use-intl/core';
import { describe, expect, it } from 'vitest';
import { ATTENDANCE_STATUSES } from '@/lib/attendance/types';
import { messagesByLocale } from '@/lib/i18n/messages';
import { sharedVoice } from '@/lib/sources/rules-voice';
import { statusWordKey } from './status-word-key';

const sources = [
  { id: 1, kind: 'roll_call' as const },
  { id: 2, kind: 'minutes' as const },
  { id: 3, kind: 'call_report' as const },
];

const wordIn = (locale: 'de' | 'en', ...args: Parameters<typeof statusWordKey>) =>
  createTranslator({ locale, messages: messagesByLocale[locale].status })(statusWordKey(...args));

describe('the words follow what a document can prove', () => {
  it('a roll call proves a vote that was not cast, not an empty chair', () => {
    const voice = sharedVoice([1], sources);
    expect(wordIn('de', 'absent', voice)).toBe('gab keine Stimme ab');
    expect(wordIn('en', 'absent', voice)).toBe('cast no vote');
  });

  it('the report of a call proves a connection', () => {
    expect(wordIn('de', 'present', sharedVoice([{ sourceId: 3 }], sources))).toBe('war eingewählt');
  });

  it('where minutes say the same as the roll call, it is attendance', () => {
    expect(wordIn('de', 'present', sharedVoice([1, 2], sources))).toBe('anwesend');
  });

  it('no document of a vote says that somebody was present or absent', () => {
    for (const locale of ['de', 'en'] as const)
      for (const status of ATTENDANCE_STATUSES)
        expect(wordIn(locale, status, 'vote')).not.toMatch(/anwesend|abwesend|absent|present\b/);
  });

  it('what no source can assert has one word', () => {
    expect(wordIn('en', 'not_recorded', 'vote')).toBe('not recorded');
  });
});
