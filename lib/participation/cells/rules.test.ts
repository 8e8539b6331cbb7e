import { describe, expect, it } from 'vitest';
import type { AttendanceStatus } from '@/lib/attendance/types';
import type { ListCompleteness } from '@/lib/meetings/types';
import type { SeatKind } from '@/lib/members/types';
import { resolveRow, type RowFacts } from '@/lib/participation/cells/rules';
import {
  asserts,
  exhaustiveListBy,
  meetingAt,
  meetingsAt,
  seatFrom,
  seatUnknown,
} from '@/lib/participation/cells/rules-fixtures';
import type { CellStatus } from '@/lib/participation/cells/types';
import type { SourceKind } from '@/lib/sources/types';

const oneMeeting = meetingsAt('2012-09-13/2012-09-14');
const held = [seatFrom('2000', '..')];

function cellFrom(facts: Partial<RowFacts>) {
  const [cell] = resolveRow({ meetings: oneMeeting, seats: held, assertions: [], lists: [], ...facts });
  return cell;
}

describe('a cell without any source', () => {
  it('is not recorded, never absent', () => {
    expect(cellFrom({})).toEqual({
      meetingId: 1,
      status: 'not_recorded',
      contested: false,
      derived: false,
      guest: false,
    });
  });
});

describe('a meeting at which nobody could be', () => {
  it.each([
    [{ state: 'cancelled' as const }, 'cancelled'],
    [{ state: 'scheduled' as const }, 'not_yet_held'],
    [{ kind: 'written_procedure' as const }, 'no_attendance_possible'],
  ])('%o stays %s whatever a source says', (rest, status) => {
    const meetings = [meetingAt(1, '2012', rest)];
    for (const seats of [held, []]) {
      const cell = cellFrom({
        meetings,
        seats,
        assertions: [asserts(1, 'present'), asserts(1, 'absent', 2)],
        lists: [exhaustiveListBy(1, 3)],
      });
      // The sources' words that somebody came, or did not, are kept against it.
      expect(cell).toEqual({ meetingId: 1, status, contested: true, derived: false, guest: false });
    }
  });

  it.each<[AttendanceStatus, boolean]>([
    ['present', true],
    ['represented_by_deputy', true],
    ['represented_by_member', true],
    ['absent', true],
    ['excused', false],
    ['excluded', false],
    ['not_invited', false],
  ])('is contested by "%s": %s', (status, contested) => {
    const meetings = [meetingAt(1, '2012', { state: 'cancelled' })];
    expect(cellFrom({ meetings, assertions: [asserts(1, status)] })).toMatchObject({ status: 'cancelled', contested });
  });

  it('is not contested by the silence of an exhaustive list', () => {
    const meetings = [meetingAt(1, '2012', { state: 'cancelled' })];
    expect(cellFrom({ meetings, lists: [exhaustiveListBy(1)] })).toMatchObject({
      status: 'cancelled',
      contested: false,
      derived: false,
    });
  });
});

describe('a seat', () => {
  it.each([
    ['unknown at both ends', seatFrom(null, null), 'not_recorded'],
    ['ending on the meeting day', seatFrom('2000', '2012-09-13'), 'not_recorded'],
    ['ending the day before', seatFrom('2000', '2012-09-12'), 'not_a_member'],
    ['beginning on the last meeting day', seatFrom('2012-09-14', '..'), 'not_recorded'],
    ['beginning the day after', seatFrom('2012-09-15', '..'), 'not_a_member'],
    ['beginning around the next year', seatFrom('2013~', '..'), 'not_recorded'],
    ['ending in the year of the meeting', seatFrom('2000', '2012'), 'not_recorded'],
    ['of an observer', seatFrom('2000', '..', 'observer'), 'not_recorded'],
    ['of a partner', seatFrom('2000', '..', 'partner'), 'not_recorded'],
    ['of a guest', seatFrom('2000', '..', 'guest'), 'not_a_member'],
    ['suspended', seatFrom('2000', '..', 'suspended'), 'not_a_member'],
    ['that began between two days around it', seatFrom('2010/2014', '..'), 'seat_unclear'],
    ['that began between two days before it', seatFrom('2010/2011', '..'), 'not_recorded'],
    ['that began between two days after it', seatFrom('2013/2014', '..'), 'not_a_member'],
    ['that ended between two days around it', seatFrom('2000', '2010/2014'), 'seat_unclear'],
    ['that ended between two days after it', seatFrom('2000', '2013/2014'), 'not_recorded'],
    ['that ended before a later day', seatFrom('2000', '../2014'), 'seat_unclear'],
    ['that ended before an earlier day', seatFrom('2000', '../2011'), 'not_a_member'],
    ['that began after an earlier day', seatFrom('2011/..', '..'), 'seat_unclear'],
    ['that began after a later day', seatFrom('2013/..', '..'), 'not_a_member'],
    ['in doubt', { ...seatFrom('2000', '..'), inDoubt: true }, 'seat_unclear'],
    ['in doubt, long before', { ...seatFrom('2000', '2005'), inDoubt: true }, 'not_a_member'],
  ])('%s makes the cell %s', (_, seat, status) => {
    expect(cellFrom({ seats: [seat] })?.status).toBe(status);
  });

  it('is not unclear where another one is certain', () => {
    const seats = [{ ...seatFrom('2000', '..', 'observer'), inDoubt: true }, seatFrom('2005', '..')];
    expect(cellFrom({ seats })?.status).toBe('not_recorded');
    expect(cellFrom({ seats, lists: [exhaustiveListBy(1)] })).toMatchObject({ status: 'absent', derived: true });
  });

  it.each([
    ['in doubt', { ...seatFrom('2000', '..'), inDoubt: true }],
    ['that may have ended', seatFrom('2000', '2010/2014')],
  ])('%s leaves presence as it is, and nothing else', (_, seat) => {
    const seats = [seat];
    for (const status of ['present', 'represented_by_deputy'] as const)
      expect(cellFrom({ seats, assertions: [asserts(1, status)] })).toMatchObject({ status, contested: false });
    for (const status of ['absent', 'excused', 'represented_by_member', 'excluded', 'not_invited'] as const)
      expect(cellFrom({ seats, assertions: [asserts(1, status)] })).toMatchObject({
        status: 'seat_unclear',
        contested: false,
        guest: false,
      });
    expect(cellFrom({ seats, lists: [exhaustiveListBy(1)] })).toMatchObject({
      status: 'seat_unclear',
      derived: false,
    });
    expect(cellFrom({ seats, assertions: [asserts(1, 'absent'), asserts(1, 'present', 2)] })).toMatchObject({
      status: 'present',
      contested: true,
    });
  });

  it('is not ruled out at a meeting of open date', () => {
    const meetings = meetingsAt('../2022-12-02');
    expect(cellFrom({ meetings, seats: [seatFrom('1990', '1995')] })?.status).toBe('not_recorded');
    expect(cellFrom({ meetings, seats: [seatFrom('2023', '..')] })?.status).toBe('not_a_member');
  });
});

describe('a member without a seat', () => {
  it('is a guest when a source puts it in the room, and nothing when nothing is said', () => {
    expect(cellFrom({ seats: [] })).toMatchObject({ status: 'not_a_member', guest: false, contested: false });
    expect(cellFrom({ seats: [], assertions: [asserts(1, 'represented_by_deputy')] })).toMatchObject({
      status: 'not_a_member',
      guest: true,
    });
    expect(cellFrom({ seats: [], assertions: [asserts(1, 'absent'), asserts(1, 'present', 2)] })).toMatchObject({
      status: 'not_a_member',
      guest: true,
      contested: true,
    });
    expect(cellFrom({ seats: [], lists: [exhaustiveListBy(1)] })).toMatchObject({
      status: 'not_a_member',
      derived: false,
    });
  });

  it.each<AttendanceStatus>(['absent', 'excused', 'represented_by_member', 'excluded'])(
    'has an unclear seat, contested, where a source says "%s"',
    (status) => {
      expect(cellFrom({ seats: [], assertions: [asserts(1, status)] })).toEqual({
        meetingId: 1,
        status: 'seat_unclear',
        contested: true,
        derived: false,
        guest: false,
      });
    },
  );

  it('needs none not to be invited', () => {
    expect(cellFrom({ seats: [], assertions: [asserts(1, 'not_invited')] })).toMatchObject({
      status: 'not_a_member',
      contested: false,
    });
  });

  it('because its seat rested, is excluded without contradiction, but absent only against the record', () => {
    const seats = [seatFrom('2000', '..', 'suspended')];
    expect(cellFrom({ seats, assertions: [asserts(1, 'excluded')] })).toMatchObject({
      status: 'not_a_member',
      contested: false,
    });
    expect(cellFrom({ seats, assertions: [asserts(1, 'absent')] })).toMatchObject({
      status: 'seat_unclear',
      contested: true,
    });
  });

  it('follows the weightier source where one saw it and one missed it', () => {
    const minutes = asserts(1, 'absent', 1, 'minutes');
    const press = asserts(1, 'present', 2, 'press_release');
    expect(cellFrom({ seats: [], assertions: [press, minutes] })).toMatchObject({
      status: 'seat_unclear',
      guest: false,
      contested: true,
    });
  });
});

describe('an exhaustive list', () => {
  it('makes the members it leaves out absent, as derived', () => {
    expect(cellFrom({ lists: [exhaustiveListBy(1)] })).toMatchObject({
      status: 'absent',
      derived: true,
      contested: false,
    });
  });

  it('is no derivation where a source says absent itself', () => {
    expect(cellFrom({ lists: [exhaustiveListBy(1)], assertions: [asserts(1, 'absent', 2, 'web_page')] })).toMatchObject(
      {
        status: 'absent',
        derived: false,
        contested: false,
      },
    );
  });

  it('says nothing of a member it names', () => {
    expect(cellFrom({ lists: [exhaustiveListBy(1)], assertions: [asserts(1, 'present')] })).toMatchObject({
      status: 'present',
      contested: false,
    });
  });

  it('contradicts another source that saw the member', () => {
    expect(
      cellFrom({ lists: [exhaustiveListBy(1)], assertions: [asserts(1, 'present', 2, 'web_page')] }),
    ).toMatchObject({
      status: 'absent',
      derived: true,
      contested: true,
    });
    expect(
      cellFrom({ lists: [exhaustiveListBy(1, 1, 'web_page')], assertions: [asserts(1, 'present', 2)] }),
    ).toMatchObject({
      status: 'present',
      derived: false,
      contested: true,
    });
  });

  it.each<AttendanceStatus>(['excused', 'represented_by_member', 'excluded', 'not_invited'])(
    'does not contradict a source that says the member was %s',
    (status) => {
      expect(cellFrom({ lists: [exhaustiveListBy(1)], assertions: [asserts(1, status, 2, 'web_page')] })).toMatchObject(
        {
          status,
          derived: false,
          contested: false,
        },
      );
    },
  );

  it.each([
    ['a seat of unknown start', seatFrom(null, '..')],
    ['a seat of unknown end', seatFrom('2000', null)],
    ['a seat that begins during the meeting', seatFrom('2012-09-14', '..')],
    ['a seat that may have begun after it', seatFrom('2012', '..')],
    ['a seat whose start is only probable', seatFrom('2005?', '..')],
    ['an observer', seatFrom('2000', '..', 'observer')],
  ])('does not make %s absent', (_, seat) => {
    expect(cellFrom({ seats: [seat], lists: [exhaustiveListBy(1)] })).toMatchObject({
      status: 'not_recorded',
      derived: false,
    });
  });

  it('counts two seats that touch on a day of the meeting as one', () => {
    const touching = [seatFrom('2012-09-13', '..'), seatFrom('2000', '2012-09-13')];
    expect(cellFrom({ seats: touching, lists: [exhaustiveListBy(1)] })?.status).toBe('absent');
    const following = [seatFrom('2000', '2012-09-13'), seatFrom('2012-09-14', '..')];
    expect(cellFrom({ seats: following, lists: [exhaustiveListBy(1)] })?.status).toBe('absent');
    const apart = [seatFrom('2000', '2012-09-13'), seatFrom('2012-09-15', '..')];
    expect(cellFrom({ seats: apart, lists: [exhaustiveListBy(1)] })?.status).toBe('not_recorded');
  });
});

describe('what a list is complete for', () => {
  const silentOf = (seat: SeatKind, completeFor: ListCompleteness) =>
    cellFrom({ seats: [seatFrom('2000', '..', seat)], lists: [exhaustiveListBy(1, 1, 'minutes', completeFor)] })
      ?.status;

  it.each<[SeatKind, ListCompleteness, CellStatus]>([
    ['full', 'nothing', 'not_recorded'],
    ['full', 'seats', 'absent'],
    ['full', 'everybody', 'absent'],
    ['observer', 'nothing', 'not_recorded'],
    ['observer', 'seats', 'not_recorded'],
    ['observer', 'everybody', 'absent'],
    ['partner', 'seats', 'not_recorded'],
    ['partner', 'everybody', 'absent'],
    ['guest', 'everybody', 'not_a_member'],
    ['suspended', 'everybody', 'not_a_member'],
  ])('of a %s seat that a list complete for %s does not name: %s', (seat, completeFor, status) => {
    expect(silentOf(seat, completeFor)).toBe(status);
  });

  it('is heard of certain seats alone, of everybody too', () => {
    expect(cellFrom({ seats: [seatUnknown], lists: [exhaustiveListBy(1, 1, 'minutes', 'everybody')] })?.status).toBe(
      'not_recorded',
    );
  });
});

describe('sources that disagree', () => {
  const kinds: SourceKind[] = [
    'minutes',
    'participant_list',
    'roll_call',
    'call_report',
    'parliamentary_answer',
    'correspondence',
    'press_release',
    'report',
    'web_page',
  ];

  it.each(kinds.slice(1).map((kind, index) => [kinds[index] ?? kind, kind] as const))(
    'follow %s before %s',
    (first, second) => {
      const assertions = [asserts(1, 'present', 1, second, '2020'), asserts(1, 'absent', 2, first)];
      expect(cellFrom({ assertions })).toMatchObject({ status: 'absent', contested: true });
    },
  );

  it('of one kind follow the later, the undated last', () => {
    const earlier = asserts(1, 'present', 1, 'minutes', '2012-10');
    const later = asserts(1, 'excused', 2, 'minutes', '2012-11');
    const undated = asserts(1, 'absent', 3, 'minutes');
    expect(cellFrom({ assertions: [undated, earlier, later] })).toMatchObject({ status: 'excused', contested: true });
    expect(cellFrom({ assertions: [undated, earlier] })).toMatchObject({ status: 'present', contested: true });
  });

  it('of one kind and date favour presence', () => {
    expect(cellFrom({ assertions: [asserts(1, 'absent'), asserts(1, 'present', 2)] })).toMatchObject({
      status: 'present',
      contested: true,
    });
    expect(cellFrom({ assertions: [asserts(1, 'excluded'), asserts(1, 'excused', 2)] })).toMatchObject({
      status: 'excused',
      contested: true,
    });
  });

  it('are not contested when they agree', () => {
    expect(
      cellFrom({ seats: [seatUnknown], assertions: [asserts(1, 'present'), asserts(1, 'present', 2, 'web_page')] }),
    ).toMatchObject({ status: 'present', contested: false });
  });
});

describe('a document that can be read in two ways', () => {
  const twoWays = (status: AttendanceStatus, alternative: AttendanceStatus) => ({
    ...asserts(1, status),
    alternative,
  });

  it('is contested, and the reading that was taken holds', () => {
    expect(cellFrom({ assertions: [twoWays('excused', 'present')] })).toMatchObject({
      status: 'excused',
      contested: true,
    });
  });

  it('stays contested beside another that says the same', () => {
    const assertions = [twoWays('excused', 'absent'), asserts(1, 'excused', 2, 'press_release')];
    expect(cellFrom({ assertions })).toMatchObject({ status: 'excused', contested: true });
  });

  it('does not choose by itself where another document says the second reading', () => {
    const assertions = [twoWays('excused', 'absent'), asserts(1, 'absent', 2, 'press_release')];
    expect(cellFrom({ assertions })).toMatchObject({ status: 'excused', contested: true });
  });
});
