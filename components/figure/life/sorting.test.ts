import { describe, expect, it } from 'vitest';
import { compareCells, readNumber } from './sorting';
import { byTextIn } from '@/lib/i18n/name-order';

const sorted = (cells: readonly string[], order: 'ascending' | 'descending') =>
  cells.toSorted((one, other) => compareCells(one, other, order, byTextIn('de')));

describe('a column that is sorted', () => {
  it.each([
    ['1.158', 1158],
    ['2,3 Jahre', 2.3],
    ['12 (davon 1 strittig)', 12],
    ['1,234', 1234],
    ['0', 0],
    ['keine', null],
  ])('reads %s as %s', (text, number) => expect(readNumber(text)).toBe(number));

  it('has numbers by their size and names as the language has them', () => {
    expect(sorted(['9', '1.081', '12'], 'descending')).toEqual(['1.081', '12', '9']);
    expect(sorted(['Zypern', 'Ägypten', 'Malawi'], 'ascending')).toEqual(['Ägypten', 'Malawi', 'Zypern']);
  });

  it('has what says nothing last in either order', () => {
    expect(sorted(['', '2', '7'], 'ascending')).toEqual(['2', '7', '']);
    expect(sorted(['', '2', '7'], 'descending')).toEqual(['7', '2', '']);
  });
});
