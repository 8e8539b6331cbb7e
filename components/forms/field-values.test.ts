import { expect, it } from 'vitest';
import { toFieldValues, typedDate } from '@/components/forms/field-values';

it('a record stands in its form by dotted names', () => {
  expect(
    toFieldValues({
      name: { de: 'Kreis', en: 'Circle' },
      note: null,
      number: 3,
      exhaustive: true,
      aliases: ['a', 'b'],
    }),
  ).toEqual({
    'name.de': 'Kreis',
    'name.en': 'Circle',
    note: '',
    number: '3',
    exhaustive: 'on',
    aliases: 'a\nb',
  });
});

it.each([
  ['2012-09-13/2012-09-14', '13.–14. September 2012', '13–14 September 2012'],
  ['2009-01', 'Januar 2009', 'January 2009'],
  ['..', 'andauernd', 'ongoing'],
  ['2001-21', 'Frühjahr 2001', 'spring 2001'],
  ['20XX', 'Jahrhundert 2000–2099', 'century 2000–2099'],
  ['2012-37~', 'Anfang 2012', 'early 2012'],
  ['2018/', 'ab 2018, Ende unbekannt', 'from 2018, end unknown'],
  ['2012/2012', '2012/2012', '2012/2012'],
  ['2012-XX', '2012-XX', '2012-XX'],
])('%s stands in its field as %s, %s', (edtf, german, english) => {
  expect(typedDate(edtf, 'de')).toBe(german);
  expect(typedDate(edtf, 'en')).toBe(english);
});

it.each([
  ['2009-01-05/2009-03-01', 'zwischen 5. Januar 2009 und 1. März 2009', 'between 5 January 2009 and 1 March 2009'],
  ['2005/2007', 'zwischen 2005 und 2007', 'between 2005 and 2007'],
  ['2002~/2005-03', 'zwischen um 2002 und März 2005', 'between around 2002 and March 2005'],
  ['2009', '2009', '2009'],
  ['../2011', 'spätestens 2011', 'no later than 2011'],
  ['..', 'andauernd', 'ongoing'],
])('%s as a beginning or an end stands in its field as %s, %s', (edtf, german, english) => {
  for (const context of ['since', 'until'] as const) {
    expect(typedDate(edtf, 'de', context)).toBe(german);
    expect(typedDate(edtf, 'en', context)).toBe(english);
  }
});
