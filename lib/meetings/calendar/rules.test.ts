import { expect, it } from 'vitest';
import { partialDate } from '@/lib/core/partial-date';
import { calendarDays, splitByCalendar } from '@/lib/meetings/calendar/rules';

const on = (edtf: string, kind: 'regular' | 'written_procedure' = 'regular') => ({ date: partialDate(edtf), kind });

it('a meeting of known days is in the calendar on these', () => {
  expect(calendarDays(on('2026-03-05'))).toEqual({ first: '2026-03-05', last: '2026-03-05' });
  expect(calendarDays(on('2012-09-13/2012-09-14'))).toEqual({ first: '2012-09-13', last: '2012-09-14' });
});

it('no day is made up for a meeting whose day is not known, not sure, or that nobody came to', () => {
  const without = [
    '2026-03',
    '2026',
    '2012-09-13?',
    '2002~',
    '../2012-09-12',
    '2012-09-13/..',
    '2012-09/2012-10',
    '2001-21',
  ];
  for (const edtf of without) expect(calendarDays(on(edtf)), edtf).toBeNull();
  expect(calendarDays(on('2026-03-05', 'written_procedure'))).toBeNull();
  expect(splitByCalendar([on('2026'), on('2026-03-05')])).toMatchObject({ held: [{ days: {} }], leftOut: [{}] });
});
