import { describe, expect, it } from 'vitest';
import {
  cellsWith,
  coverageFrom,
  meetingsAt,
  seatUnknown,
  statementAbout,
} from '@/lib/participation/cells/rules-fixtures';
import { currentGap, longestGap, rankByLongestGap } from '@/lib/participation/gaps/rules-ranking';
import { findGaps } from '@/lib/participation/gaps/rules';
import { countAccount } from '@/lib/participation/account/rules-parts';
import type { CellStatus, Statement } from '@/lib/participation/cells/types';

const meetings = meetingsAt('2001-01-01', '2002-01-01', '2003-01-01', '2004-01-01', '2005-01-01', '2006-01-01');

function rowWith(memberId: number, statuses: CellStatus[], statements: Statement[] = []) {
  const cells = cellsWith(...statuses);
  return {
    memberId,
    account: countAccount(cells),
    gaps: findGaps({ meetings, cells, seats: [seatUnknown], statements, coverage: coverageFrom('2001', '2006') }),
  };
}

describe('the longest gap', () => {
  it('is the one of most meetings missed, then of most days: one meeting in two years is shorter than two in one', () => {
    const spread = meetingsAt('2001-01-01', '2002-01-01', '2004-01-01', '2004-03-01', '2004-05-01', '2004-07-01');
    const cells = cellsWith('present', 'absent', 'present', 'absent', 'absent', 'present');
    const gaps = findGaps({ meetings: spread, cells, seats: [seatUnknown], statements: [], coverage: null });
    expect(gaps.map(({ missed, days }) => [missed, days])).toEqual([
      [1, 1095],
      [2, 182],
    ]);
    expect(longestGap(gaps)?.meetingIds).toEqual([4, 5]);
    expect(longestGap(gaps.map((gap) => ({ ...gap, missed: 1 })))?.meetingIds).toEqual([2]);
  });

  it('is of attendance unless asked otherwise', () => {
    const { gaps } = rowWith(1, ['present', 'absent', 'present', 'not_recorded', 'not_recorded', 'present']);
    expect(longestGap(gaps)?.meetingIds).toEqual([2]);
    expect(longestGap(gaps, 'record')?.meetingIds).toEqual([4, 5]);
    expect(longestGap(gaps, 'exclusion')).toBeNull();
  });
});

describe('the current gap', () => {
  const gapIn = (orStated: boolean, ...row: Parameters<typeof rowWith>) =>
    currentGap(rowWith(...row).gaps, { orStated });

  it('is the open one, from meetings before only stated', () => {
    const stated = [statementAbout(1, 'absence', '2006-06', '..')];
    expect(gapIn(true, 1, ['absent', 'present', 'present', 'present', 'absent', 'absent'], stated)?.meetingIds).toEqual(
      [5, 6],
    );
    expect(gapIn(true, 1, ['absent', 'present', 'present', 'present', 'present', 'present'], stated)?.statementId).toBe(
      1,
    );
    expect(gapIn(true, 1, ['absent', 'present', 'present', 'present', 'present', 'present'])).toBeNull();
  });

  it('is never a stated one where only meetings count', () => {
    const stated = [statementAbout(1, 'absence', '2006-06', '..')];
    expect(
      gapIn(false, 1, ['absent', 'present', 'present', 'present', 'absent', 'absent'], stated)?.meetingIds,
    ).toEqual([5, 6]);
    expect(gapIn(false, 1, ['absent', 'present', 'present', 'present', 'present', 'present'], stated)).toBeNull();
  });

  it('is the later of two that nothing ended', () => {
    expect(gapIn(true, 1, ['present', 'absent', 'absent', 'excluded', 'excluded', 'excluded'])?.kind).toBe('exclusion');
  });
});

describe('a ranking', () => {
  const rows = [
    rowWith(1, ['present', 'absent', 'absent', 'present', 'present', 'present']),
    rowWith(2, ['present', 'absent', 'absent', 'absent', 'absent', 'present']),
    rowWith(3, ['present', 'absent', 'not_recorded', 'not_recorded', 'not_recorded', 'not_recorded']),
    rowWith(4, ['present', 'present', 'present', 'present', 'present', 'absent']),
    rowWith(5, ['not_a_member', 'not_a_member', 'cancelled', 'cancelled', 'cancelled', 'cancelled']),
    rowWith(6, ['present', 'absent', 'absent', 'present', 'present', 'present']),
  ];
  const ranked = (options: Parameters<typeof rankByLongestGap>[1]) =>
    rankByLongestGap(rows, options).map(({ row }) => row.memberId);

  it('leaves out whose record is less complete than the threshold', () => {
    expect(ranked({ completenessAtLeast: 0.5 })).toEqual([2, 1, 6, 4]);
    expect(ranked({ completenessAtLeast: 0 })).toEqual([2, 1, 6, 3, 4]);
  });

  it('of open gaps looks at nothing that ended', () => {
    expect(ranked({ completenessAtLeast: 0.5, openOnly: true })).toEqual([4]);
  });
});
