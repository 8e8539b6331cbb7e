import { describe, expect, it } from 'vitest';
import { openEnd, partialDate } from '@/lib/core/partial-date';
import type { Seat } from '@/lib/members/types';
import {
  MEETINGS_ON_PAGE,
  pageAt,
  pageCount,
  splitUnnamed,
  type SilentDocument,
} from '@/lib/participation/proof/rules';

const meeting = { id: 1, date: partialDate('2020-05-01'), state: 'held', kind: 'regular' } as const;
const list: SilentDocument = {
  sourceId: 9,
  completeFor: 'seats',
  countedMemberIds: [],
  sourceKind: 'participant_list',
  speaks: true,
};

const seat = (memberId: number, facts: Partial<Seat> = {}): [number, Seat[]] => [
  memberId,
  [
    {
      id: memberId,
      memberId,
      kind: 'full',
      since: partialDate('2010-01-01'),
      until: openEnd,
      basis: { de: '', en: '' },
      sourceId: 9,
      inDoubt: false,
      doubt: null,
      ...facts,
    },
  ],
];

const seats = new Map([
  seat(1),
  seat(2),
  seat(3, { kind: 'observer' }),
  seat(4, { until: partialDate('2015-12-31') }),
  seat(5, { since: null }),
  seat(6, { inDoubt: true }),
  seat(7, { until: null }),
]);
const split = (document: Partial<SilentDocument>, named: number[] = [1]) =>
  splitUnnamed(meeting, { ...list, ...document }, seats, new Set(named));

describe('whom a document does not name', () => {
  it('is not on the list where it certainly held a seat for which the list is complete', () => {
    expect(split({}).notListed).toEqual([2]);
    expect(split({ completeFor: 'everybody' }).notListed).toEqual([2, 3]);
  });

  it('is only not named where the list says nothing of its seat, or the seat is not certain', () => {
    expect(split({}).unheard).toEqual([3, 5, 6, 7]);
  });

  it('is counted where the office says that it held its seat', () => {
    expect(split({ countedMemberIds: [7] }).notListed).toEqual([2, 7]);
  });

  it('is nobody who had no seat then, and nobody who is named, if only in a draft', () => {
    const { notListed, unheard } = split({ completeFor: 'everybody' }, [1, 2]);
    expect([...notListed, ...unheard]).not.toContain(4);
    expect([...notListed, ...unheard]).not.toContain(2);
  });

  it('is absent by no document whose words are all drafts, and by none of a meeting that was cancelled', () => {
    expect(split({ speaks: false }).notListed).toEqual([]);
    expect(splitUnnamed({ ...meeting, state: 'cancelled' }, list, seats, new Set()).notListed).toEqual([]);
  });
});

it('the page of a meeting is the one on which it is listed', () => {
  expect(pageCount(0)).toBe(1);
  expect(pageCount(MEETINGS_ON_PAGE)).toBe(1);
  expect(pageCount(MEETINGS_ON_PAGE + 1)).toBe(2);
  expect([1, MEETINGS_ON_PAGE, MEETINGS_ON_PAGE + 1].map(pageAt)).toEqual([1, 1, 2]);
});
