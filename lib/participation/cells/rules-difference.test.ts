import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ATTENDANCE_STATUSES } from '@/lib/attendance/types';
import { partialDate } from '@/lib/core/partial-date';
import type { MeetingKind, MeetingState } from '@/lib/meetings/types';
import { cellDifference, meetingToCompare } from '@/lib/participation/cells/rules-difference';
import { DERIVED_STATUSES, type Cell, type CellStatus } from '@/lib/participation/cells/types';

const cell = (status: CellStatus, guest = false): Cell => ({
  meetingId: 1,
  status,
  contested: false,
  derived: false,
  guest,
});
const between = (before: CellStatus, now: CellStatus) => cellDifference(cell(before), cell(now));

describe('the difference to the meeting before', () => {
  it.each([
    ['absent', 'present', 'came_again'],
    ['excused', 'represented_by_deputy', 'came_again'],
    ['present', 'absent', 'stayed_away'],
    ['present', 'represented_by_member', 'stayed_away'],
    ['not_recorded', 'present', 'newly_recorded'],
    ['not_recorded', 'absent', 'newly_recorded'],
    ['present', 'not_recorded', 'no_longer_recorded'],
    ['absent', 'not_recorded', 'no_longer_recorded'],
    ['not_a_member', 'present', 'seat_begun'],
    ['not_a_member', 'not_recorded', 'seat_begun'],
    ['absent', 'not_a_member', 'seat_ended'],
    ['present', 'excluded', 'not_counted'],
    ['not_invited', 'present', 'not_counted'],
    ['present', 'represented_by_deputy', 'both_attended'],
    ['absent', 'excused', 'both_missed'],
    ['not_recorded', 'not_recorded', 'both_unrecorded'],
    ['excluded', 'excluded', null],
    ['not_a_member', 'not_a_member', null],
  ] as const)('of %s and %s is %s', (before, now, kind) => {
    expect(between(before, now)).toBe(kind);
  });

  it('never makes a presence or an absence out of what nobody recorded', () => {
    const status = fc.constantFrom<CellStatus>(...ATTENDANCE_STATUSES, ...DERIVED_STATUSES);
    fc.assert(
      fc.property(status, (other) => {
        for (const kind of [between('not_recorded', other), between(other, 'not_recorded')]) {
          expect(['came_again', 'stayed_away', 'both_attended', 'both_missed']).not.toContain(kind);
        }
      }),
    );
  });

  it('takes a guest for nobody who stays away later', () => {
    expect(cellDifference(cell('not_a_member', true), cell('not_a_member'))).toBeNull();
  });
});

describe('the meeting to compare with', () => {
  const meeting = (date: string, state: MeetingState = 'held', kind: MeetingKind = 'regular') => ({
    date: partialDate(date),
    state,
    kind,
  });

  it('is the last before it that anybody could attend', () => {
    const meetings = [
      meeting('2001'),
      meeting('2002', 'cancelled'),
      meeting('2003', 'held', 'written_procedure'),
      meeting('../2004'),
      meeting('2005'),
    ];
    expect(meetingToCompare(meetings, 4)).toBe(meetings[0]);
  });

  it('is none for the first, for one that was cancelled, and for one whose date has no place among others', () => {
    const meetings = [meeting('2001'), meeting('2002', 'cancelled'), meeting('../2004')];
    expect([0, 1, 2].map((position) => meetingToCompare(meetings, position))).toEqual([null, null, null]);
  });
});
