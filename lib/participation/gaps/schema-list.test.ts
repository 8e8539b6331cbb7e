import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MEMBER_KINDS } from '@/lib/members/types';
import { REGIONS } from '@/lib/members/types-region';
import { DEFAULT_GAPS_VIEW, gapsQuery, isCanonicalGapsQuery, readGapsView } from './schema-list';
import { GAP_KINDS } from './types';
import { COMPLETENESS_CHOICES, GAP_SPANS, type GapsView } from './types-list';

const views: fc.Arbitrary<GapsView> = fc.record({
  gap: fc.constantFrom(...GAP_KINDS),
  span: fc.constantFrom(...GAP_SPANS),
  network: fc.option(fc.constantFrom('welterbekomitee', 'a-1')),
  kind: fc.option(fc.constantFrom(...MEMBER_KINDS)),
  region: fc.option(fc.constantFrom(...REGIONS)),
  complete: fc.constantFrom(...COMPLETENESS_CHOICES),
  lines: fc.constantFrom('first' as const, 'all' as const),
});

describe('a choice of gaps in an address', () => {
  it('is read as it was written, and written in one way only', () => {
    fc.assert(
      fc.property(views, (view) => {
        expect(readGapsView(gapsQuery(view))).toEqual(view);
        expect(isCanonicalGapsQuery(gapsQuery(view))).toBe(true);
      }),
    );
  });

  it('is short: the default needs no word', () => {
    expect(gapsQuery(DEFAULT_GAPS_VIEW)).toEqual({});
    expect(gapsQuery({ ...DEFAULT_GAPS_VIEW, span: 'ever', complete: 90 })).toEqual({ span: 'ever', complete: '90' });
  });

  it('never fails: what makes no sense is left out', () => {
    expect(
      readGapsView({
        gap: 'hole',
        span: '',
        network: '../x',
        kind: 'planet',
        region: 'mars',
        complete: '0',
        lines: '9',
      }),
    ).toEqual(DEFAULT_GAPS_VIEW);
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.oneof(fc.string(), fc.array(fc.string()))), (query) => {
        expect(isCanonicalGapsQuery(gapsQuery(readGapsView(query)))).toBe(true);
      }),
    );
  });

  it('never lowers the threshold below half', () => {
    for (const complete of ['10', '49', '050', '-80', '1000', '80.5'])
      expect(readGapsView({ complete }).complete).toBe(80);
    expect(readGapsView({ complete: ['50', '90'] }).complete).toBe(50);
  });

  it('is not canonical with an empty field of a form, an unknown word, or a default spelt out', () => {
    expect(isCanonicalGapsQuery({ span: 'ever', kind: '' })).toBe(false);
    expect(isCanonicalGapsQuery({ span: 'ever', utm: 'x' })).toBe(false);
    expect(isCanonicalGapsQuery({ span: 'open' })).toBe(false);
  });

  it('cannot be changed', () => {
    expect(() => Object.assign(readGapsView({}), { gap: 'record' })).toThrow(TypeError);
  });
});
