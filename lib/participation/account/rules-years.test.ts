import { describe, expect, it } from 'vitest';
import { cellsWith, coverageFrom, meetingAt } from '@/lib/participation/cells/rules-fixtures';
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

  it('counts the eligible cells of all rows in the year a meeting began', () => {
    expect(years[0]).toEqual({ year: 2010, attended: 2, knownAbsent: 1, notRecorded: 0, meetings: 2, covered: false });
    expect(years[3]).toEqual({ year: 2013, attended: 0, knownAbsent: 1, notRecorded: 1, meetings: 1, covered: false });
  });

  it('lists a year without a known meeting as a hole, not as zeros, and says whether it is covered', () => {
    expect(years.map(({ year }) => year)).toEqual([2010, 2011, 2012, 2013]);
    expect(years[1]).toEqual({
      year: 2011,
      attended: null,
      knownAbsent: null,
      notRecorded: null,
      meetings: 0,
      covered: true,
    });
  });

  it('keeps meetings without a certain year apart', () => {
    expect(undated).toBe(3);
  });

  it('of no meetings are none', () => {
    expect(meetingsPerYear({ meetings: [], rows: [], coverage: null })).toEqual({ years: [], undated: 0 });
  });
});
