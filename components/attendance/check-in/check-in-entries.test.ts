import { expect, it } from 'vitest';
import {
  afterTap,
  fillOpen,
  unsavedCells,
  withSeen,
  withStatuses,
  type CheckInState,
} from '@/components/attendance/check-in/check-in-entries';
import type { LogChoice } from '@/components/attendance/log/log-choices';

const none: CheckInState = { entries: new Map(), stands: new Map(), proposed: new Map() };

it('goes by taps from present to deputy and excused, and back to nothing', () => {
  const taps: LogChoice[] = ['not_recorded'];
  for (let tap = 0; tap < 4; tap += 1) taps.push(afterTap(taps.at(-1) ?? 'not_recorded'));
  expect(taps).toEqual(['not_recorded', 'present', 'represented_by_deputy', 'excused', 'not_recorded']);
  expect(afterTap('absent')).toBe('present');
});

it('sends what differs from what stands, with what was seen there', () => {
  const state: CheckInState = {
    ...none,
    stands: new Map([
      [1, 'present'],
      [2, 'excused'],
    ]),
    entries: new Map([
      [1, 'present'],
      [2, 'not_recorded'],
      [3, 'present'],
      [4, 'not_recorded'],
    ]),
  };
  expect(unsavedCells(state, 9)).toEqual([
    { memberId: 2, meetingId: 9, seen: 'excused', status: null },
    { memberId: 3, meetingId: 9, seen: null, status: 'present' },
  ]);
});

it('sends nothing twice that lies with a draft, and a later change of it with what the register says', () => {
  const entries = new Map<number, LogChoice>([[3, 'present']]);
  expect(unsavedCells({ ...none, entries, proposed: entries }, 9)).toEqual([]);
  expect(unsavedCells({ ...none, entries: new Map([[3, 'excused']]), proposed: entries }, 9)).toEqual([
    { memberId: 3, meetingId: 9, seen: null, status: 'excused' },
  ]);
});

it('puts back cells with what was seen then', () => {
  const cells = [{ memberId: 1, meetingId: 9, seen: null, status: 'excused' as const }];
  expect([...withStatuses(new Map([[1, 'present']]), cells)]).toEqual([[1, 'excused']]);
  expect([...withSeen(new Map([[1, 'present']]), cells)]).toEqual([[1, 'not_recorded']]);
});

it('fills only what is open', () => {
  const before = new Map<number, LogChoice>([
    [1, 'not_recorded'],
    [2, 'present'],
  ]);
  const wanted = new Map<number, LogChoice>([
    [1, 'excused'],
    [2, 'excused'],
    [3, 'excused'],
  ]);
  expect([...fillOpen(before, wanted)]).toEqual([
    [1, 'excused'],
    [2, 'present'],
  ]);
  const full = new Map<number, LogChoice>([[2, 'present']]);
  expect(fillOpen(full, wanted)).toBe(full);
});
