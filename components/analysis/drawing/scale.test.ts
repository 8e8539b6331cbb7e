import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { binSize, countTicks } from './scale';

describe('a scale of counts', () => {
  it('begins at nought, ends no lower than the most, and has whole steps', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 200_000 }), (most) => {
        const ticks = countTicks(most);
        expect(ticks[0]).toBe(0);
        expect(ticks.at(-1)).toBeGreaterThanOrEqual(Math.max(1, most));
        expect(ticks.length).toBeLessThanOrEqual(6);
        for (const tick of ticks) expect(tick).toBe(Math.round(tick));
      }),
    );
    expect(countTicks(21)).toEqual([0, 5, 10, 15, 20, 25]);
    expect(countTicks(1)).toEqual([0, 1]);
  });

  it('has no more bins than there is room for, and one a number where there is', () => {
    expect(binSize(6, 24)).toBe(1);
    expect(binSize(91, 24)).toBe(5);
    fc.assert(
      fc.property(fc.nat(5_000), fc.integer({ min: 2, max: 40 }), (most, bins) => {
        expect(Math.floor(most / binSize(most, bins)) + 1).toBeLessThanOrEqual(bins);
      }),
    );
  });
});
