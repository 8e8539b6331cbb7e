import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateReader, readFileDate } from '@/lib/imports/mapping/rules-file-date';

describe('a date in a file', () => {
  it.each([
    ['2012-09-13', true, '2012-09-13'],
    ['2012-9-3', true, '2012-09-03'],
    ['2012/09/13', true, '2012-09-13'],
    ['13.9.2012', true, '2012-09-13'],
    ['13.9.2012', false, '2012-09-13'],
    ['13./14.9.2012', true, '2012-09-13/2012-09-14'],
    ['13.–14.09.2012', true, '2012-09-13/2012-09-14'],
    ['30.9.–2.10.2012', true, '2012-09-30/2012-10-02'],
    ['9/13/2012', false, '2012-09-13'],
    ['5/9/2012', true, '2012-09-05'],
    ['5/9/2012', false, '2012-05-09'],
    ['13/9/2012', null, '2012-09-13'],
    ['9/13/2012', null, '2012-09-13'],
    ['9-9-2012', null, '2012-09-09'],
    ['5.9.2012', null, '2012-09-05'],
    ['13-09-2012', true, '2012-09-13'],
    ['13. September 2012', true, '2012-09-13'],
    ['2012-09-13 00:00:00', true, '2012-09-13'],
    ['2012-09-13T10:30', true, '2012-09-13'],
    ['13.09.2012, 10:30 Uhr', true, '2012-09-13'],
    ['9/13/2012 10:30 AM', false, '2012-09-13'],
    ['13/9/2012, 2:30 p.m.', true, '2012-09-13'],
    ['2012-09-13/2012-09-14', true, '2012-09-13/2012-09-14'],
    ['2012-09', true, '2012-09'],
    ['2012', true, '2012'],
    ['2002~', true, '2002~'],
    ['../2022-12-02', true, '../2022-12-02'],
    ['..', true, '..'],
    ['vor 2012', true, '../2011'],
    ['vor 5/9/2012', true, '../2012-09-04'],
    ['vor 5/9/2012', false, '../2012-05-08'],
    ['5/9/2012 - 7/9/2012', true, '2012-09-05/2012-09-07'],
    ['2012/9/3 – 2012/9/4', true, '2012-09-03/2012-09-04'],
    ['Do, 13.09.2012, 10:30 Uhr', true, '2012-09-13'],
    ['Winter 2012/13', true, '2012-24'],
    ['13/14/9/2012', true, '2012-09-13/2012-09-14'],
  ])('%s (day first: %s) means %s', (written, dayFirst, edtf) => {
    expect(readFileDate(written, dayFirst, 'other')).toMatchObject({ ok: true, value: { edtf } });
  });

  it.each([
    ['13.9.12', true, 'date_two_digit_year'],
    ['5/9/2012', null, 'date_day_or_month'],
    ['vor 5-9-2012', null, 'date_day_or_month'],
    ['13/9/2012 - 5/10/2012', null, 'date_day_or_month'],
    ['9/13/12', false, 'date_two_digit_year'],
    ['13-09-12', true, 'date_two_digit_year'],
    ['13./14.9.12', true, 'date_two_digit_year'],
    ["13. September '12", true, 'date_two_digit_year'],
    ['13 Sep 12', true, 'date_two_digit_year'],
    ['31.02.2012', true, 'date_no_such_day'],
    ['29.2.2011', true, 'date_no_such_day'],
    ['2012-02-30', true, 'date_no_such_day'],
    ['9/13/2012', true, 'date_no_such_day'],
    ['13/9/2012', false, 'date_no_such_day'],
    ['30 February 2012', true, 'date_no_such_day'],
    ['13.9.', true, 'date_no_year'],
    ['13. September', true, 'date_no_year'],
    ['XXXX-12', true, 'date_no_year'],
    ['XXXX-21', true, 'date_no_year'],
    ['14.–13.9.2012', true, 'date_ends_before_it_begins'],
    ['0099-01-01', true, 'date_out_of_range'],
    ['1.1.0099', true, 'date_out_of_range'],
    ['2012-09-12T22:00:00Z', true, 'date_time_of_day'],
    ['2012-09-12 22:00+02:00', true, 'date_time_of_day'],
    ['../..', true, 'date_not_understood'],
    ['41165', true, 'date_not_understood'],
    ['neulich', true, 'date_not_understood'],
    ['XXXX-09-13', true, 'date_no_year'],
    ['XXXX-XX-XX', true, 'date_no_year'],
    ['September', true, 'date_no_year'],
    ['Donnerstag', true, 'date_no_year'],
    ['Fr, 13.09.2012', true, 'date_weekday_differs'],
    ['Do, 13.09.12', true, 'date_two_digit_year'],
    ['Do, 31.02.2012', true, 'date_no_such_day'],
    ['vor 5/9/12', true, 'date_two_digit_year'],
    ['=1+1', true, 'date_not_understood'],
  ])('%s (day first: %s) is refused: %s', (written, dayFirst, reason) => {
    expect(readFileDate(written, dayFirst, 'other')).toEqual({ ok: false, reason });
  });

  it('never throws and never adds a year that is not written', () => {
    const pieces = fc.constantFrom(
      '13',
      '9',
      '02',
      '2012',
      '12',
      '.',
      '/',
      '-',
      ' ',
      '–',
      'September',
      'XXXX',
      '~',
      '..',
      'T',
      '10:30',
    );
    let dated = 0;
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 8 }), fc.boolean(), (parts, dayFirst) => {
        const written = parts.join('');
        const read = readFileDate(written, dayFirst, 'other');
        if (!read.ok || read.value.earliest === null) return;
        dated += 1;
        expect(written).toContain(read.value.earliest.slice(0, 4));
      }),
      { numRuns: 2_000 },
    );
    expect(dated).toBeGreaterThan(0);
  });

  it('means something else in a beginning than in an end, read before or not', () => {
    const reader = dateReader(true);
    const toEdtf = (context: 'since' | 'until') => {
      const read = reader('seit 2005', context);
      return read.ok ? read.value.edtf : read.reason;
    };
    expect([toEdtf('since'), toEdtf('until'), toEdtf('since')]).toEqual(['2005', '2005/..', '2005']);
  });

  it('is the same whether it was read before or not', () => {
    const reader = dateReader(true);
    expect(reader('13.9.2012', 'other')).toBe(reader('13.9.2012', 'other'));
    expect(reader('31.2.2012', 'other')).toEqual(readFileDate('31.2.2012', true, 'other'));
  });
});
