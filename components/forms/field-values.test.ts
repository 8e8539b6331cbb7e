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
