import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellRuns } from '@/lib/participation/cells/rules-runs';
import type { Cell, CellStatus } from '@/lib/participation/cells/types';

const cell = (meetingId: number, status: CellStatus, marks: Partial<Cell> = {}): Cell => ({
  meetingId,
  status,
  contested: false,
  derived: false,
  guest: false,
  ...marks,
});

describe('the runs of a row', () => {
  it('join neighbours of which the same is known, and nothing else', () => {
    const row = [
      cell(1, 'present'),
      cell(2, 'present'),
      cell(3, 'absent'),
      cell(4, 'absent', { derived: true }),
      cell(5, 'not_recorded'),
    ];
    expect(cellRuns(row).map(({ status, meetingIds }) => [status, meetingIds])).toEqual([
      ['present', [1, 2]],
      ['absent', [3]],
      ['absent', [4]],
      ['not_recorded', [5]],
    ]);
  });

  it('leave every contested cell alone', () => {
    const row = [
      cell(1, 'present'),
      cell(2, 'present', { contested: true }),
      cell(3, 'present', { contested: true }),
      cell(4, 'present'),
    ];
    expect(cellRuns(row).map(({ meetingIds }) => meetingIds)).toEqual([[1], [2], [3], [4]]);
  });

  it('do not reach across a time without a seat, and keep a guest of that time', () => {
    const row = [
      cell(1, 'present'),
      cell(2, 'not_a_member'),
      cell(3, 'present'),
      cell(4, 'not_a_member', { guest: true }),
    ];
    expect(cellRuns(row).map(({ meetingIds, guest }) => [meetingIds, guest])).toEqual([
      [[1], false],
      [[3], false],
      [[4], true],
    ]);
  });

  it('hold the meetings that are asked for, and do not reach across one that is not', () => {
    const row = [1, 2, 3, 4, 5].map((id) => cell(id, 'present'));
    expect(cellRuns(row, undefined, new Set([1, 2, 4])).map(({ meetingIds }) => meetingIds)).toEqual([[1, 2], [4]]);
  });

  it('lose no cell but those outside of every seat, and keep the order', () => {
    const status = fc.constantFrom<CellStatus>('present', 'absent', 'not_recorded', 'excluded', 'not_a_member');
    fc.assert(
      fc.property(fc.array(fc.record({ status, derived: fc.boolean(), contested: fc.boolean() })), (drawn) => {
        const row = drawn.map(({ status: drawnStatus, ...marks }, index) => cell(index, drawnStatus, marks));
        const kept = row.filter((one) => one.status !== 'not_a_member').map(({ meetingId }) => meetingId);
        expect(cellRuns(row).flatMap(({ meetingIds }) => meetingIds)).toEqual(kept);
      }),
    );
  });
});
