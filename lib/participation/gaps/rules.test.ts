import { describe, expect, it } from 'vitest';
import { openEnd } from '@/lib/core/partial-date';
import type { Coverage } from '@/lib/networks/types';
import {
  cellsWith,
  coverageFrom,
  meetingAt,
  meetingsAt,
  seatFrom,
  seatUnknown,
  statementAbout,
} from '@/lib/participation/cells/rules-fixtures';
import { findGaps, type GapFacts } from '@/lib/participation/gaps/rules';
import type { CellStatus } from '@/lib/participation/cells/types';
import type { Gap } from '@/lib/participation/gaps/types';

const yearly = (count: number) => meetingsAt(...Array.from({ length: count }, (_, index) => `${2001 + index}-06-01`));

function gapsIn(statuses: CellStatus[], facts: Partial<GapFacts> = {}): Gap[] {
  return findGaps({
    meetings: yearly(statuses.length),
    cells: cellsWith(...statuses),
    seats: [seatUnknown],
    statements: [],
    coverage: null,
    ...facts,
  });
}

const inShort = (gap: Gap) =>
  `${gap.kind} ${gap.meetingIds.join(',')} ${gap.from.kind}:${gap.to.kind}${gap.open ? ' open' : ''}`;

describe('a run without attendance', () => {
  it('lies between two attended meetings and counts what is known and what is not', () => {
    const [gap] = gapsIn([
      'present',
      'absent',
      'not_recorded',
      'excused',
      'represented_by_member',
      'represented_by_deputy',
    ]);
    expect(gap).toMatchObject({
      kind: 'attendance',
      meetings: 4,
      missed: 3,
      unrecorded: 1,
      days: 1826,
      open: false,
      statementId: null,
    });
    expect(gap?.from).toEqual({ kind: 'attended', date: meetingAt(1, '2001-06-01').date, meetingId: 1 });
    expect(gap?.to).toEqual({ kind: 'attended', date: meetingAt(6, '2006-06-01').date, meetingId: 6 });
  });

  it('with nothing known in it is a gap of the record', () => {
    expect(gapsIn(['present', 'not_recorded', 'not_recorded', 'present']).map(inShort)).toEqual([
      'record 2,3 attended:attended',
    ]);
  });

  it.each<CellStatus>(['cancelled', 'no_attendance_possible', 'not_yet_held', 'not_invited'])(
    'is not interrupted by %s',
    (status) => {
      expect(gapsIn(['present', 'absent', status, 'absent', 'present']).map(inShort)).toEqual([
        'attendance 2,4 attended:attended',
      ]);
    },
  );

  it('is broken by the end of a seat, known or seen from a cell', () => {
    expect(gapsIn(['absent', 'not_a_member', 'absent']).map(inShort)).toEqual([
      'attendance 1 meeting:meeting open',
      'attendance 3 meeting:meeting open',
    ]);
    const seats = [seatFrom('2001-01-01', '2002-12-31'), seatFrom('2003-01-02', '2009')];
    expect(gapsIn(['present', 'absent', 'absent', 'present'], { seats }).map(inShort)).toEqual([
      'attendance 2 attended:seat',
      'attendance 3 seat:attended',
    ]);
  });

  it.each(['2002-12-31', '2003-01-01'])('goes on through a seat to 31 December 2002 and the next from %s', (since) => {
    const seats = [seatFrom(since, '..'), seatFrom('2001-01-01', '2002-12-31')];
    expect(gapsIn(['present', 'absent', 'absent', 'present'], { seats }).map(inShort)).toEqual([
      'attendance 2,3 attended:attended',
    ]);
  });

  it('takes a meeting around a year for one of the seat it is written in', () => {
    const seats = [seatFrom('1990-01-01', '1995-12-31'), seatFrom('2000-01-01', '..')];
    const meetings = meetingsAt('2001-06-01', '2002~', '2003-06-01', '2004-06-01');
    expect(gapsIn(['present', 'absent', 'absent', 'present'], { seats, meetings }).map(inShort)).toEqual([
      'attendance 2,3 attended:attended',
    ]);
  });

  it('leaves an exclusion to its own kind', () => {
    const gaps = gapsIn(['present', 'absent', 'excluded', 'cancelled', 'excluded', 'not_recorded', 'present']);
    expect(gaps.map(inShort)).toEqual([
      'attendance 2 attended:meeting',
      'exclusion 3,5 meeting:meeting',
      'record 6 meeting:attended',
    ]);
    expect(gaps[1]).toMatchObject({ meetings: 2, missed: 0, unrecorded: 0 });
  });

  it('holds no meeting at which the seat is unclear, and is not measured across one', () => {
    expect(gapsIn(['present', 'absent', 'seat_unclear', 'seat_unclear', 'absent', 'present']).map(inShort)).toEqual([
      'attendance 2 attended:meeting',
      'attendance 5 meeting:attended',
    ]);
    expect(gapsIn(['present', 'seat_unclear', 'seat_unclear', 'present'])).toEqual([]);
  });

  it('is not there when everything was attended or nothing is eligible', () => {
    expect(gapsIn(['present', 'represented_by_deputy'])).toEqual([]);
    expect(gapsIn(['cancelled', 'not_a_member'], { seats: [] })).toEqual([]);
    expect(gapsIn([])).toEqual([]);
  });
});

describe('a gap at the ends of the record', () => {
  const statuses: CellStatus[] = ['absent', 'present', 'absent'];

  it.each<[string, string | null, string | null, Coverage | null, string, string, boolean]>([
    ['nothing known', null, null, null, 'meeting 2001-06-01', 'meeting 2003-06-01', true],
    ['a seat still held', '2000-01-01', '..', null, 'seat 2000-01-01', 'meeting 2003-06-01', true],
    ['a seat of known ends', '2000-01-01', '2004-01-01', null, 'seat 2000-01-01', 'seat 2004-01-01', false],
    ['coverage alone', null, null, coverageFrom('2000', '2004'), 'coverage 2000-01-01', 'coverage 2004-12-31', true],
    [
      'a seat within the coverage',
      '2000-01-01',
      '2004-01-01',
      coverageFrom('1999', '2005'),
      'seat 2000-01-01',
      'seat 2004-01-01',
      false,
    ],
    [
      'a seat beyond the coverage',
      '1980-01-01',
      '2020-01-01',
      coverageFrom('2000', '2004'),
      'coverage 2000-01-01',
      'coverage 2004-12-31',
      true,
    ],
    [
      'coverage that leaves the meetings out',
      null,
      null,
      coverageFrom('2002', '2002'),
      'meeting 2001-06-01',
      'meeting 2003-06-01',
      true,
    ],
  ])('is measured, with %s, from and to what is known', (_, since, until, coverage, from, to, open) => {
    const [first, last] = gapsIn(statuses, { seats: [seatFrom(since, until)], coverage });
    expect(`${first?.from.kind} ${first?.from.date?.edtf}`).toBe(from);
    expect(`${last?.to.kind} ${last?.to.date?.edtf}`).toBe(to);
    expect(first?.open).toBe(false);
    expect(last?.open).toBe(open);
  });

  it('counts the whole of the years the coverage names', () => {
    const [first, last] = gapsIn(statuses, { coverage: coverageFrom('2000', '2004') });
    expect([first?.days, last?.days]).toEqual([882, 944]);
  });

  it('has no length where a seat began around a year', () => {
    expect(gapsIn(['absent', 'present'], { seats: [seatFrom('2000~', null)] })[0]).toMatchObject({
      from: { kind: 'seat' },
      days: null,
    });
  });
});

describe('days of a gap', () => {
  it('are only those that certainly lie between imprecise dates', () => {
    const meetings = meetingsAt('2001', '2002-03', '2003-02');
    const [gap] = gapsIn(['present', 'absent', 'present'], { meetings });
    expect(gap?.days).toBe(397);
  });

  it('never count below nothing', () => {
    expect(
      gapsIn(['present', 'absent', 'present'], { meetings: meetingsAt('2001', '2001-03-01', '2001-04-01') })[0]?.days,
    ).toBe(0);
  });

  it('begin after the latest attendance there may have been', () => {
    const meetings = meetingsAt('2001', '2001-03-01', '2002-02-01', '2003-01-01');
    expect(gapsIn(['present', 'present', 'absent', 'present'], { meetings })[0]).toMatchObject({
      from: { meetingId: 2 },
      days: 366,
    });
  });

  it('are unknown where an attendance of open date may lie between', () => {
    const meetings = meetingsAt('2001-01-01', '2002-01-01', '2003-01-01', '../2020-01-01');
    expect(gapsIn(['present', 'absent', 'absent', 'present'], { meetings })[0]).toMatchObject({
      meetingIds: [2, 3],
      days: null,
      open: false,
    });
    expect(gapsIn(['present', 'absent', 'absent', 'not_recorded'], { meetings })[0]).toMatchObject({
      meetingIds: [2, 3],
      days: 730,
      open: true,
    });
    const before = meetingsAt('2001-01-01', '2002-01-01', '2003-01-01', '../2001-01-01');
    expect(gapsIn(['present', 'absent', 'absent', 'present'], { meetings: before })[0]).toMatchObject({
      days: 730,
      open: true,
    });
  });
});

describe('a stated gap', () => {
  it('keeps its silent end unknown and leads to the meeting that ended it', () => {
    const [gap] = gapsIn(['present'], {
      meetings: meetingsAt('2012-09-13/2012-09-14'),
      statements: [statementAbout(7, 'absence', null, '2012-09-13')],
    });
    expect(gap).toEqual({
      kind: 'stated',
      from: { kind: 'unknown', date: null, meetingId: null },
      to: { kind: 'attended', date: meetingAt(1, '2012-09-13/2012-09-14').date, meetingId: 1 },
      meetingIds: [],
      meetings: 0,
      missed: 0,
      unrecorded: 0,
      days: null,
      open: false,
      statementId: 7,
    });
  });

  it('has the days it states, and none it does not', () => {
    const gaps = gapsIn([], {
      statements: [
        statementAbout(2, 'exclusion', '2001', '2002-01-31'),
        statementAbout(1, 'absence', '2001', null),
        statementAbout(3, 'attendance', '2001', '2002'),
      ],
    });
    expect(gaps.map((gap) => [gap.statementId, gap.kind, gap.days, gap.open])).toEqual([
      [1, 'stated', null, false],
      [2, 'exclusion', 31, false],
    ]);
  });

  it('is open while it is said to last and no later attendance is known', () => {
    const still = { statements: [statementAbout(1, 'absence', '2002', '..')] };
    expect(gapsIn(['present'], still)[0]).toMatchObject({
      open: true,
      to: { kind: 'stated', date: openEnd },
      days: null,
    });
    expect(gapsIn(['present', 'present', 'present'], still)[0]).toMatchObject({ open: false });
    const sinceWhenever = { statements: [statementAbout(1, 'absence', null, '..')] };
    expect(gapsIn(['present'], sinceWhenever)[0]).toMatchObject({ open: false });
    expect(gapsIn([], sinceWhenever)[0]).toMatchObject({ open: true });
  });
});

describe('meetings that only prepare others', () => {
  const meetings = yearly(4).map((meeting, place) => ({
    ...meeting,
    kind: place === 1 || place === 3 ? ('preparatory' as const) : ('regular' as const),
  }));

  it('are counted in a gap, those that were missed apart, and told of its ends', () => {
    const [gap] = gapsIn(['present', 'absent', 'not_recorded', 'present'], { meetings });
    expect(gap).toMatchObject({ missed: 1, meetings: 2, preparatory: { meetings: 1, missed: 1 } });
    expect(gap?.from.preparatory).toBeUndefined();
    expect(gap?.to.preparatory).toBe(true);
  });

  it('are not spoken of where there are none', () => {
    const [gap] = gapsIn(['present', 'absent', 'present'], { meetings: yearly(3) });
    expect(gap).not.toHaveProperty('preparatory');
  });
});
