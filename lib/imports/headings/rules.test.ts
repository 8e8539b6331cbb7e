import { describe, expect, it } from 'vitest';
import { partialDate } from '@/lib/core/partial-date';
import { readHeading, type HeadingGround } from '@/lib/imports/headings/rules';
import { knownMeetings } from '@/lib/imports/headings/rules-known';
import { readFileDate } from '@/lib/imports/mapping/rules-file-date';

const meeting = (slug: string, date: string, number: number | null, title: string) => ({
  slug,
  date: partialDate(date),
  number,
  label: number === null ? null : String(number),
  title: { de: title, en: title },
});

const ground = (...meetings: ReturnType<typeof meeting>[]): HeadingGround => ({
  readDate: (written) => readFileDate(written, true, 'other'),
  waitsForOrder: () => false,
  knowsMeeting: (slug) => meetings.some((one) => one.slug === slug),
  known: knownMeetings(meetings),
  century: null,
  years: [],
});

const AKIF = ground(
  meeting('akif-1', '2012-10-05', 1, 'AG 1'),
  meeting('akif-2', '2013-03-07', 2, 'AG 2'),
  meeting('akif-3', '2013-10-02', 3, 'AG 3'),
  meeting('akif-4', '2013-11-14', 4, 'Herbsttagung'),
);

it('names a meeting by the label that its series gives it', () => {
  const labelled = { ...meeting('fruehjahr', '2019-04-01', null, 'Tagung'), label: '1/2019' };
  expect(readHeading('1/2019', ground(labelled))).toMatchObject({ kind: 'meeting', meeting: { slug: 'fruehjahr' } });
});

it('is a meeting of no day yet where nobody knows which order its date is in', () => {
  const open = { ...ground(), waitsForOrder: (text: string) => text.includes('/') };
  expect(readHeading('5/9/2012 Berlin', open)).toEqual({
    kind: 'meeting',
    meeting: { date: null, number: null, slug: null, title: '5/9/2012 Berlin' },
  });
});

describe('a heading names a meeting', () => {
  it.each([
    ['13.9.2012', { date: '2012-09-13' }],
    ['Meeting 1 (March 2019)', { date: '2019-03', number: 1 }],
    ['7. Sitzung (März 2019)', { date: '2019-03', number: 7 }],
    ['2021 · März', { date: '2021-03' }],
    ['Oktober 2025 · 14.', { date: '2025-10-14' }],
    ['Oktober 2025 · 14. Bremen', { date: '2025-10-14', title: 'Bremen' }],
    ['12./13.09.2012', { date: '2012-09-12/2012-09-13' }],
    ['Do, 13.09.2012', { date: '2012-09-13' }],
    ['X2012.09.13', { date: '2012-09-13' }],
    ['X13.9.2012', { date: '2012-09-13' }],
    ['13. September 2012, Stuttgart', { date: '2012-09-13', title: 'Stuttgart' }],
    ['Stuttgart\n13.9.2012', { date: '2012-09-13', title: 'Stuttgart' }],
    ['2025 · 14.10. Bremen', { date: '2025-10-14', title: 'Bremen' }],
    ['14.10.2025 · Bremen', { date: '2025-10-14', title: 'Bremen' }],
    ['Oktober 2025 · 14. Bremen', { date: '2025-10-14', title: 'Bremen' }],
    ['12. Sitzung (1.2.2014)', { date: '2014-02-01', number: 12 }],
    ['Sondersitzung 1.2.2014', { date: '2014-02-01', title: 'Sondersitzung' }],
    ['3. Sondersitzung am 1.2.2014', { date: '2014-02-01', title: '3. Sondersitzung' }],
    ['Sitzung vom 1.2.2014', { date: '2014-02-01' }],
    ['Sept. 2012', { date: '2012-09' }],
    ['Herbst 2009', { date: '2009-23' }],
    ['2014', { date: '2014' }],
    ['vor 2012', { date: '../2011' }],
    ['akif-1', { slug: 'akif-1' }],
    ['ag 3', { slug: 'akif-3' }],
    ['Herbsttagung', { slug: 'akif-4' }],
    ['3. Sitzung', { slug: 'akif-3' }],
    ['3. Sitzung (2.10.13)', { date: '2013-10-02', number: 3 }],
    ['Frühjahr 2013', { slug: 'akif-2' }],
    ['2012', { slug: 'akif-1' }],
    ['Herbst 2013, Herbsttagung', { slug: 'akif-4' }],
    ['I/2012', { slug: 'akif-1' }],
  ])('%j', (heading, expected) => {
    expect(readHeading(heading, AKIF)).toEqual({
      kind: 'meeting',
      meeting: { date: null, number: null, slug: null, title: null, ...expected },
    });
  });

  it.each([
    ['Herbst 2013', 'several', ['akif-3', 'akif-4', '2013-23']],
    ['14.10.', 'no_year', []],
    ['5. Okt.', 'no_year', ['akif-1']],
    ['Oktober', 'no_year', []],
    ['XXXX-12', 'no_year', []],
    ['XXXX-10-05', 'no_year', ['akif-1']],
    ['9.6.26', 'two_digit_year', ['2026-06-09', '1926-06-09']],
    ["Okt. '25", 'two_digit_year', ['2025-10', '1925-10']],
    ['1. Sitzung (5.3.15)', 'two_digit_year', ['2015-03-05', '1915-03-05']],
    ['31.02.2012', 'wrong_date', []],
    ['31.02.12', 'wrong_date', []],
    ['Fr, 13.09.2012', 'wrong_date', []],
    ['9. Sitzung', 'number_unknown', []],
    ['Beirat 3', 'unsure', ['akif-3']],
    ['III/2013', 'unsure', ['akif-3', 'akif-4', '2013', '2013-35']],
    ['KW 42/2014', 'unsure', ['2014-10']],
    ['Einwohner 2011', 'unsure', ['2011']],
  ])('%j is asked about', (heading, why, candidates) => {
    const reading = readHeading(heading, AKIF);
    expect(reading).toMatchObject({ kind: 'asked', why });
    const shown = reading.kind === 'asked' ? reading.candidates.map(({ slug, date }) => slug ?? date) : [];
    expect(shown).toEqual(candidates);
  });

  it.each(['Bemerkung', 'Land', 'Ort', '', '..', 'Zuständige Stelle'])('%j names none', (heading) => {
    expect(readHeading(heading, AKIF)).toEqual({ kind: 'none' });
  });

  it('completes a date without a year by the years of the titles above, and asks', () => {
    expect(readHeading('14.10. Bremen', { ...AKIF, years: [2025] })).toEqual({
      kind: 'asked',
      why: 'no_year',
      candidates: [{ date: '2025-10-14', number: null, slug: null, title: 'Bremen' }],
    });
  });

  it('takes years of two digits for the century that somebody has named', () => {
    expect(readHeading('9.6.26', { ...AKIF, century: 2000 })).toMatchObject({ meeting: { date: '2026-06-09' } });
  });
});
