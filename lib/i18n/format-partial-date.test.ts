import { describe, expect, it } from 'vitest';
import { partialDate } from '@/lib/core/partial-date';
import { keepTogether, formatPartialDate, formatPartialDateShort } from '@/lib/i18n/format-partial-date';

describe('a date in words is as precise as it is and never more', () => {
  it.each([
    ['2012-09-13', '13. September 2012', '13 September 2012'],
    ['2012-09-13/2012-09-14', '13.–14. September 2012', '13–14 September 2012'],
    ['2012-09-13/2012-09-13', '13. September 2012', '13 September 2012'],
    ['2012-09-30/2012-10-02', '30. September – 2. Oktober 2012', '30 September – 2 October 2012'],
    ['2011-12-30/2012-01-02', '30. Dezember 2011 – 2. Januar 2012', '30 December 2011 – 2 January 2012'],
    ['2009-01', 'Januar 2009', 'January 2009'],
    ['2009-01/2009-03', 'Januar 2009 – März 2009', 'January 2009 – March 2009'],
    ['2009-01-05/2009-03', '5. Januar 2009 – März 2009', '5 January 2009 – March 2009'],
    ['2012', '2012', '2012'],
    ['2012-XX', '2012', '2012'],
    ['2012/2014', '2012–2014', '2012–2014'],
    ['2012/2012', '2012', '2012'],
    ['2002~', 'um 2002', 'around 2002'],
    ['2005?', 'vermutlich 2005', 'probably 2005'],
    ['2005-03%', 'vermutlich um März 2005', 'probably around March 2005'],
    ['2002~/2005', 'um 2002 – 2005', 'around 2002 – 2005'],
    [
      '2012-09-13?/2012-09-14',
      'vermutlich 13. September 2012 – 14. September 2012',
      'probably 13 September 2012 – 14 September 2012',
    ],
    ['../2022-12-02', 'spätestens 2. Dezember 2022', 'no later than 2 December 2022'],
    ['2018/..', 'frühestens 2018', 'no earlier than 2018'],
    ['..', 'andauernd', 'ongoing'],
    ['2001-21', 'Frühjahr 2001', 'spring 2001'],
    ['2001-34', '2. Quartal 2001', 'second quarter of 2001'],
    ['201X', '2010er-Jahre', '2010s'],
    ['20XX', 'Jahrhundert 2000–2099', 'century 2000–2099'],
    ['2000/2099', '2000–2099', '2000–2099'],
    ['2012-37~', 'Anfang 2012', 'early 2012'],
    ['2012-38~', 'Mitte 2012', 'mid 2012'],
    ['2012-39%', 'vermutlich Ende 2012', 'probably late 2012'],
    ['2001-23?', 'vermutlich Herbst 2001', 'probably autumn 2001'],
    ['2001/2003-24', '2001 – Winter 2003', '2001 – winter 2003'],
    ['1990/2001~', '1990 – um 2001', '1990 – around 2001'],
    ['2018/', 'ab 2018, Ende unbekannt', 'from 2018, end unknown'],
    ['/2018', 'bis 2018, Beginn unbekannt', 'until 2018, beginning unknown'],
  ])('%s: %s, %s', (edtf, german, english) => {
    expect(formatPartialDate(partialDate(edtf), 'de')).toBe(german);
    expect(formatPartialDate(partialDate(edtf), 'en')).toBe(english);
  });
});

describe('a short date fits a table head', () => {
  it.each([
    ['2012-09-13', '13.9.2012', '13 Sept 2012'],
    ['2012-09-13/2012-09-14', '13./14.9.2012', '13–14 Sept 2012'],
    ['2012-09-13/2012-09-15', '13.–15.9.2012', '13–15 Sept 2012'],
    ['2012-09-30/2012-10-02', '30.9.–2.10.2012', '30 Sept–2 Oct 2012'],
    ['2011-12-31/2012-01-01', '31.12.2011–1.1.2012', '31 Dec 2011–1 Jan 2012'],
    ['2012-09', 'Sept. 2012', 'Sept 2012'],
    ['2002~', 'um 2002', 'c. 2002'],
    ['2005?', '2005?', '2005?'],
    ['../2022-12-02', '≤\u00a02.12.2022', '≤\u00a02 Dec 2022'],
    ['2018/..', '≥\u00a02018', '≥\u00a02018'],
    ['2001-24', 'Winter 2001', 'winter 2001'],
    ['2001-40', '1. Hj. 2001', 'H1 2001'],
    ['201X', '2010er', '2010s'],
    ['20XX', 'Jahrhundert 2000–2099', 'century 2000–2099'],
    ['2012-37~', 'Anfang 2012', 'early 2012'],
    ['2018/', '2018–?', '2018–?'],
    ['/2018', '?–2018', '?–2018'],
    ['..', '…', '…'],
  ])('%s: %s, %s', (edtf, german, english) => {
    expect(formatPartialDateShort(partialDate(edtf), 'de')).toBe(german);
    expect(formatPartialDateShort(partialDate(edtf), 'en')).toBe(english);
  });
});

it('lets no line end within a date', () => {
  expect(keepTogether('13.–14. September 2012')).toBe('13.–\u206014.\u00a0September\u00a02012');
  expect(keepTogether('30. September – 1. Oktober 2015')).toBe('30.\u00a0September\u00a0– 1.\u00a0Oktober\u00a02015');
  expect(keepTogether('Sept. 2012')).toBe('Sept.\u00a02012');
  expect(keepTogether('zwischen 5. Januar 2009 und 1. März 2009')).toBe(
    'zwischen\u00a05.\u00a0Januar\u00a02009 und\u00a01.\u00a0März\u00a02009',
  );
  expect(keepTogether('between 5 January 2009 and 1 March 2009')).toBe(
    'between\u00a05\u00a0January\u00a02009 and\u00a01\u00a0March\u00a02009',
  );
});

it('refuses to print what is no date of the register', () => {
  expect(() => formatPartialDate({ edtf: 'XXXX-12', earliest: null, latest: null }, 'de')).toThrow('no_year');
});
