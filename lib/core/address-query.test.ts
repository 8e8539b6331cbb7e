import { describe, expect, it } from 'vitest';
import { differingFrom, firstValues, isWritten } from '@/lib/core/address-query';

it('takes the first value of a repeated parameter', () => {
  expect(firstValues({ a: ['1', '2'], b: '3', c: undefined })).toEqual({ a: '1', b: '3', c: undefined });
});

it('writes what differs from the default, in the order of the default', () => {
  expect(differingFrom({ a: 1, b: 'x', c: null }, { a: 2, b: 'x', c: null })).toEqual({ a: '2' });
  expect(Object.keys(differingFrom({ a: 1, b: 1 }, { b: 2, a: 2 }))).toEqual(['a', 'b']);
});

describe('an address', () => {
  it('is canonical for its view, in whatever order', () => {
    expect(isWritten({}, {})).toBe(true);
    expect(isWritten({ b: '2', a: '1', c: undefined }, { a: '1', b: '2' })).toBe(true);
    expect(isWritten({ member: 'berlin' }, { member: ['berlin'] })).toBe(true);
  });

  it.each([
    [{ a: '1' }, { a: '2' }],
    [{ a: '1' }, {}],
    [{}, { a: '1' }],
    [{ b: '' }, { a: '1' }],
    [{ constructor: 'x' }, { a: '1' }],
    [{ date: ['9', 'May'] }, { date: '9 May' }],
    [{ member: ['b', 'a'] }, { member: ['a', 'b'] }],
  ])('that says %j is not canonical for %j', (said, written) => {
    expect(isWritten(said, written)).toBe(false);
  });
});
