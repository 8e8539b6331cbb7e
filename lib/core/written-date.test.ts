import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LOCALES } from '@/lib/core/localised-text';
import { comparePartialDates, partialDate, wholeDaysBetween } from '@/lib/core/partial-date';
import { formatPartialDate, formatPartialDateShort } from '@/lib/i18n/format-partial-date';
import { fieldContext, readWrittenDate } from '@/lib/core/written-date';

describe('a date as people write it', () => {
  it.each([
    ['13.09.2012', '2012-09-13'],
    ['13.9.2012', '2012-09-13'],
    [' 13. 9. 2012 ', '2012-09-13'],
    ['13.–14.9.2012', '2012-09-13/2012-09-14'],
    ['13.–\u206014.\u00a0September\u00a02012', '2012-09-13/2012-09-14'],
    ['13./14.9.2012', '2012-09-13/2012-09-14'],
    ['13.-14.09.2012', '2012-09-13/2012-09-14'],
    ['30.9.–2.10.2012', '2012-09-30/2012-10-02'],
    ['31.12.2011 – 1.1.2012', '2011-12-31/2012-01-01'],
    ['13. bis 14. September 2012', '2012-09-13/2012-09-14'],
    ['30. September – 2. Oktober 2012', '2012-09-30/2012-10-02'],
    ['13. September 2012', '2012-09-13'],
    ['13 September 2012', '2012-09-13'],
    ['13–14 September 2012', '2012-09-13/2012-09-14'],
    ['September 13, 2012', '2012-09-13'],
    ['13 septembre 2012', '2012-09-13'],
    ['1er août 2012', '2012-08-01'],
    ['févr. 2012', '2012-02'],
    ['Sept. 2012', '2012-09'],
    ['März 2012', '2012-03'],
    ['9.2012', '2012-09'],
    ['2012', '2012'],
    ['2012–2014', '2012/2014'],
    ['Januar – März 2009', '2009-01/2009-03'],
    ['um 2002', '2002~'],
    ['probably 2005', '2005?'],
    ['spätestens 2. Dezember 2022', '../2022-12-02'],
    ['no earlier than 2018', '2018/..'],
    ['andauernd', '..'],
    ['ongoing', '..'],
    ['25/09/2012', '2012-09-25'],
    ['Do, 13.09.2012', '2012-09-13'],
    ['Do. 13.9.2012', '2012-09-13'],
    ['Donnerstag, 13. September 2012', '2012-09-13'],
    ['Donnerstag, den 13. September 2012', '2012-09-13'],
    ['Thu, 13 Sep 2012', '2012-09-13'],
    ['Thursday, September 13th, 2012', '2012-09-13'],
    ['13.9.2012 (Do)', '2012-09-13'],
    ['Do, 2012-09-13', '2012-09-13'],
    ['Do./Fr., 13./14.9.2012', '2012-09-13/2012-09-14'],
    ['Do, 13.9. – Fr, 14.9.2012', '2012-09-13/2012-09-14'],
    ['Anfang 2012', '2012-37~'],
    ['Mitte 2012', '2012-38~'],
    ['Ende 2012', '2012-39~'],
    ['early 2012', '2012-37~'],
    ['mid-2012', '2012-38~'],
    ['end of 2012', '2012-39~'],
    ['vermutlich Ende 2012', '2012-39%'],
    ['Frühling 2012', '2012-21'],
    ['Herbst 2013', '2013-23'],
    ['Frühjahr – Herbst 2012', '2012-21/2012-23'],
    ['vermutlich Herbst 2012', '2012-23?'],
    ['Winter 2012/13', '2012-24'],
    ['Q3/2012', '2012-35'],
    ['III. Quartal 2012', '2012-35'],
    ['first half of 2012', '2012-40'],
    ['2010er Jahre', '201X'],
    ['the 1990s', '199X'],
    ['am 13.9.2012', '2012-09-13'],
    ['im Jahr 2012', '2012'],
    ['von 2005 bis 2012', '2005/2012'],
    ['between May and July 2012', '2012-05/2012-07'],
    ['13.9.2012?', '2012-09-13?'],
    ['c. 2005?', '2005%'],
    ['2012-09-13 – 2012-09-14', '2012-09-13/2012-09-14'],
    ['nicht vor 2012', '2012/..'],
    ['2012-09-13/2012-09-14', '2012-09-13/2012-09-14'],
    ['2002~', '2002~'],
    ['..', '..'],
  ])('%s means %s', (written, edtf) => {
    expect(readWrittenDate(written, 'other')).toEqual({ ok: true, value: partialDate(edtf) });
  });

  it.each([
    ['5/9/2012', 'day_or_month'],
    ['13. September', 'no_year'],
    ['13.9.', 'no_year'],
    ['neulich', 'not_understood'],
    ['', 'not_understood'],
    ['13.–Oktober 2012', 'not_understood'],
    ['1.2.–3.4.–5.6.2012', 'not_understood'],
    ['vor 5/9/2012', 'day_or_month'],
    ['Fr, 13.09.2012', 'weekday_differs'],
    ['Fri, 2012-09-13', 'weekday_differs'],
    ['Fr./Sa., 13./14.9.2012', 'weekday_differs'],
    ['Donnerstag', 'no_year'],
    ['Do September 2012', 'not_understood'],
    ['Winter 2012/14', 'not_understood'],
    ['3. Halbjahr 2012', 'not_understood'],
    ['Anfang', 'no_year'],
    ['um 13.–14.9.2012', 'not_understood'],
    ['vor 10 Jahren', 'not_understood'],
    ['vor ..', 'not_understood'],
    ['vor spätestens 2012', 'not_understood'],
    ['vor 1000', 'year_out_of_range'],
    ['20. Jahrhundert', 'not_understood'],
  ])('%s is refused: %s', (written, reason) => {
    expect(readWrittenDate(written, 'other')).toEqual({ ok: false, reason });
  });

  it.each(['31.2.2012', '0.1.2012', '14.–13.9.2012', '13.13.2012'])('%s is no date', (written) => {
    expect(readWrittenDate(written, 'other').ok).toBe(false);
  });
});

describe('before and after', () => {
  it.each([
    ['vor 2012', '../2011'],
    ['before 2012', '../2011'],
    ['vor 13.09.2012', '../2012-09-12'],
    ['vor dem 13. September 2012', '../2012-09-12'],
    ['prior to 13 September 2012', '../2012-09-12'],
    ['vor 2012-09-13', '../2012-09-12'],
    ['vor Januar 2012', '../2011'],
    ['vor September 2012', '../2012-08'],
    ['vor 1.3.2012', '../2012-02'],
    ['vor 1.1.2012', '../2011'],
    ['vor Q2 2012', '../2012-03'],
    ['vor den 2010er-Jahren', '../2009'],
    ['vor 13.–14.9.2012', '../2012-09-12'],
    ['vor Frühjahr 2012', '../2012-02~'],
    ['vor Mitte 2012', '../2012-04~'],
    ['vor etwa 2012', '../2011~'],
    ['vor vermutlich Herbst 2012', '../2012-08%'],
    ['nach 2012', '2013/..'],
    ['after 2012', '2013/..'],
    ['nach 13.09.2012', '2012-09-14/..'],
    ['nach Dezember 2012', '2013/..'],
    ['nach Februar 2012', '2012-03/..'],
    ['nach 29.2.2012', '2012-03/..'],
    ['nach dem 2. Halbjahr 2012', '2013/..'],
    ['nach den 2010er-Jahren', '2020/..'],
    ['after 13–14 September 2012', '2012-09-15/..'],
    ['nach Sommer 2012', '2012-09-24~/..'],
  ])('%s is %s, whatever it is said of', (written, edtf) => {
    for (const context of CONTEXTS)
      expect(readWrittenDate(written, context)).toEqual({ ok: true, value: partialDate(edtf) });
  });

  it('never leave out a day that comes before or after, and never take in one that does not', () => {
    fc.assert(
      fc.property(plainEdtfs, (edtf) => {
        const date = partialDate(edtf);
        const words = formatPartialDate(date, 'de');
        const [earlier, later] = [readWrittenDate(`vor ${words}`, 'other'), readWrittenDate(`nach ${words}`, 'other')];
        if (!earlier.ok || !later.ok) throw new Error(words);
        expect(wholeDaysBetween(earlier.value.latest ?? '', date.earliest ?? '')).toBe(1);
        expect(wholeDaysBetween(date.latest ?? '', later.value.earliest ?? '')).toBe(1);
        expect([earlier.value.earliest, later.value.latest]).toEqual([null, null]);
      }),
    );
  });
});

describe('since and until', () => {
  it.each([
    ['seit 2005', 'since', '2005'],
    ['ab 2005', 'since', '2005'],
    ['ab dem 01.01.2013', 'since', '2013-01-01'],
    ['from 2005', 'since', '2005'],
    ['since around 2005', 'since', '2005~'],
    ['seit Anfang 2005', 'since', '2005-37~'],
    ['spätestens seit 2005', 'since', '../2005'],
    ['seit spätestens 2005', 'since', '../2005'],
    ['frühestens 2005', 'since', '2005/..'],
    ['bis 2012', 'since', '../2012'],
    ['bis 2012', 'until', '2012'],
    ['bis zum 31.12.2012', 'until', '2012-12-31'],
    ['to 2012', 'until', '2012'],
    ['until September 2012', 'until', '2012-09'],
    ['bis Ende 2012', 'until', '2012-39~'],
    ['spätestens 2012', 'until', '../2012'],
    ['bis heute', 'until', '..'],
    ['seit 2005', 'until', '2005/..'],
    ['seit 2005', 'other', '2005/..'],
    ['ab 2005', 'other', '2005/..'],
    ['bis 2012', 'other', '../2012'],
    ['until 2012', 'other', '../2012'],
    ['zwischen 2005 und 2007', 'since', '2005/2007'],
  ] as const)('%s as %s is %s', (written, context, edtf) => {
    expect(readWrittenDate(written, context)).toEqual({ ok: true, value: partialDate(edtf) });
  });

  it('are not both an end and a whole stretch', () => {
    expect(readWrittenDate('von 2005 bis 2012', 'since').ok).toBe(false);
    expect(readWrittenDate('seit 2005–2007', 'since').ok).toBe(false);
  });

  it('are told by the name of the field', () => {
    expect(['since', 'coverage.since', 'until', 'term.until', 'date', 'since.note'].map(fieldContext)).toEqual([
      'since',
      'since',
      'until',
      'until',
      'other',
      'other',
    ]);
  });
});

const CONTEXTS = ['since', 'until', 'other'] as const;
const days = fc
  .date({ min: new Date('1100-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const years = days.map((day) => day.slice(0, 4));
const coded = (...codes: readonly number[]) =>
  fc.tuple(years, fc.constantFrom(...codes)).map(([year, code]) => `${year}-${code}`);
const exactParts = coded(33, 34, 35, 36, 40, 41);
const plainEdtfs = fc.oneof(
  days,
  days.map((day) => day.slice(0, 7)),
  years,
  exactParts,
  years.map((year) => `${year.slice(0, 3)}X`),
);
const marked = (edtfs: fc.Arbitrary<string>, marks: readonly string[] = ['', '~', '?', '%']) =>
  fc.tuple(edtfs, fc.constantFrom(...marks)).map(([edtf, mark]) => edtf + mark);
const points = fc.oneof(
  marked(days),
  marked(days.map((day) => day.slice(0, 7))),
  marked(years),
  marked(fc.oneof(exactParts, coded(21, 22, 23, 24))),
  marked(coded(37, 38, 39), ['~', '%']),
  years.map((year) => `${year.slice(0, 3)}X`),
  years.map((year) => `${year.slice(0, 2)}XX`),
);
const intervals = fc
  .tuple(points, points)
  .map((ends) => ends.sort((a, b) => comparePartialDates(partialDate(a), partialDate(b))))
  .filter(([a, b]) => a !== b)
  .map((ends) => ends.join('/'));
const edtfs = fc.oneof(
  points,
  intervals,
  points.map((edtf) => `../${edtf}`),
  points.map((edtf) => `/${edtf}`),
  points.map((edtf) => `${edtf}/..`),
  points.map((edtf) => `${edtf}/`),
  fc.constant('..'),
);

describe.each(LOCALES)('what the register prints (%s)', (locale) => {
  it.each([formatPartialDate, formatPartialDateShort])(
    'is read back as the same date, whatever it is said of',
    (format) => {
      fc.assert(
        fc.property(edtfs, fc.constantFrom(...CONTEXTS), (edtf, context) => {
          const date = partialDate(edtf);
          expect(readWrittenDate(format(date, locale), context)).toEqual({ ok: true, value: date });
        }),
        { numRuns: 250 },
      );
    },
  );

  it('is read back as the same days where EDTF has a second spelling for them', () => {
    for (const [edtf, plain] of [
      ['2012-XX', '2012'],
      ['2012-02-XX', '2012-02'],
      ['2012-09-13/2012-09-13', '2012-09-13'],
      ['2002~/2002~', '2002~'],
      ['2012?-04', '2012-04?'],
    ] as const)
      expect(readWrittenDate(formatPartialDate(partialDate(edtf), locale), 'other')).toEqual({
        ok: true,
        value: partialDate(plain),
      });
  });
});
