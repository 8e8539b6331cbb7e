import { expect, it } from 'vitest';
import { partialDate } from '@/lib/core/partial-date';
import { dueOn } from '@/lib/office/reminders/rules';
import { writeAtom } from '@/lib/office/reminders/rules-atom';

const meeting = (date: string, more: Partial<Parameters<typeof dueOn>[0]> = {}) => ({
  kind: 'regular' as const,
  state: 'held' as const,
  date: partialDate(date),
  ...more,
});

it('is due once so many days have passed after the last day it may have been held on', () => {
  expect(dueOn(meeting('2031-02-27'), 2)).toBe('2031-03-02');
  expect(dueOn(meeting('2031-02-27/2031-02-28', { state: 'scheduled' }), 2)).toBe('2031-03-03');
  expect(dueOn(meeting('2031-02'), 14)).toBe('2031-03-15');
});

it('is never due where nobody could be there, or no last day is known', () => {
  expect(dueOn(meeting('2031-02-27', { state: 'cancelled' }), 2)).toBeNull();
  expect(dueOn(meeting('2031-02-27', { kind: 'written_procedure' }), 2)).toBeNull();
  expect(dueOn(meeting('2031-02-27/..'), 2)).toBeNull();
});

it('writes what may stand in names so that it stays text', () => {
  const atom = writeAtom({
    id: 'urn:x',
    title: 'A & B <C> "D"\u0000',
    address: 'https://register.example/?a=1&b=2',
    updated: '2031-01-01',
    language: 'de',
    entries: [],
  });
  expect(atom).toContain('<title>A &amp; B &lt;C&gt; &quot;D&quot;</title>');
  expect(atom).toContain('href="https://register.example/?a=1&amp;b=2"');
});
