import { describe, expect, it } from 'vitest';
import { rateFrom } from '@/lib/participation/account/rules-rate';
import { asserts, meetingsAt, seatUnknown, statementAbout } from '@/lib/participation/cells/rules-fixtures';
import { partialDate } from '@/lib/core/partial-date';
import { lastAttendedMeetingId, participationRow } from '@/lib/participation/read-model/rules-row';
import { judgeNeverClaim } from '@/lib/participation/questions/rules-verdict';

/** What is known of Berlin in the Kommunaler Qualitätszirkel zur Integrationspolitik. */
const meetings = meetingsAt(
  '2010-09-30',
  '2010-12-06/2010-12-07',
  '2012-09-13/2012-09-14',
  '2014-03-21',
  '2015-09-21/2015-09-22',
  '2018-11-07/2018-11-08',
  '../2022-12-02',
);
const berlin = participationRow({
  memberId: 1,
  meetings,
  seats: [seatUnknown],
  assertions: [asserts(3, 'present', 1, 'parliamentary_answer', '2012-11-19')],
  lists: [],
  statements: [statementAbout(1, 'absence', null, '2012-09-13')],
  coverage: null,
});

describe("Berlin's row", () => {
  it('has one known attendance of seven, and no other known cell', () => {
    expect(berlin.cells.map((cell) => cell.status)).toEqual([
      'not_recorded',
      'not_recorded',
      'present',
      'not_recorded',
      'not_recorded',
      'not_recorded',
      'not_recorded',
    ]);
    expect(rateFrom(berlin.account)).toEqual({
      eligible: 7,
      known: 1,
      unknown: 6,
      attended: 1,
      rate: 1,
      lowerBound: 1 / 7,
      upperBound: 1,
      completeness: 1 / 7,
    });
    expect(berlin.lastAttendedMeetingId).toBe(3);
  });

  it('has two gaps of the record and one the Senate states, none of attendance', () => {
    expect(
      berlin.gaps.map((gap) => [gap.kind, gap.from.kind, gap.to.kind, gap.meetingIds, gap.days, gap.open]),
    ).toEqual([
      ['record', 'meeting', 'attended', [1, 2], 714, false],
      ['record', 'attended', 'meeting', [4, 5, 6], 2245, true],
      ['stated', 'unknown', 'attended', [], null, false],
    ]);
  });

  it('contradicts "never took part" on the word of Berlin alone', () => {
    const assertions = [{ meetingId: 3, sourceId: 1, status: 'present' as const, issuedByMemberId: 1 }];
    expect(
      judgeNeverClaim({ cells: berlin.cells, meetings, assertions, memberId: 1, coverage: null, seats: [seatUnknown] }),
    ).toEqual({
      ...{ voice: 'cell', barred: false },
      beside: { excludedIds: [], guestIds: [], observerIds: [], unclearIds: [] },
      outcome: 'contradicted',
      meetingIds: [3],
      sourceIds: [1],
      selfReportedOnly: true,
    });
  });
});

describe('the last attended meeting', () => {
  const attendedAt = (...dates: string[]) => {
    const attended = meetingsAt(...dates);
    const assertions = attended.map((meeting) => asserts(meeting.id, 'present'));
    return participationRow({
      memberId: 1,
      meetings: attended,
      seats: [seatUnknown],
      assertions,
      lists: [],
      statements: [],
      coverage: null,
    }).lastAttendedMeetingId;
  };

  it('is one of open date only where no other is known', () => {
    expect(attendedAt('2012-09-13', '../2022-12-02')).toBe(1);
    expect(attendedAt('../2022-12-02')).toBe(1);
    expect(lastAttendedMeetingId(meetings, [])).toBeNull();
  });
});

describe('a gap is told in the words of its documents', () => {
  const held = meetingsAt('2010-05-01', '2011-05-01', '2012-05-01');
  const gapBy = (assertions: Parameters<typeof participationRow>[0]['assertions'], lists = false) =>
    participationRow({
      memberId: 1,
      meetings: held,
      seats: [{ ...seatUnknown, since: partialDate('2000-01-01'), until: partialDate('2020-12-31') }],
      assertions,
      lists: lists
        ? held.map(({ id }) => ({
            ...{ meetingId: id, sourceId: 7, completeFor: 'seats', sourceKind: 'roll_call', sourceDate: null },
          }))
        : [],
      statements: [],
      coverage: null,
    }).gaps.find(({ kind }) => kind === 'attendance')?.voice;

  it('where all are roll calls, as votes not cast', () => {
    expect(gapBy([asserts(1, 'absent', 1, 'roll_call'), asserts(2, 'absent', 1, 'roll_call')])).toBe('vote');
  });

  it('by the silence of a roll call, the same', () => {
    expect(gapBy([], true)).toBe('vote');
  });

  it('where some are minutes, in words that are right of all', () => {
    expect(gapBy([asserts(1, 'absent', 1, 'roll_call'), asserts(2, 'absent', 2, 'minutes')])).toBe('mixed');
  });

  it('where minutes say the same as the roll call, as attendance', () => {
    const both = [asserts(1, 'absent', 1, 'roll_call'), asserts(1, 'absent', 2, 'minutes')];
    expect(gapBy(both)).toBeUndefined();
  });
});
