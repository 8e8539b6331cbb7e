import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ATTENDANCE_STATUSES } from '@/lib/attendance/types';
import { LIST_COMPLETENESS } from '@/lib/meetings/types';
import { asserts, meetingAt, seatFrom } from '@/lib/participation/cells/rules-fixtures';
import {
  consequencesKey,
  findListConsequences,
  type ListedMember,
  type ListFacts,
} from '@/lib/participation/consequences/rules';

const held = [seatFrom('2000', '..')];
const member = (memberId: number, more: Partial<ListedMember> = {}): ListedMember => ({
  memberId,
  seats: held,
  others: [],
  before: null,
  after: null,
  ...more,
});

const find = (members: ListedMember[], more: Partial<ListFacts> = {}) =>
  findListConsequences({
    meeting: meetingAt(1, '2012-09-13'),
    source: { sourceId: 1, sourceKind: 'minutes', sourceDate: null },
    completeBefore: 'nothing',
    completeAfter: 'seats',
    otherLists: [],
    members,
    ...more,
  });

const NOTHING = { absent: [], unknownEnd: [], withoutSeat: [], againstState: [] };

describe('a list that is to be saved', () => {
  it('names whoever becomes absent by it, and nobody that it names', () => {
    expect(find([member(1, { after: 'present' }), member(2), member(3, { after: 'excused' })])).toEqual({
      ...NOTHING,
      absent: [2],
    });
  });

  it('names nobody where it is complete for nobody, or was complete before', () => {
    expect(find([member(2)], { completeAfter: 'nothing' })).toEqual(NOTHING);
    expect(find([member(2)], { completeBefore: 'seats' })).toEqual(NOTHING);
  });

  it('names whoever becomes absent because it no longer says anything of them', () => {
    expect(find([member(2, { before: 'present' })], { completeBefore: 'seats' }).absent).toEqual([2]);
  });

  it('names no guest, and observers only where it is complete for everybody', () => {
    const members = [
      member(1, { seats: [] }),
      member(2, { seats: [seatFrom('2000', '..', 'observer')] }),
      member(3, { seats: [seatFrom('2000', '..', 'guest')] }),
    ];
    expect(find(members)).toEqual(NOTHING);
    expect(find(members, { completeAfter: 'everybody' }).absent).toEqual([2]);
  });

  it('names apart whose seat has no known end: nothing is counted of them', () => {
    expect(find([member(1, { seats: [seatFrom('2000', null)] }), member(2)])).toEqual({
      ...NOTHING,
      absent: [2],
      unknownEnd: [1],
    });
  });

  it('does not name whom another source says to have been excused', () => {
    expect(find([member(1, { others: [asserts(1, 'excused', 2, 'web_page')] })])).toEqual(NOTHING);
  });

  it('names words that take a seat for granted where none is on record', () => {
    const members = [
      member(1, { seats: [], after: 'absent' }),
      member(2, { seats: [], after: 'present' }),
      member(3, { seats: [], before: 'absent', after: 'absent' }),
      member(4, { after: 'absent' }),
    ];
    expect(find(members, { completeAfter: 'nothing' })).toEqual({
      ...NOTHING,
      withoutSeat: [{ member: 1, status: 'absent' }],
    });
  });

  it('names words against the state of the meeting, and nobody as absent from it', () => {
    const meeting = meetingAt(1, '2012-09-13', { state: 'cancelled' });
    expect(find([member(1, { after: 'present' }), member(2, { after: 'excused' }), member(3)], { meeting })).toEqual({
      ...NOTHING,
      againstState: [{ member: 1, status: 'present' }],
    });
  });

  it('makes nobody absent whom it does not name here', () => {
    const members = fc.uniqueArray(
      fc.record({
        memberId: fc.integer({ min: 1, max: 6 }),
        seats: fc.constantFrom(held, [], [seatFrom('2000', null)], [seatFrom(null, null)]),
        others: fc.constantFrom([], [asserts(1, 'excused', 2)], [asserts(1, 'present', 3, 'web_page')]),
        before: fc.constantFrom(null, ...ATTENDANCE_STATUSES),
        after: fc.constantFrom(null, ...ATTENDANCE_STATUSES),
      }),
      { selector: ({ memberId }) => memberId },
    );
    fc.assert(
      fc.property(members, fc.constantFrom(...LIST_COMPLETENESS), (listed, completeAfter) => {
        const { absent } = find(listed, { completeAfter });
        for (const { memberId, seats, others, after } of listed) {
          const isList = completeAfter === 'seats' || completeAfter === 'everybody';
          const isSilentOnSeat = isList && after === null && seats === held;
          const isNamedOtherwise = others.some(({ status }) => status === 'excused');
          if (!isSilentOnSeat) expect(absent).not.toContain(memberId);
          if (isSilentOnSeat && !isNamedOtherwise) expect(absent).toContain(memberId);
        }
      }),
    );
  });
});

describe('the key of consequences', () => {
  it('is empty where there are none, the same in any order, and another for others', () => {
    const key = (absent: number[]) => consequencesKey({ ...NOTHING, absent });
    expect(key([])).toBe('');
    expect(key([2, 1])).toBe(key([1, 2]));
    expect(key([1, 2])).not.toBe(key([1, 3]));
  });
});
