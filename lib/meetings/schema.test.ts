import { describe, expect, it } from 'vitest';
import { meetingInputSchema } from '@/lib/meetings/schema';

const MEETING = {
  networkId: 1,
  slug: 'fruehjahr-2012',
  title: { de: 'Frühjahrssitzung', en: 'Spring meeting' },
  date: '2012-03',
  number: null,
  kind: 'regular',
  state: 'held',
  place: null,
  hostMemberId: null,
};

const faults = (change: object) => {
  const parsed = meetingInputSchema.safeParse({ ...MEETING, ...change });
  return parsed.success ? [] : parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
};

describe('meetingInputSchema', () => {
  it('takes a meeting as precise as its date is known', () => {
    expect(faults({})).toEqual([]);
    expect(faults({ date: '2012-09-13/2012-09-14' })).toEqual([]);
    expect(faults({ date: '../2022-12-02' })).toEqual([]);
  });

  it.each([
    ['a date without a year', { date: 'XXXX-12' }, 'date: no_year'],
    ['a day that never was', { date: '2012-02-31' }, 'date: not_a_date'],
    ['an end before the beginning', { date: '2012-09-14/2012-09-13' }, 'date: ends_before_it_begins'],
    ['"still" as a date', { date: '..' }, 'date: open_on_both_sides'],
    ['an empty title', { title: { de: '  ', en: 'x' } }, 'title.de: required'],
    ['a slug with capitals', { slug: 'Frühjahr' }, 'slug: slug_form'],
  ])('refuses %s', (_, change, fault) => {
    expect(faults(change)).toEqual([fault]);
  });

  it('refuses fields that nobody may set', () => {
    expect(faults({ publishedAt: '2020-01-01' })).toEqual([expect.stringContaining('publishedAt')]);
  });
});
