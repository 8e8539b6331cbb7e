import { describe, expect, it } from 'vitest';
import { MOST_GAPS_IN_FULL, selectGaps } from '@/components/members/profile/gap-selection';
import type { Gap, GapEdge } from '@/lib/participation/gaps/types';

const nowhere: GapEdge = { kind: 'unknown', date: null, meetingId: null };
const gap = (meetingId: number, days: number | null, marks: Partial<Gap> = {}): Gap => ({
  ...{ kind: 'attendance', from: nowhere, to: nowhere, meetingIds: [meetingId], meetings: 1, missed: 1, unrecorded: 0 },
  ...{ days, open: false, statementId: null },
  ...marks,
});

describe('the gaps a reader asks for first', () => {
  it('are all of them where a list is short', () => {
    const gaps = Array.from({ length: MOST_GAPS_IN_FULL }, (_, index) => gap(index, index));
    expect(selectGaps(gaps)).toEqual(gaps);
  });

  it('are the longest, in the order of time', () => {
    const gaps = [gap(1, 10), gap(2, 300), gap(3, 20), gap(4, 400)];
    expect(selectGaps(gaps, 2).map(({ days }) => days)).toEqual([300, 400]);
  });

  it('always hold what a source states, an exclusion and what is still open, however short', () => {
    const gaps = [
      gap(1, 300),
      gap(2, 1, { kind: 'exclusion' }),
      gap(3, 400),
      gap(4, 2, { open: true }),
      gap(5, null, { kind: 'stated', statementId: 9, meetingIds: [] }),
    ];
    expect(selectGaps(gaps, 4)).toEqual([gaps[1], gaps[2], gaps[3], gaps[4]]);
  });
});
