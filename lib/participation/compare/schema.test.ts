import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareQuery, isCanonicalCompareQuery, readCompareView } from './schema';

const slug = fc.constantFrom('berlin', 'papua-neuguinea', 'a-1', 'malta', 'malawi', 'nepal', 'oman', 'peru');
const views = fc.record({
  members: fc.uniqueArray(slug, { maxLength: 6 }),
  network: fc.option(fc.constantFrom('welterbekomitee', 'rat-2')),
  line: fc.boolean(),
});

describe('a comparison in an address', () => {
  it('is read as it was written, and written in one way only', () => {
    fc.assert(
      fc.property(views, (view) => {
        expect(readCompareView(compareQuery(view))).toEqual(view);
        expect(isCanonicalCompareQuery(compareQuery(view))).toBe(true);
      }),
    );
  });

  it('takes one member or several, each once and no more than six', () => {
    expect(readCompareView({ member: 'berlin' }).members).toEqual(['berlin']);
    expect(readCompareView({ member: ['malta', 'berlin', 'malta', ''] }).members).toEqual(['malta', 'berlin']);
    expect(readCompareView({ member: ['a', 'b', 'c', 'd', 'e', 'f', 'g'] }).members).toHaveLength(6);
  });

  it('leaves out what can name nobody, and never fails', () => {
    expect(readCompareView({ member: ['../x', 'BERLIN', ' '], network: ['', 'x'] })).toEqual({
      members: [],
      network: null,
      line: false,
    });
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.oneof(fc.string(), fc.array(fc.string()))), (query) => {
        expect(isCanonicalCompareQuery(compareQuery(readCompareView(query)))).toBe(true);
      }),
    );
  });

  it('is not canonical with an empty field of the form, a member twice, or an unknown word', () => {
    expect(isCanonicalCompareQuery({ member: 'berlin' })).toBe(true);
    expect(isCanonicalCompareQuery({ member: ['berlin', ''] })).toBe(false);
    expect(isCanonicalCompareQuery({ member: ['berlin', 'berlin'] })).toBe(false);
    expect(isCanonicalCompareQuery({ member: 'berlin', network: '' })).toBe(false);
    expect(isCanonicalCompareQuery({ member: 'berlin', utm: 'x' })).toBe(false);
    expect(isCanonicalCompareQuery({ member: 'berlin', line: 'shown' })).toBe(true);
    expect(isCanonicalCompareQuery({ member: 'berlin', line: 'yes' })).toBe(false);
  });

  it('cannot be changed', () => {
    const view = readCompareView({ member: ['berlin', 'malta'] });
    expect(() => Object.assign(view, { network: 'x' })).toThrow(TypeError);
    expect(() => Object.assign(view.members, ['oman'])).toThrow(TypeError);
  });
});
