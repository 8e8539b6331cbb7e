import { describe, expect, it } from 'vitest';
import { cellsWith } from '@/lib/participation/cells/rules-fixtures';
import { calculateRate } from '@/lib/participation/account/rules-rate';

describe('rateOf', () => {
  it('counts presence and deputies as attended, proxies and excuses not, unknown beside it', () => {
    const cells = cellsWith(
      'present',
      'represented_by_deputy',
      'represented_by_member',
      'excused',
      'absent',
      'not_recorded',
      'not_recorded',
      'not_recorded',
    );
    expect(calculateRate(cells)).toEqual({
      eligible: 8,
      known: 5,
      unknown: 3,
      attended: 2,
      rate: 0.4,
      lowerBound: 0.25,
      upperBound: 0.625,
      completeness: 0.625,
    });
  });

  it('leaves out whoever could not come', () => {
    const cells = cellsWith(
      'excluded',
      'not_invited',
      'seat_unclear',
      'not_a_member',
      'cancelled',
      'no_attendance_possible',
      'not_yet_held',
      'present',
    );
    expect(calculateRate(cells)).toMatchObject({ eligible: 1, known: 1, attended: 1, rate: 1 });
  });

  it('is null, not zero, where nothing is known or nothing was possible', () => {
    expect(calculateRate(cellsWith('not_recorded'))).toEqual({
      eligible: 1,
      known: 0,
      unknown: 1,
      attended: 0,
      rate: null,
      lowerBound: 0,
      upperBound: 1,
      completeness: 0,
    });
    expect(calculateRate([])).toEqual({
      eligible: 0,
      known: 0,
      unknown: 0,
      attended: 0,
      rate: null,
      lowerBound: null,
      upperBound: null,
      completeness: null,
    });
  });
});
