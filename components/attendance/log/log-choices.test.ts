import { describe, expect, it } from 'vitest';
import { countChoices, readLogChoice, readLogKey } from '@/components/attendance/log/log-choices';
import { ATTENDANCE_STATUSES } from '@/lib/attendance/types';
import { LOCALES } from '@/lib/core/localised-text';
import { messagesByLocale } from '@/lib/i18n/messages';

describe.each(LOCALES)('the keys of the statuses (%s)', (locale) => {
  const { letter } = messagesByLocale[locale].status;
  const press = (key: string, shiftKey = false) => readLogKey({ key, shiftKey }, letter);

  it('are the letters the public pages show; with shift they are meant for all others', () => {
    for (const status of ATTENDANCE_STATUSES) {
      expect(press(letter[status].toLowerCase())).toEqual({ kind: 'choose', choice: status });
      expect(press(letter[status], true)).toEqual({ kind: 'fill', status });
    }
  });

  it('mean one member alone where a capital comes from the caps lock', () => {
    expect(press(letter.present)).toEqual({ kind: 'choose', choice: 'present' });
  });

  it('leave a member open', () => {
    for (const key of ['0', 'Delete', 'Backspace'])
      expect(press(key)).toEqual({ kind: 'choose', choice: 'not_recorded' });
  });

  it('lead from member to member, to the first and last, and to the field that finds one', () => {
    expect(['ArrowDown', 'Enter', 'ArrowUp', 'Home', 'End'].map((key) => press(key))).toEqual(
      [1, 1, -1, 'first', 'last'].map((step) => ({ kind: 'move', step })),
    );
    for (const key of ['/', '.']) expect(press(key, key === '/')).toEqual({ kind: 'find' });
  });

  it('leave every other key alone', () => {
    for (const key of ['Tab', 'ArrowLeft', 'ä', ' ', 'Escape', 'Shift']) expect(press(key)).toBeNull();
  });
});

it('what nobody touched counts as not recorded', () => {
  expect(countChoices(['present', 'not_recorded', 'absent', 'present'])).toEqual({
    recorded: 3,
    of: 4,
    each: [
      { status: 'present', count: 2 },
      { status: 'absent', count: 1 },
    ],
  });
  expect(countChoices(['not_recorded', 'not_recorded']).recorded).toBe(0);
});

it('a value that is no status is no record', () => {
  expect([undefined, '', 'attended', 'excused'].map(readLogChoice)).toEqual([
    'not_recorded',
    'not_recorded',
    'not_recorded',
    'excused',
  ]);
});
