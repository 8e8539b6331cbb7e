import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  certainDays,
  certainlyBefore,
  comparePartialDates,
  isDayPrecise,
  isOpenEnd,
  isSameDay,
  openEnd,
  parsePartialDate,
  partialDate,
  datePrecision,
  wholeDaysBetween,
} from '@/lib/core/partial-date';

describe('parsePartialDate works out the first and last day', () => {
  it.each([
    ['2012-09-13', '2012-09-13', '2012-09-13', 'day'],
    ['2012-09-13/2012-09-14', '2012-09-13', '2012-09-14', 'days'],
    ['2009-01', '2009-01-01', '2009-01-31', 'month'],
    ['2012-02', '2012-02-01', '2012-02-29', 'month'],
    ['2012-02-29', '2012-02-29', '2012-02-29', 'day'],
    ['2002~', '2002-01-01', '2002-12-31', 'year'],
    ['2005?', '2005-01-01', '2005-12-31', 'year'],
    ['2005-03%', '2005-03-01', '2005-03-31', 'month'],
    ['2012-XX', '2012-01-01', '2012-12-31', 'year'],
    ['2012-XX-XX', '2012-01-01', '2012-12-31', 'year'],
    ['2012-02-XX', '2012-02-01', '2012-02-29', 'month'],
    ['201X', '2010-01-01', '2019-12-31', 'decade'],
    ['20XX', '2000-01-01', '2099-12-31', 'century'],
    ['2001-21', '2001-03-01', '2001-06-21', 'season'],
    ['2001-24', '2001-01-01', '2002-03-21', 'season'],
    ['2001-36', '2001-10-01', '2001-12-31', 'season'],
    ['2001-21?', '2001-03-01', '2001-06-21', 'season'],
    ['2012-37~', '2012-01-01', '2012-04-30', 'season'],
    ['2012-38%', '2012-05-01', '2012-08-31', 'season'],
    ['2012-39~', '2012-09-01', '2012-12-31', 'season'],
    ['2001-21/2001-23', '2001-03-01', '2001-12-22', 'range'],
    ['1999/2001-24~', '1999-01-01', '2002-03-21', 'range'],
    ['../2001-33', null, '2001-03-31', 'not_later'],
    ['2001-34/', '2001-04-01', null, 'not_earlier'],
    ['2012/2014', '2012-01-01', '2014-12-31', 'range'],
    ['2012/2012-05', '2012-01-01', '2012-05-31', 'range'],
    ['2009-12-31/2010-01-02', '2009-12-31', '2010-01-02', 'days'],
    ['../2022-12-02', null, '2022-12-02', 'not_later'],
    ['/2022-12-02', null, '2022-12-02', 'not_later'],
    ['2018/..', '2018-01-01', null, 'not_earlier'],
    ['2018/', '2018-01-01', null, 'not_earlier'],
    ['..', null, null, 'open_end'],
  ])('%s is %s to %s', (edtf, earliest, latest, precision) => {
    const date = partialDate(edtf);
    expect(date).toEqual({ edtf, earliest, latest });
    expect(datePrecision(date)).toBe(precision);
  });
});

describe('parsePartialDate refuses', () => {
  it.each([
    ['', 'not_a_date'],
    [' 2012', 'not_a_date'],
    ['31.02.', 'not_a_date'],
    ['13.09.2012', 'not_a_date'],
    ['2012-02-31', 'not_a_date'],
    ['2011-02-29', 'not_a_date'],
    ['2011-02-29/2011-03-01', 'not_a_date'],
    ['2012-04-31', 'not_a_date'],
    ['2012-13', 'not_a_date'],
    ['yesterday', 'not_a_date'],
    ['2012'.repeat(50_000), 'not_a_date'],
    ['XXXX-12', 'no_year'],
    ['XXXX-21', 'no_year'],
    ['XXXX', 'no_year'],
    ['1X12', 'no_year'],
    ['2012/XXXX-12', 'no_year'],
    ['2012-09-13T10:00:00Z', 'has_time_of_day'],
    ['../..', 'open_on_both_sides'],
    ['/', 'open_on_both_sides'],
    ['2014/2012', 'ends_before_it_begins'],
    ['2012-09-14/2012-09-13', 'ends_before_it_begins'],
    ['-0050', 'year_out_of_range'],
    ['0012-05', 'year_out_of_range'],
    ['Y17000', 'unsupported'],
    ['19', 'unsupported'],
    ['[2012,2013]', 'unsupported'],
    ['2001-29', 'unsupported'],
    ['2001-29?', 'unsupported'],
    ['2012-37', 'unsupported'],
    ['2012-37?', 'unsupported'],
    ['2012/[2013,2014]', 'unsupported'],
    ['2012/2013/2014', 'not_a_date'],
    ['2001-24/2001-21-03', 'not_a_date'],
    ['2002-22/2001-24', 'ends_before_it_begins'],
    ['2012/2012-09-13T10:00:00Z', 'has_time_of_day'],
    ['2012-XX-13', 'unsupported'],
    ['2012-09-1X', 'unsupported'],
    ['201X-05', 'unsupported'],
  ])('%.20s as %s', (edtf, reason) => {
    expect(parsePartialDate(edtf)).toEqual({ ok: false, reason });
    expect(() => partialDate(edtf)).toThrow(reason);
  });
});

describe('a calendar day', () => {
  it('stays the same whatever the time zone of the machine', () => {
    expect(new Date(2012, 8, 13).getTimezoneOffset(), 'the tests run in an odd zone').not.toBe(0);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 300_000 }), (offset) => {
        const day = new Date(Date.UTC(1500, 0, 1) + offset * 86_400_000).toISOString().slice(0, 10);
        expect(partialDate(day)).toEqual({ edtf: day, earliest: day, latest: day });
        expect(wholeDaysBetween('1500-01-01', day)).toBe(offset);
      }),
    );
  });

  it('is refused where the calendar has none such', () => {
    const number = (max: number) => fc.integer({ min: 0, max }).map((value) => String(value).padStart(2, '0'));
    fc.assert(
      fc.property(fc.integer({ min: 1000, max: 9999 }), number(14), number(33), (year, month, day) => {
        const text = `${year}-${month}-${day}`;
        const exists = !Number.isNaN(Date.parse(text)) && new Date(text).toISOString().startsWith(text);
        expect(parsePartialDate(text).ok).toBe(exists);
      }),
    );
  });

  it('is counted across clock changes and leap days, backwards too', () => {
    expect(wholeDaysBetween('2012-03-24', '2012-03-26')).toBe(2);
    expect(wholeDaysBetween('2012-02-28', '2012-03-01')).toBe(2);
    expect(wholeDaysBetween('2012-03-01', '2012-02-28')).toBe(-2);
    expect(() => wholeDaysBetween('2012-03', 'soon')).toThrow(RangeError);
  });
});

describe('certainty', () => {
  it.each([
    ['2012-09-13', '2012-09-14', true],
    ['2012-09-13', '2012-09-13', false],
    ['2012', '2012-09-13', false],
    ['2011', '2012-09-13', true],
    ['../2011', '2012', true],
    ['2011/..', '2012', false],
    ['2011', '../2012', false],
    ['2002~', '2012', false],
    ['2002?/2003', '2012', true],
    ['2002/2003?', '2012', false],
    ['..', '2012', false],
  ])('%s certainly before %s: %s', (a, b, expected) => {
    expect(certainlyBefore(partialDate(a), partialDate(b))).toBe(expected);
  });

  it('is not claimed for a qualified end', () => {
    expect(certainDays(partialDate('2002~'))).toEqual({ earliest: null, latest: null });
    expect(certainDays(partialDate('2002~/2005'))).toEqual({ earliest: null, latest: '2005-12-31' });
    expect(certainDays(partialDate('2012-37~'))).toEqual({ earliest: null, latest: null });
    expect(certainDays(partialDate('2001-21/2001-23?'))).toEqual({ earliest: '2001-03-01', latest: null });
    expect(certainDays(partialDate('2002/2005~'))).toEqual({ earliest: '2002-01-01', latest: null });
  });

  it('of one day needs both to name that day', () => {
    expect(isSameDay(partialDate('2012-09-13'), partialDate('2012-09-13/2012-09-13'))).toBe(true);
    expect(isSameDay(partialDate('2012-09'), partialDate('2012-09'))).toBe(false);
    expect(isSameDay(partialDate('2012-09-13?'), partialDate('2012-09-13'))).toBe(false);
    expect(isSameDay(openEnd, openEnd)).toBe(false);
    expect(isDayPrecise(partialDate('2012-09-13/2012-09-14'))).toBe(true);
    expect(isDayPrecise(partialDate('2012-09/2012-10'))).toBe(false);
    expect(isOpenEnd(partialDate('..'))).toBe(true);
    expect(isOpenEnd(partialDate('2012/..'))).toBe(false);
  });
});

describe('comparePartialDates', () => {
  const inOrder = ['../2002', '2010', '2010-01-01/..', '2010-05', '2010-05-02', '../2010-06-01', '2010-06-02', '..'];

  it('orders by the earliest possible day, then the latest, an open end last', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(inOrder, { minLength: inOrder.length }), (shuffled) => {
        expect(
          shuffled
            .map(partialDate)
            .sort(comparePartialDates)
            .map((date) => date.edtf),
        ).toEqual(inOrder);
      }),
    );
  });

  it('does not tell apart what means the same days', () => {
    expect(comparePartialDates(partialDate('2010-05'), partialDate('2010-05-01/2010-05-31'))).toBe(0);
    expect(comparePartialDates(openEnd, openEnd)).toBe(0);
  });
});
