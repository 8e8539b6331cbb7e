import { describe, expect, it } from 'vitest';
import { gatherEvidence } from '@/lib/participation/gaps/rules-evidence';
import type { Cell, CellStatus } from '@/lib/participation/cells/types';
import type { GapEdge } from '@/lib/participation/gaps/types';

const cell = (meetingId: number, status: CellStatus, derived = false): Cell => ({
  meetingId,
  status,
  contested: false,
  derived,
  guest: false,
});
const edge = (kind: GapEdge['kind'], meetingId: number | null): GapEdge => ({ kind, date: null, meetingId });

const evidence = gatherEvidence({
  row: {
    cells: [
      cell(1, 'present'),
      cell(2, 'absent', true),
      cell(3, 'not_recorded'),
      cell(4, 'excluded'),
      cell(5, 'present'),
    ],
  },
  assertions: [
    { meetingId: 1, sourceId: 10 },
    { meetingId: 1, sourceId: 11 },
    { meetingId: 4, sourceId: 14 },
    { meetingId: 5, sourceId: 10 },
  ],
  exhaustiveLists: [
    { meetingId: 1, sourceId: 12 },
    { meetingId: 2, sourceId: 12 },
    { meetingId: 3, sourceId: 13 },
  ],
  statements: [{ id: 7, sourceId: 20 }],
});

describe('the sources behind a figure', () => {
  it('are those that say something of the member, and a list only where an absence was derived from it', () => {
    expect(evidence.ofMeetings([1])).toEqual([10, 11]);
    expect(evidence.ofMeetings([2])).toEqual([12]);
  });

  it('are none for what nobody recorded', () => {
    expect(evidence.ofMeetings([3])).toEqual([]);
  });

  it('of a gap are those of its meetings and of the attendances that bound it, each once', () => {
    expect(
      evidence.ofGap({ from: edge('attended', 1), to: edge('attended', 5), meetingIds: [2, 3], statementId: null }),
    ).toEqual([10, 11, 12]);
    expect(
      evidence.ofGap({ from: edge('unknown', null), to: edge('attended', 5), meetingIds: [], statementId: 7 }),
    ).toEqual([20, 10]);
  });

  it('of an account are those of every meeting of which a source says something, an exclusion too', () => {
    expect(evidence.ofCount()).toEqual([10, 11, 12, 14]);
  });

  it('lead to the first meeting that they prove', () => {
    expect(evidence.meetingBehind(10, [2, 5, 1])).toBe(5);
    expect(evidence.meetingBehind(13, [3])).toBeNull();
  });
});
