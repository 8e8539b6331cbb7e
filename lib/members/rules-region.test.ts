import { describe, expect, it } from 'vitest';
import { stateName } from '@/lib/i18n/state-names';
import { findRegion } from './rules-region';

function isNamed(code: string): boolean {
  try {
    return stateName(code).en !== '';
  } catch {
    return false;
  }
}

describe('the region of a member', () => {
  it.each([
    ['DE', 'europe'],
    ['MW', 'africa'],
    ['CY', 'asia'],
    ['US', 'americas'],
    ['VU', 'oceania'],
  ])('%s lies in %s', (code, region) => expect(findRegion(code)).toBe(region));

  it.each([
    ['YU', 'europe'],
    ['SU', 'europe'],
    ['DD', 'europe'],
    ['CS', 'europe'],
    ['YD', 'asia'],
    ['ZR', 'africa'],
  ])('the former state %s lay in %s', (code, region) => expect(findRegion(code)).toBe(region));

  it('is unknown without a code, and for a code that names no state', () => {
    expect(findRegion(null)).toBeNull();
    expect(findRegion('XX')).toBeNull();
  });

  it('is known for every state the platform names', () => {
    const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
    const codes = letters.flatMap((first) => letters.map((second) => first + second));
    // Exceptional reservations and groups of states, and what the M49 does not list: Antarctica, islands without people.
    const none = [
      'AC',
      'AN',
      'AQ',
      'BV',
      'CP',
      'CQ',
      'DG',
      'EA',
      'EU',
      'EZ',
      'FX',
      'IC',
      'IO',
      'NT',
      'QO',
      'TA',
      'TP',
      'UK',
      'UN',
      'XA',
      'XB',
      'XK',
      'ZZ',
    ];
    const unplaced = codes.filter((code) => !none.includes(code) && isNamed(code) && findRegion(code) === null);
    expect(unplaced).toEqual([]);
  });
});
