import { describe, expect, it } from 'vitest';
import { partialDate } from '@/lib/core/partial-date';
import { cellWith, cellsWith, coverageFrom, meetingsAt, seatFrom } from '@/lib/participation/cells/rules-fixtures';
import { judgeNeverClaim, type ClaimEvidence, type NeverClaimFacts } from '@/lib/participation/questions/rules-verdict';
import type { CellStatus } from '@/lib/participation/cells/types';

const meetings = meetingsAt('2010-05-01', '2011-05-01', '2012-05-01');
const covered = coverageFrom('2010', '2012');

const verdict = (statuses: CellStatus[], facts: Partial<NeverClaimFacts> = {}) =>
  judgeNeverClaim({
    cells: cellsWith(...statuses),
    meetings,
    assertions: [],
    memberId: 1,
    coverage: covered,
    ...facts,
  });

/** Told as attendance, with nothing beside it. */
const PLAIN = {
  voice: 'cell',
  barred: false,
  beside: { excludedIds: [], guestIds: [], observerIds: [], unclearIds: [] },
};

const proof = (meetingId: number, sourceId: number, issuedByMemberId: number | null = null): ClaimEvidence => ({
  meetingId,
  sourceId,
  status: 'present',
  issuedByMemberId,
});

describe('"never attended"', () => {
  it('is contradicted by one attendance, with its proofs', () => {
    const assertions = [proof(2, 9), proof(2, 4, 1), { ...proof(1, 5), status: 'absent' as const }];
    expect(verdict(['absent', 'represented_by_deputy', 'not_recorded'], { assertions })).toEqual({
      ...PLAIN,
      outcome: 'contradicted',
      meetingIds: [2],
      sourceIds: [4, 9],
      selfReportedOnly: false,
    });
  });

  it('says when the member is its own and only witness', () => {
    expect(
      verdict(['not_recorded', 'present', 'not_recorded'], { assertions: [proof(2, 4, 1)] }).selfReportedOnly,
    ).toBe(true);
    expect(
      verdict(['not_recorded', 'present', 'not_recorded'], { assertions: [proof(2, 4, 2)] }).selfReportedOnly,
    ).toBe(false);
  });

  it('is not called self-reported where the proofs are not at hand', () => {
    expect(verdict(['present', 'absent', 'absent'])).toMatchObject({
      outcome: 'contradicted',
      sourceIds: [],
      selfReportedOnly: false,
    });
  });

  it('is contradicted by a guest too', () => {
    const cells = [{ ...cellWith(1, 'not_a_member'), guest: true }];
    expect(
      judgeNeverClaim({ cells, meetings, assertions: [proof(1, 3)], memberId: 1, coverage: covered }),
    ).toMatchObject({ outcome: 'contradicted', sourceIds: [3] });
  });

  it('is supported by a complete, covered record without attendance', () => {
    expect(verdict(['absent', 'excused', 'represented_by_member'])).toEqual({
      ...PLAIN,
      outcome: 'supported',
      meetingIds: [],
      sourceIds: [],
      selfReportedOnly: false,
    });
    expect(verdict(['absent', 'absent', 'absent'], { seats: [seatFrom('2010-01-01', '2012-12-31')] }).outcome).toBe(
      'supported',
    );
  });

  it.each<[string, CellStatus[], Partial<NeverClaimFacts>, number[]]>([
    ['a meeting is not recorded', ['absent', 'not_recorded', 'not_recorded'], {}, [2, 3]],
    ['nothing was eligible', ['not_a_member', 'cancelled', 'excluded'], {}, []],
    ['no coverage is claimed', ['absent', 'absent', 'absent'], { coverage: null }, []],
    [
      'the coverage ends before the last meeting',
      ['absent', 'absent', 'absent'],
      { coverage: coverageFrom('2010', '2011') },
      [],
    ],
    ['the seat lasts beyond the coverage', ['absent', 'absent', 'absent'], { seats: [seatFrom('2010', '..')] }, []],
    ['the start of the seat is unknown', ['absent', 'absent', 'absent'], { seats: [seatFrom(null, '2012')] }, []],
  ])('cannot be decided where %s', (_, statuses, facts, meetingIds) => {
    expect(verdict(statuses, facts)).toEqual({
      ...PLAIN,
      ...(statuses.includes('excluded') && { barred: true, beside: { ...PLAIN.beside, excludedIds: [3] } }),
      outcome: 'not_decidable',
      meetingIds,
      sourceIds: [],
      selfReportedOnly: false,
    });
  });

  it('names what it does not count, up to the day of the claim', () => {
    const { beside, barred } = verdict(['excluded', 'seat_unclear', 'excluded'], { claimed: partialDate('2011') });
    expect(beside).toEqual({ ...PLAIN.beside, excludedIds: [1], unclearIds: [2] });
    expect(barred).toBe(false);
  });

  it('is told in the words of what decides it: a roll call knows votes', () => {
    const cells = cellsWith('absent', 'absent', 'absent').map((cell) => ({ ...cell, voice: 'vote' as const }));
    expect(verdict([], { cells })).toMatchObject({ outcome: 'supported', voice: 'vote' });
    const mixed = cells.map((cell, place) => (place === 0 ? { ...cell, voice: undefined } : cell));
    expect(verdict([], { cells: mixed })).toMatchObject({ outcome: 'supported', voice: 'mixed' });
  });

  it('is held against what came before it only', () => {
    expect(verdict(['absent', 'absent', 'present'], { claimed: partialDate('2011') }).outcome).toBe('supported');
    expect(verdict(['absent', 'absent', 'present'], { claimed: partialDate('2012') }).outcome).toBe('contradicted');
  });
});
