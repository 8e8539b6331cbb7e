import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CellCounts } from '@/lib/participation/account/types';
import { YEAR_PARTS } from '../per-year/types';
import { STRIP_HEIGHT, STRIP_WIDTH, stripPaths } from './bars';

/** The boxes of a path, as left edge, foot, width and height. */
const boxesOf = (path: string) =>
  [...path.matchAll(/M([\d.]+) ([\d.]+)h([\d.]+)v-([\d.]+)h-[\d.]+z/g)].map(([, x, y, width, height]) => ({
    x: Number(x),
    foot: Number(y),
    width: Number(width),
    height: Number(height),
  }));

const tally = fc.tuple(fc.nat(200), fc.nat(200), fc.nat(200)).map(([attended, missed, unknown]): CellCounts => ({
  attended,
  known: attended + missed,
  eligible: attended + missed + unknown,
}));

describe('the strip of a network', () => {
  it('stacks who came, who did not and who was not known, to scale', () => {
    const paths = stripPaths([
      { eligible: 4, known: 3, attended: 2 },
      { eligible: 2, known: 2, attended: 0 },
    ]);
    expect(boxesOf(paths.attended)).toEqual([{ x: 0, foot: 72, width: 224, height: 36 }]);
    expect(boxesOf(paths.knownAbsent)).toEqual([
      { x: 0, foot: 36, width: 224, height: 18 },
      { x: 280, foot: 72, width: 224, height: 36 },
    ]);
    expect(boxesOf(paths.notRecorded)).toEqual([{ x: 0, foot: 18, width: 224, height: 18 }]);
  });

  it('draws nothing where nobody could come', () => {
    expect(Object.values(stripPaths([{ eligible: 0, known: 0, attended: 0 }])).join('')).toBe('');
    expect(Object.values(stripPaths([])).join('')).toBe('');
  });

  it('keeps every area in the proportion of its count, and inside the box', () => {
    fc.assert(
      fc.property(fc.array(tally, { minLength: 1, maxLength: 80 }), (tallies) => {
        const paths = stripPaths(tallies);
        const most = Math.max(...tallies.map(({ eligible }) => eligible));
        for (const part of YEAR_PARTS) {
          const boxes = boxesOf(paths[part]);
          for (const { x, foot, width, height } of boxes) {
            expect(x + width).toBeLessThanOrEqual(STRIP_WIDTH + 0.1);
            expect(foot - height).toBeGreaterThanOrEqual(-0.1);
          }
          const count = tallies.reduce((sum, { eligible, known, attended }) => {
            const counts = { attended, knownAbsent: known - attended, notRecorded: eligible - known };
            return sum + counts[part];
          }, 0);
          const drawn = boxes.reduce((sum, { height }) => sum + height, 0);
          expect(Math.abs(drawn - (most === 0 ? 0 : (count / most) * STRIP_HEIGHT))).toBeLessThan(
            0.01 * tallies.length,
          );
        }
      }),
    );
  });
});
