import { expect, it } from 'vitest';
import { partialDate } from '@/lib/core/partial-date';
import { planSeries, slugsFor, type SeriesDefaults } from '@/lib/imports/series/rules';
import { daysOfRule } from '@/lib/imports/series/rules-days';

const both = (text: string) => ({ de: text, en: text });
const DEFAULTS: SeriesDefaults = {
  title: { de: '{nr}. Sitzung am {datum}', en: 'Meeting {nr}, {date}' },
  firstNumber: 12,
  place: both('Saal 1'),
  hostMemberId: null,
};
const members = [
  { id: 1, slug: 'bremen', name: both('Bremen'), kind: 'land' as const },
  { id: 2, slug: 'koeln', name: { de: 'Köln', en: 'Cologne' }, kind: 'city' as const },
];
const standing = [{ title: both('Sondersitzung'), date: partialDate('2031-03-04/2031-03-05') }];
const plan = (text: string) => planSeries(text, DEFAULTS, { meetings: standing, members });

it.each([
  [{ first: '2031-01-14', every: 2, unit: 'weeks', times: 3 }, ['2031-01-14', '2031-01-28', '2031-02-11']],
  [{ first: '2032-02-27', every: 1, unit: 'days', times: 4 }, ['2032-02-27', '2032-02-28', '2032-02-29', '2032-03-01']],
  [
    { first: '2031-10-31', every: 1, unit: 'months', times: 5 },
    ['2031-10-31', '2031-11-30', '2031-12-31', '2032-01-31', '2032-02-29'],
  ],
  // The second Tuesday, across a year's end.
  [{ first: '2031-11-11', every: 1, unit: 'weekday_of_month', times: 3 }, ['2031-11-11', '2031-12-09', '2032-01-13']],
  // A fifth Friday, where the month has none.
  [{ first: '2031-01-31', every: 1, unit: 'weekday_of_month', times: 3 }, ['2031-01-31', '2031-02-28', '2031-03-28']],
] as const)('writes the days of a rule: %o', (rule, days) => {
  expect(daysOfRule(rule)).toEqual(days);
});

it('reads a day, a room and a host a line, and numbers only what it has read', () => {
  const lines = plan('14.1.2031\n\n11. Februar 2031; Rathaus; Cologne\n30.2.2031\n2031-04-08\t\tBremen');
  expect(lines).toMatchObject([
    {
      line: 1,
      meeting: {
        date: partialDate('2031-01-14'),
        title: { de: '12. Sitzung am 14. Januar 2031', en: 'Meeting 12, 14 January 2031' },
        place: both('Saal 1'),
        hostMemberId: null,
      },
      doubled: null,
    },
    { line: 3, meeting: { place: both('Rathaus'), hostMemberId: 2 }, doubled: null },
    { line: 4, written: '30.2.2031', fault: 'not_a_date' },
    { line: 5, meeting: { place: both('Saal 1'), hostMemberId: 1 }, doubled: null },
  ]);
  expect(lines.flatMap((line) => ('meeting' in line ? [line.meeting.title.de.slice(0, 2)] : []))).toEqual([
    '12',
    '13',
    '14',
  ]);
});

it('names days on which the network meets already, and days that stand twice', () => {
  expect(plan('5.3.2031\n8.4.2031\n8.4.2031\n2031-03').map((line) => 'doubled' in line && line.doubled)).toEqual([
    { kind: 'meeting', ...standing[0] },
    null,
    { kind: 'line', line: 2 },
    // A month is no day.
    null,
  ]);
});

it('numbers a double day only where both are meant', () => {
  const text = '8.4.2031\n8.4.2031\n13.5.2031';
  const titles = (take: readonly number[]) =>
    planSeries(text, DEFAULTS, { meetings: [], members }, new Set(take)).map(
      (line) => 'meeting' in line && line.meeting.title.en.slice(0, 10),
    );
  expect(titles([])).toEqual(['Meeting 12', 'Meeting 13', 'Meeting 13']);
  expect(titles([2])).toEqual(['Meeting 12', 'Meeting 13', 'Meeting 14']);
});

it('refuses a day without a year, a host nobody knows, and more than it asks for', () => {
  expect(
    plan('14.1.\n8.4.2031; ; Atlantis\n8.5.2031; a; Bremen; b').map((line) => 'fault' in line && line.fault),
  ).toEqual(['no_year', 'unknown_host', 'too_many_cells']);
});

it('gives each meeting an address of its own', () => {
  const dates = ['2031-04-08', '2031-04-08', '2031-05-06/2031-05-07'].map(partialDate);
  expect(slugsFor(dates, new Set(['2031-04-08']))).toEqual(['2031-04-08-2', '2031-04-08-3', '2031-05-06-2031-05-07']);
});
