import { describe, expect, it } from 'vitest';
import { meetingFormSchema, meetingInputSchema } from '@/lib/meetings/schema';

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

const faults = (change: object, schema: typeof meetingInputSchema = meetingInputSchema) => {
  const parsed = schema.safeParse({ ...MEETING, ...change });
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
    ['words that could mean two days', { date: '5/9/2012' }, 'date: day_or_month'],
    ['a day of the week that the date was not', { date: 'Fr, 13.09.2012' }, 'date: weekday_differs'],
    ['words that are no date', { date: 'neulich' }, 'date: not_understood'],
    ['"still" as a date', { date: '..' }, 'date: open_on_both_sides'],
    ['an empty title', { title: { de: '  ', en: 'x' } }, 'title.de: required'],
    ['a slug with capitals', { slug: 'Frühjahr' }, 'slug: slug_form'],
  ])('refuses %s', (_, change, fault) => {
    expect(faults(change)).toEqual([fault]);
  });

  it('takes no date from a form that says only before or after when', () => {
    expect(faults({ date: '../2011' }, meetingFormSchema)).toEqual(['date: only_a_bound']);
    expect(faults({ date: '2009/2011' }, meetingFormSchema)).toEqual([]);
  });

  it('takes what the series calls the meeting, and nothing without a letter or digit', () => {
    for (const label of ['14', 'AKIF 14', '1/2019', 'III', null]) expect(faults({ label })).toEqual([]);
    expect(faults({ label: '–' })).toEqual(['label: series_label_form']);
    expect(faults({ label: 'x'.repeat(61) })).toEqual(['label: too_long']);
  });

  it('refuses fields that nobody may set', () => {
    expect(faults({ publishedAt: '2020-01-01' })).toEqual([expect.stringContaining('publishedAt')]);
  });
});
