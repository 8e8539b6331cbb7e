import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ACCOUNT_PARTS, countParts } from '@/lib/participation/account/rules-parts';
import { resolveRow } from '@/lib/participation/cells/rules';
import { anyRowFacts, cellWith } from '@/lib/participation/cells/rules-fixtures';

describe('an account', () => {
  it('adds up to all cells, with each part named once', () => {
    fc.assert(
      fc.property(anyRowFacts, (facts) => {
        const cells = resolveRow(facts);
        const parts = countParts(cells);
        expect(parts.reduce((sum, part) => sum + part.cells, 0)).toBe(cells.length);
        expect(parts.reduce((sum, part) => sum + part.contested, 0)).toBe(
          cells.filter(({ contested }) => contested).length,
        );
        expect(parts.map(({ part }) => part)).toEqual(
          ACCOUNT_PARTS.filter((part) => parts.some((counted) => counted.part === part)),
        );
      }),
    );
  });

  it('counts guests, unclear seats, exclusions and representation apart from attendance and absence', () => {
    expect(
      countParts([
        cellWith(1, 'present'),
        { ...cellWith(2, 'seat_unclear'), contested: true },
        { ...cellWith(3, 'not_a_member'), guest: true },
        cellWith(4, 'excluded'),
        cellWith(5, 'represented_by_member'),
        cellWith(6, 'not_a_member'),
        cellWith(7, 'excused'),
        cellWith(8, 'absent'),
      ]),
    ).toEqual([
      { part: 'attended', cells: 1, contested: 0 },
      { part: 'represented', cells: 1, contested: 0 },
      { part: 'known_absence', cells: 2, contested: 0 },
      { part: 'excluded', cells: 1, contested: 0 },
      { part: 'guest', cells: 1, contested: 0 },
      { part: 'seat_unclear', cells: 1, contested: 1 },
      { part: 'no_seat', cells: 1, contested: 0 },
    ]);
  });

  it('of nothing has no part', () => {
    expect(countParts([])).toEqual([]);
  });
});
