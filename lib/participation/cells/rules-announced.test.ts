import { describe, expect, it } from 'vitest';
import { partialDate } from '@/lib/core/partial-date';
import { isAnnouncement, isLastAnnounced, isOnlyAnnounced } from '@/lib/participation/cells/rules-announced';
import type { Cell, CellStatus } from '@/lib/participation/cells/types';

const dated = (edtf: string) => ({ date: partialDate(edtf) });

describe('a document beside a meeting', () => {
  it.each([
    ['2014-03-20', '2014-03-21', true],
    ['2014-03-21', '2014-03-21', false],
    ['2014-03', '2014-03-21', false],
    ['2014-02', '2014-03-21', true],
    ['2014-03-20~', '2014-03-21', false],
    ['2014-03-20', '../2014-03-21', false],
    ['2014-03-20', '2014-03-20/2014-03-22', false],
  ])('of %s only announces a meeting of %s: %s', (printed, held, announces) => {
    expect(isAnnouncement(dated(printed), dated(held))).toBe(announces);
  });

  it('without a date is taken for none', () => {
    expect(isAnnouncement({ date: null }, dated('2014-03-21'))).toBe(false);
  });
});

describe('an attendance', () => {
  const meeting = dated('2014-03-21');
  const cell = (status: CellStatus, guest = false) => ({ status, guest });
  const said = (...days: (string | null)[]) =>
    days.map((day) => ({ status: 'present' as const, sourceDate: day === null ? null : partialDate(day) }));

  it('is only announced where every document that tells of it is older than the meeting', () => {
    expect(isOnlyAnnounced(cell('present'), meeting, said('2014-03-20'))).toBe(true);
    expect(isOnlyAnnounced(cell('present'), meeting, said('2014-03-20', '2014-03-22'))).toBe(false);
    expect(isOnlyAnnounced(cell('present'), meeting, said('2014-03-20', null))).toBe(false);
  });

  it('may be that of a guest', () => {
    expect(isOnlyAnnounced(cell('not_a_member', true), meeting, said('2014-03-20'))).toBe(true);
  });

  it('of which nothing is said is not announced either, nor is an absence', () => {
    expect(isOnlyAnnounced(cell('present'), meeting, [])).toBe(false);
    const excused = [{ status: 'excused' as const, sourceDate: partialDate('2014-03-20') }];
    expect(isOnlyAnnounced(cell('excused'), meeting, excused)).toBe(false);
    expect(isOnlyAnnounced(cell('absent'), meeting, said('2014-03-20'))).toBe(false);
  });

  it('that is a row’s last is told to be announced', () => {
    const announced = { meetingId: 1, status: 'present', contested: false, derived: false, guest: false } as const;
    const cells: Cell[] = [
      { ...announced, announced: true },
      { ...announced, meetingId: 2 },
    ];
    expect(isLastAnnounced({ cells, lastAttendedMeetingId: 1 })).toBe(true);
    expect(isLastAnnounced({ cells, lastAttendedMeetingId: 2 })).toBe(false);
    expect(isLastAnnounced({ cells, lastAttendedMeetingId: null })).toBe(false);
  });
});
