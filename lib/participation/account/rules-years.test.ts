import { describe, expect, it } from 'vitest';
import { cellsWith, coverageFrom, meetingAt } from '@/lib/participation/cells/rules-fixtures';
import { accountWith } from '@/lib/participation/account/rules-fixtures';
import { countAccount, sumAccounts } from '@/lib/participation/account/rules-parts';
import { meetingsPerYear } from '@/lib/participation/account/rules-years';

const meetings = [
  meetingAt(1, '2010-05-01'),
  meetingAt(2, '2010-12-31/2011-01-01'),
  meetingAt(3, '2013-02'),
  meetingAt(4, '2012', { state: 'cancelled' }),
  meetingAt(5, '../2022-12-02'),
  meetingAt(6, '2013~'),
  meetingAt(7, '2012/2013'),
];

describe('meetings per year', () => {
  const rows = [
    cellsWith('present', 'absent', 'not_recorded', 'cancelled', 'present', 'present', 'present'),
    cellsWith('not_a_member', 'represented_by_deputy', 'excused', 'cancelled', 'absent', 'absent', 'absent'),
  ];
  const { years, undated } = meetingsPerYear({ meetings, rows, coverage: coverageFrom('2011', '2013-06') });

  it('counts the cells of all rows in the year a meeting began', () => {
    expect(years[0]).toEqual({
      year: 2010,
      account: accountWith({ attended: 2, known_absence: 1, no_seat: 1 }),
      meetings: 2,
      covered: false,
    });
    expect(years[3]).toEqual({
      year: 2013,
      account: accountWith({ known_absence: 1, not_recorded: 1 }),
      meetings: 1,
      covered: false,
    });
  });

  it('lists a year without a known meeting as a hole, not as zeros, and says whether it is covered', () => {
    expect(years.map(({ year }) => year)).toEqual([2010, 2011, 2012, 2013]);
    expect(years[1]).toEqual({ year: 2011, account: null, meetings: 0, covered: true });
  });

  it('names what was cancelled instead of a hole', () => {
    expect(years[2]).toMatchObject({ year: 2012, account: accountWith({ cancelled: 2 }), meetings: 1 });
  });

  it('keeps meetings without a certain year apart, and loses none of their cells', () => {
    expect(undated).toEqual({ meetings: 3, account: accountWith({ attended: 3, known_absence: 3 }) });
    const accounts = [...years.map(({ account }) => account), undated.account];
    expect(sumAccounts(accounts.flatMap((account) => account ?? []))).toEqual(countAccount(rows.flat()));
  });

  it('of no meetings are none', () => {
    expect(meetingsPerYear({ meetings: [], rows: [], coverage: null })).toEqual({
      years: [],
      undated: { meetings: 0, account: accountWith({}) },
    });
  });
});
