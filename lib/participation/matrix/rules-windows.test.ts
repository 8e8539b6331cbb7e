import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { partialDate } from '@/lib/core/partial-date';
import { accountWith } from '@/lib/participation/account/rules-fixtures';
import { accountTotal, sumAccounts } from '@/lib/participation/account/rules-parts';
import { MOST_MEETING_COLUMNS, yearWindows } from './rules-windows';

const meetings = (perYear: readonly number[]) =>
  perYear.flatMap((count, year) => Array.from({ length: count }, () => ({ date: partialDate(String(1946 + year)) })));
const windowsOf = (perYear: readonly number[]) => {
  const all = meetings(perYear);
  return yearWindows(
    all,
    all.map(() => accountWith({ attended: 1 })),
    sumAccounts,
  );
};

describe('windows of years', () => {
  it('are none where all meetings have room at once', () => {
    expect(windowsOf([MOST_MEETING_COLUMNS])).toEqual([]);
    expect(windowsOf([MOST_MEETING_COLUMNS + 1])).toHaveLength(1);
  });

  it('follow each other without a gap, hold every meeting once, and no more than have room if a year has', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(30), { minLength: 40, maxLength: 120 }), (perYear) => {
        const windows = windowsOf(perYear);
        if (windows.length === 0) return;
        for (const [place, { from }] of windows.entries())
          if (place > 0) expect(from).toBe((windows[place - 1]?.to ?? 0) + 1);
        const all = windows.flatMap(({ years }) => years);
        expect(all.reduce((sum, year) => sum + year.meetings, 0)).toBe(meetings(perYear).length);
        expect(accountTotal(sumAccounts(all.flatMap(({ account }) => account ?? [])))).toBe(meetings(perYear).length);
        for (const window of windows) expect(window.meetings).toBeLessThanOrEqual(68);
      }),
    );
  });
});
