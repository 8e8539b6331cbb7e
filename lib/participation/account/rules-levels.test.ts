import { describe, expect, it } from 'vitest';
import type { AttendanceStatus, DelegateRank } from '@/lib/attendance/types';
import { countLevels, levelRuns } from '@/lib/participation/account/rules-levels';
import type { Cell, CellStatus } from '@/lib/participation/cells/types';

const cell = (meetingId: number, status: CellStatus, guest = false): Cell => ({
  meetingId,
  status,
  contested: false,
  derived: false,
  guest,
});
const said = (meetingId: number, rank: DelegateRank, status: AttendanceStatus = 'present') => ({
  meetingId,
  rank,
  status,
  levelText: null as string | null,
});

describe('the level of representation', () => {
  it('joins attendances of one level, also across meetings the member did not attend', () => {
    const row = [
      cell(1, 'present'),
      cell(2, 'absent'),
      cell(3, 'represented_by_deputy'),
      cell(4, 'present'),
      cell(5, 'present'),
    ];
    const runs = levelRuns(row, [said(1, 'minister'), said(3, 'minister'), said(4, 'officer'), said(5, 'unknown')]);
    expect(runs).toEqual([
      { ranks: ['minister'], inWords: false, meetingIds: [1, 3] },
      { ranks: ['officer'], inWords: false, meetingIds: [4] },
      { ranks: [], inWords: false, meetingIds: [5] },
    ]);
    expect(countLevels(runs)).toMatchObject({
      attended: 4,
      ranks: { minister: 2, officer: 1 },
      differing: 0,
      unrecorded: 1,
    });
  });

  it('keeps both levels where sources differ, the higher one first, and counts the meeting under neither', () => {
    const runs = levelRuns([cell(1, 'present')], [said(1, 'officer'), said(1, 'state_secretary')]);
    expect(runs).toEqual([{ ranks: ['state_secretary', 'officer'], inWords: false, meetingIds: [1] }]);
    expect(countLevels(runs)).toMatchObject({ differing: 1, ranks: { state_secretary: 0, officer: 0 } });
  });

  it('takes a source that is silent on the level for no other level', () => {
    expect(levelRuns([cell(1, 'present')], [said(1, 'unknown'), said(1, 'minister')])[0]?.ranks).toEqual(['minister']);
  });

  it('calls nothing unrecorded that a source says in words that are no rank', () => {
    const deputy = { ...said(2, 'unknown'), levelText: 'Stellvertretung der Leitung' };
    const runs = levelRuns([cell(1, 'present'), cell(2, 'present')], [said(1, 'unknown'), deputy]);
    expect(runs.map(({ inWords }) => inWords)).toEqual([false, true]);
    expect(countLevels(runs)).toMatchObject({ attended: 2, inWords: 1, unrecorded: 1 });
  });

  it('takes no level from an assertion that the member was not there', () => {
    expect(levelRuns([cell(1, 'present')], [said(1, 'unknown'), said(1, 'minister', 'excused')])[0]?.ranks).toEqual([]);
  });

  it('counts neither a guest nor a meeting nobody recorded', () => {
    expect(
      levelRuns([cell(1, 'not_a_member', true), cell(2, 'not_recorded')], [said(1, 'head_of_government')]),
    ).toEqual([]);
  });
});
