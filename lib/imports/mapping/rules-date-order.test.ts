import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { startInspection } from '@/lib/imports/files/rules-inspection';
import { findDateOrder, settleOrder } from '@/lib/imports/mapping/rules-date-order';
import { readFileDate } from '@/lib/imports/mapping/rules-file-date';

const HEADER = ['Mitglied', 'Datum', 'Erfasst am'];
const MAPPING = { subject: 'attendances', columns: { member: 0, meeting_date: 1 } } as const;

function orderIn(...dates: string[][]) {
  const inspector = startInspection(HEADER);
  for (const [place, cells] of dates.entries())
    inspector.take({ kind: 'row', line: place + 2, cells: ['Jena', ...cells] });
  return findDateOrder(MAPPING, { header: HEADER, ...inspector.finish() });
}

describe('the order of day and month', () => {
  it.each([
    [
      'one date proves it',
      ['05/04/2021', '18/03/2021'],
      { kind: 'proved', dayFirst: true, by: { line: 3, text: '18/03/2021' } },
    ],
    [
      'a range proves it',
      ['5-4-2021 bis 4-13-2021'],
      { kind: 'proved', dayFirst: false, by: { line: 2, text: '5-4-2021 bis 4-13-2021' } },
    ],
    [
      'all fit both',
      ['2021-03-18', '05/04/2021', '06/05/2021'],
      { kind: 'open', example: { line: 3, text: '05/04/2021' } },
    ],
    [
      'both are proved',
      ['13/04/2021', '04/14/2021'],
      { kind: 'both', dayFirst: { line: 2, text: '13/04/2021' }, monthFirst: { line: 3, text: '04/14/2021' } },
    ],
    ['no date depends on it', ['2021-03-18', '18.3.2021', '5/5/2021', '30/02/2021', 'Frühjahr 2021'], { kind: 'none' }],
  ])('%s', (_, dates, order) => {
    expect(orderIn(...dates.map((date) => [date]))).toEqual(order);
  });

  it('is told by the columns that are read, not by others', () => {
    expect(orderIn(['05/04/2021', '18/03/2021'])).toMatchObject({ kind: 'open' });
  });

  it('of a file that an earlier version has read is asked, whatever its first lines prove', () => {
    const samples = [['Jena', '18/03/2021', '']];
    expect(findDateOrder(MAPPING, { header: HEADER, samples })).toMatchObject({ kind: 'open' });
  });

  it.each([
    ['open', null, { dayFirst: null, fault: 'need_order' }],
    ['open', true, { dayFirst: true, fault: null }],
    ['both', null, { dayFirst: null, fault: 'need_order' }],
    ['both', false, { dayFirst: false, fault: null }],
    ['proved', null, { dayFirst: false, fault: null }],
    ['proved', true, { dayFirst: false, fault: 'order_disproved' }],
  ] as const)('%s, and somebody says %s', (kind, said, settled) => {
    const shown = { line: 2, text: '' };
    const orders = {
      open: { kind: 'open', example: shown },
      both: { kind: 'both', dayFirst: shown, monthFirst: shown },
      proved: { kind: 'proved', dayFirst: false, by: shown },
    } as const;
    expect(settleOrder(orders[kind], said)).toEqual(settled);
  });

  it('is never taken the wrong way, wherever in the file its proof stands', () => {
    const day = fc.date({ min: new Date('1990-01-01'), max: new Date('2030-12-31'), noInvalidDate: true });
    let proved = 0;
    fc.assert(
      fc.property(fc.array(day, { minLength: 1, maxLength: 30 }), fc.boolean(), (days, dayFirst) => {
        const isoDays = days.map((date) => date.toISOString().slice(0, 10));
        const written = isoDays.map((iso) => {
          const [year = '', month = '', date = ''] = iso.split('-');
          return dayFirst ? `${date}/${month}/${year}` : `${month}/${date}/${year}`;
        });
        const order = orderIn(...written.map((date) => [date]));
        const settled = settleOrder(order, null);
        if (order.kind === 'proved') proved += 1;
        for (const [place, text] of written.entries()) {
          const read = readFileDate(text, settled.dayFirst, 'other');
          expect(read.ok ? read.value.edtf : read.reason).toBe(read.ok ? isoDays[place] : 'date_day_or_month');
          // With a proof nothing is refused.
          if (order.kind === 'proved') expect(read.ok).toBe(true);
        }
      }),
    );
    expect(proved).toBeGreaterThan(0);
  });
});
