import { describe, expect, it } from 'vitest';
import { choiceForKey, countChoices, readLogChoice, stepForKey } from '@/components/attendance/log/log-choices';
import { ATTENDANCE_STATUSES } from '@/lib/attendance/types';
import { LOCALES } from '@/lib/core/localised-text';
import { messagesByLocale } from '@/lib/i18n/messages';

describe.each(LOCALES)('the keys of the statuses (%s)', (locale) => {
  const { letter } = messagesByLocale[locale].status;

  it('are the letters the public pages show, in either case', () => {
    for (const status of ATTENDANCE_STATUSES) {
      expect(choiceForKey(letter[status], letter)).toBe(status);
      expect(choiceForKey(letter[status].toLowerCase(), letter)).toBe(status);
    }
  });

  it('make nothing of a status unknown again', () => {
    for (const key of ['0', 'Delete', 'Backspace']) expect(choiceForKey(key, letter)).toBe('not_recorded');
  });

  it('leave every other key alone', () => {
    for (const key of ['Tab', 'ArrowLeft', 'ä', ' ', 'Escape']) expect(choiceForKey(key, letter)).toBeNull();
  });
});

it('arrows and the enter key lead from member to member', () => {
  expect(['ArrowDown', 'Enter', 'ArrowUp', 'Tab'].map(stepForKey)).toEqual([1, 1, -1, 0]);
});

it('what nobody touched counts as not recorded', () => {
  expect(countChoices(['present', '', 'absent', 'present'])).toEqual({
    recorded: 3,
    of: 4,
    each: [
      { status: 'present', count: 2 },
      { status: 'absent', count: 1 },
    ],
  });
  expect(countChoices(['', '']).recorded).toBe(0);
});

it('a value that is no status is no record', () => {
  expect([undefined, '', 'attended', 'excused'].map(readLogChoice)).toEqual([
    'not_recorded',
    'not_recorded',
    'not_recorded',
    'excused',
  ]);
});
