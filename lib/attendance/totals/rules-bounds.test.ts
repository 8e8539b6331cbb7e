import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  boundAttendance,
  boundTotal,
  leastMissed,
  type TotalledCell,
  type TotalledFact,
} from '@/lib/attendance/totals/rules-bounds';
import type { Total } from '@/lib/attendance/totals/types';
import { partialDate } from '@/lib/core/partial-date';

const cellsFrom = (...facts: (TotalledFact | null)[]): TotalledCell[] =>
  facts.map((fact, index) => ({ meetingId: index + 1, date: partialDate(`${2001 + index}-05-01`), fact }));

const total = (attended: number, ofMeetings: number | null, period = '2001/2020'): Total => ({
  ...{ id: 1, networkId: 1, memberId: 1, sourceId: 1, attended, ofMeetings },
  ...{ period: partialDate(period), quote: null, locator: null },
});

describe('a total', () => {
  it('that counts the very meetings on record says how many of the open ones were attended', () => {
    const cells = cellsFrom('attended', 'missed', 'unrecorded', 'unrecorded');
    expect(boundTotal(total(2, 4), cells)).toMatchObject({ openIds: [3, 4], least: 1, most: 1, contested: false });
  });

  it('that counts meetings nobody knows leaves as many open', () => {
    const cells = cellsFrom('attended', 'unrecorded', 'unrecorded');
    expect(boundTotal(total(3, 4), cells)).toMatchObject({ least: 1, most: 2 });
  });

  it('that counts fewer meetings than are on record narrows nothing', () => {
    const cells = cellsFrom('attended', 'unrecorded', 'unrecorded');
    expect(boundTotal(total(0, 2), cells)).toMatchObject({ least: 0, most: 2, contested: false });
  });

  it('without a number of meetings only bounds from above', () => {
    const cells = cellsFrom('attended', 'unrecorded', 'unrecorded');
    expect(boundTotal(total(2, null), cells)).toMatchObject({ least: 0, most: 1 });
  });

  it('is contested where the cells leave no room for it, and then narrows nothing', () => {
    const open = { least: 0, most: 1, contested: true };
    expect(boundTotal(total(1, 3), cellsFrom('attended', 'attended', 'unrecorded'))).toMatchObject(open);
    expect(boundTotal(total(3, 3), cellsFrom('attended', 'missed', 'unrecorded'))).toMatchObject(open);
  });

  it('says nothing of meetings outside its period, or that may be', () => {
    const cells = cellsFrom('unrecorded', 'unrecorded');
    const beside = { meetingId: 9, date: partialDate('../2001-05-01'), fact: 'unrecorded' as const };
    expect(boundTotal(total(1, 1, '2001'), [...cells, beside]).openIds).toEqual([1]);
  });

  it('proves an absence within a gap only as a number', () => {
    const cells = cellsFrom('unrecorded', 'unrecorded', 'unrecorded');
    const bounds = [boundTotal(total(1, 3), cells)];
    expect(leastMissed([1, 2, 3], bounds)).toBe(2);
    expect(leastMissed([1], bounds)).toBe(0);
  });
});

it('the bounds hold whatever really happened', () => {
  const facts = fc.array(fc.record({ came: fc.boolean(), told: fc.boolean() }), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(facts, fc.nat(4), fc.boolean(), (meetings, unknownMeetings, isCounted) => {
      const cells = cellsFrom(
        ...meetings.map(({ came, told }) => (told ? (came ? 'attended' : 'missed') : 'unrecorded')),
      );
      const really = meetings.filter(({ came }) => came).length;
      const elsewhere = Math.floor(unknownMeetings / 2);
      const bounds = boundTotal(total(really + elsewhere, isCounted ? meetings.length + unknownMeetings : null), cells);
      const { least, most } = boundAttendance(cells, [bounds]);
      expect(bounds.contested).toBe(false);
      expect(least).toBeLessThanOrEqual(really);
      expect(most).toBeGreaterThanOrEqual(really);
    }),
  );
});
