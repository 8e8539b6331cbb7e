import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LOCALES } from '@/lib/core/localised-text';
import { partialDate } from '@/lib/core/partial-date';
import { formatPartialDate } from '@/lib/i18n/format-partial-date';
import { readWrittenDate } from '@/lib/core/written-date';

describe('a date as people write it', () => {
  it.each([
    ['13.09.2012', '2012-09-13'],
    ['13.9.2012', '2012-09-13'],
    [' 13. 9. 2012 ', '2012-09-13'],
    ['13.–14.9.2012', '2012-09-13/2012-09-14'],
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
    ['2012-09-13/2012-09-14', '2012-09-13/2012-09-14'],
    ['2002~', '2002~'],
    ['..', '..'],
  ])('%s means %s', (written, edtf) => {
    expect(readWrittenDate(written)).toEqual({ ok: true, value: partialDate(edtf) });
  });

  it.each([
    ['5/9/2012', 'day_or_month'],
    ['13. September', 'no_year'],
    ['13.9.', 'no_year'],
    ['neulich', 'not_understood'],
    ['', 'not_understood'],
    ['13.–Oktober 2012', 'not_understood'],
    ['1.2.–3.4.–5.6.2012', 'not_understood'],
  ])('%s is refused: %s', (written, reason) => {
    expect(readWrittenDate(written)).toEqual({ ok: false, reason });
  });

  it.each(['31.2.2012', '0.1.2012', '14.–13.9.2012', '13.13.2012'])('%s is no date', (written) => {
    expect(readWrittenDate(written).ok).toBe(false);
  });
});

const days = fc
  .date({ min: new Date('1100-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const edtfs = fc.oneof(
  days,
  days.map((day) => day.slice(0, 7)),
  days.map((day) => day.slice(0, 4)),
  days.map((day) => `${day.slice(0, 4)}~`),
  fc
    .tuple(days, days)
    .filter(([a, b]) => a !== b)
    .map((pair) => pair.sort().join('/')),
);

it.each(LOCALES)('what the register prints (%s) is read back as the same date', (locale) => {
  fc.assert(
    fc.property(edtfs, (edtf) => {
      const date = partialDate(edtf);
      expect(readWrittenDate(formatPartialDate(date, locale))).toEqual({ ok: true, value: date });
    }),
  );
});
