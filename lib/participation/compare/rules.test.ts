import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chooseBeside } from '@/lib/participation/compare/rules-example';
import { FEWEST_IN_BAND, networkBand, presenceDifference } from '@/lib/participation/compare/rules';
import { cellsWith } from '@/lib/participation/cells/rules-fixtures';
import { calculateQuartiles } from '@/lib/participation/compare/rules-quartiles';
import { accountWith } from '@/lib/participation/account/rules-fixtures';
import { ATTENDANCE_STATUSES } from '@/lib/attendance/types';
import { DERIVED_STATUSES } from '@/lib/participation/cells/types';

/** In the words of the design. */
const ATTENDED: readonly string[] = ['present', 'represented_by_deputy', 'represented_by_somebody'];

const shares = fc.array(
  fc.integer({ min: 0, max: 1000 }).map((thousandths) => thousandths / 1000),
  { minLength: 1, maxLength: 40 },
);

describe('median and quartiles', () => {
  it('are those of the definition: in proportion between the values around', () => {
    expect(calculateQuartiles([1, 2, 3, 4])).toEqual({ lower: 1.75, median: 2.5, upper: 3.25 });
    expect(calculateQuartiles([3, 1, 2])).toEqual({ lower: 1.5, median: 2, upper: 2.5 });
    expect(calculateQuartiles([0.4])).toEqual({ lower: 0.4, median: 0.4, upper: 0.4 });
    expect(calculateQuartiles([])).toBeNull();
  });

  it('lie in order within the values, at least half of which are on each side of the median and a quarter beyond each quartile', () => {
    fc.assert(
      fc.property(shares, (values) => {
        const { lower, median, upper } = calculateQuartiles(values) ?? { lower: NaN, median: NaN, upper: NaN };
        expect(Math.min(...values)).toBeLessThanOrEqual(lower);
        expect(lower).toBeLessThanOrEqual(median);
        expect(median).toBeLessThanOrEqual(upper);
        expect(upper).toBeLessThanOrEqual(Math.max(...values));
        const atMost = (limit: number) => values.filter((value) => value <= limit).length / values.length;
        const atLeast = (limit: number) => values.filter((value) => value >= limit).length / values.length;
        for (const side of [atMost(median), atLeast(median)]) expect(side).toBeGreaterThanOrEqual(0.5);
        for (const side of [atMost(lower), atLeast(upper)]) expect(side).toBeGreaterThanOrEqual(0.25);
      }),
    );
  });

  it('do not depend on the order of the values', () => {
    fc.assert(
      fc.property(
        shares.chain((values) =>
          fc.tuple(fc.constant(values), fc.shuffledSubarray(values, { minLength: values.length })),
        ),
        ([values, shuffled]) => {
          expect(calculateQuartiles(shuffled)).toEqual(calculateQuartiles(values));
        },
      ),
    );
  });
});

describe('the band of a network', () => {
  const row = (attended: number, absent: number, unknown = 0) => ({
    account: accountWith({ attended, known_absence: absent, not_recorded: unknown }),
  });
  const limits = { completenessAtLeast: 0.8, knownAtLeast: 3 };

  it('is of those alone whose record is complete enough, and says how many', () => {
    const rows = [row(4, 0), row(3, 1), row(2, 2), row(1, 3), row(4, 0, 6), row(2, 0)];
    expect(networkBand(rows, limits)).toEqual({
      quartiles: { lower: 0.4375, median: 0.625, upper: 0.8125 },
      counted: 4,
      members: 6,
    });
  });

  it('is none of fewer than four', () => {
    const rows = Array.from({ length: FEWEST_IN_BAND - 1 }, () => row(4, 0));
    expect(networkBand(rows, limits)).toEqual({ quartiles: null, counted: 3, members: 3 });
  });
});

describe('who was there when the other was not', () => {
  const statuses = fc.array(
    fc.tuple(
      fc.constantFrom(...ATTENDANCE_STATUSES, ...DERIVED_STATUSES),
      fc.constantFrom(...ATTENDANCE_STATUSES, ...DERIVED_STATUSES),
    ),
    { maxLength: 30 },
  );

  it('counts known absence, excuse and proxy as not there; an exclusion, a missing seat or a silence not', () => {
    const one = cellsWith('present', 'represented_by_deputy', 'present', 'present', 'present', 'present', 'absent');
    const other = cellsWith(
      'absent',
      'excused',
      'represented_by_member',
      'excluded',
      'not_a_member',
      'not_recorded',
      'absent',
    );
    expect(presenceDifference(one, other)).toEqual({ meetingIds: [1, 2, 3], undecided: 1 });
    expect(presenceDifference(other, one)).toEqual({ meetingIds: [], undecided: 0 });
  });

  it('never puts one meeting on both sides, and leaves nothing out where all is known', () => {
    fc.assert(
      fc.property(statuses, (pairs) => {
        const [one, other] = [
          cellsWith(...pairs.map(([first]) => first)),
          cellsWith(...pairs.map(([, second]) => second)),
        ];
        const [there, back] = [presenceDifference(one, other), presenceDifference(other, one)];
        expect(there.meetingIds.filter((id) => back.meetingIds.includes(id))).toEqual([]);
        const came = pairs.filter(([first]) => ATTENDED.includes(first));
        const known = came.filter(([, second]) => ['absent', 'excused', 'represented_by_member'].includes(second));
        expect(there.meetingIds).toHaveLength(known.length);
        expect(there.undecided).toBe(came.filter(([, second]) => second === 'not_recorded').length);
      }),
    );
  });
});

describe('the member beside which another is shown', () => {
  const member = (id: number, ...statuses: Parameters<typeof cellsWith>) => ({
    member: { id, slug: `m${id}` },
    row: { cells: cellsWith(...statuses) },
  });
  const missing = member(5, 'absent', 'absent', 'present', 'not_recorded');

  it('attended most of the meetings that the first missed, whatever else it attended', () => {
    const often = member(1, 'not_recorded', 'present', 'present', 'present');
    const both = member(2, 'present', 'represented_by_deputy', 'absent', 'absent');
    expect(chooseBeside(missing, [often, missing, both])?.member.id).toBe(2);
  });

  it('is of equal ones whoever missed fewest in all, then the one that was recorded first, and nobody where nobody came', () => {
    const [one, other, worse] = [
      member(4, 'present', 'absent'),
      member(3, 'absent', 'present'),
      member(2, 'absent', 'present', 'absent'),
    ];
    expect(chooseBeside(missing, [one, missing, worse, other])?.member.id).toBe(3);
    expect(chooseBeside(missing, [missing, member(6, 'not_recorded', 'absent', 'present', 'present')])).toBeNull();
  });
});
