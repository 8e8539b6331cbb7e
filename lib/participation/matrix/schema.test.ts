import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MEMBER_KINDS, SEAT_KINDS } from '@/lib/members/types';
import { DEFAULT_VIEW, isCanonicalQuery, matrixQuery, readMatrixClick, readMatrixView } from './schema';
import { MATRIX_AXES, MATRIX_GROUPINGS, MATRIX_SIZES, MATRIX_SORTS, type MatrixView } from './types';

const year = fc.option(fc.integer({ min: 1000, max: 9999 }));
const views: fc.Arbitrary<MatrixView> = fc
  .record({
    axis: fc.option(fc.constantFrom(...MATRIX_AXES)),
    sort: fc.constantFrom(...MATRIX_SORTS),
    group: fc.constantFrom(...MATRIX_GROUPINGS),
    size: fc.constantFrom(...MATRIX_SIZES),
    kind: fc.option(fc.constantFrom(...MEMBER_KINDS)),
    seat: fc.option(fc.constantFrom(...SEAT_KINDS)),
    from: year,
    to: year,
    member: fc.option(fc.constantFrom('berlin', 'papua-neuguinea', 'a-1')),
  })
  .map((view) =>
    view.from !== null && view.to !== null && view.from > view.to ? { ...view, from: view.to, to: view.from } : view,
  );

describe('a view in an address', () => {
  it('is read as it was written', () => {
    fc.assert(
      fc.property(views, (view) => {
        expect(readMatrixView(matrixQuery(view))).toEqual(view);
      }),
    );
  });

  it('is written in one way only', () => {
    fc.assert(
      fc.property(views, (view) => {
        expect(isCanonicalQuery(matrixQuery(view))).toBe(true);
      }),
    );
  });

  it('is short: the default needs no word', () => {
    expect(matrixQuery(DEFAULT_VIEW)).toEqual({});
    expect(matrixQuery({ ...DEFAULT_VIEW, sort: 'gap', from: 1960 })).toEqual({ sort: 'gap', from: '1960' });
  });

  it('never fails: what makes no sense is left out', () => {
    expect(
      readMatrixView({ sort: 'colour', kind: 'planet', from: '-5', to: '12345', member: '../x', axis: '' }),
    ).toEqual(DEFAULT_VIEW);
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.oneof(fc.string(), fc.array(fc.string()))), (query) => {
        expect(isCanonicalQuery(matrixQuery(readMatrixView(query)))).toBe(true);
      }),
    );
  });

  it('takes the first of a repeated parameter and turns years around', () => {
    expect(readMatrixView({ sort: ['gap', 'name'], from: '1990', to: '1946' })).toEqual({
      ...DEFAULT_VIEW,
      sort: 'gap',
      from: 1946,
      to: 1990,
    });
  });

  it('is not canonical with an empty field of a form, an unknown word, or a default spelt out', () => {
    expect(isCanonicalQuery({})).toBe(true);
    expect(isCanonicalQuery({ sort: 'gap', kind: '' })).toBe(false);
    expect(isCanonicalQuery({ utm: 'x' })).toBe(false);
    expect(isCanonicalQuery({ group: 'none' })).toBe(false);
    // What suits the record is the default: an order by name may be another one.
    expect(isCanonicalQuery({ sort: 'name' })).toBe(true);
  });

  it('cannot be changed', () => {
    expect(() => Object.assign(readMatrixView({}), { sort: 'gap' })).toThrow(TypeError);
  });
});

describe('a click in an address', () => {
  it('has both coordinates or is none', () => {
    expect(readMatrixClick({ 'at.x': '12', 'at.y': '7' })).toEqual({ x: 12, y: 7 });
    expect(readMatrixClick({ 'at.x': '12' })).toBeNull();
    expect(readMatrixClick({ 'at.x': '-1', 'at.y': '7' })).toBeNull();
    expect(readMatrixClick({ 'at.x': 'a', 'at.y': '7' })).toBeNull();
  });
});
