import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accountWith } from '@/lib/participation/account/rules-fixtures';
import { accountTotal } from '@/lib/participation/account/rules-parts';
import { STACKED_PARTS, type StackedPart } from '../account/stack';
import { STRIP_HEIGHT, STRIP_WIDTH, stripPaths } from './bars';

/** The boxes of a path, as left edge, foot, width and height. */
const boxesOf = (path: string) =>
  [...path.matchAll(/M([\d.]+) ([\d.]+)h([\d.]+)v-([\d.]+)h-[\d.]+z/g)].map(([, x, y, width, height]) => ({
    x: Number(x),
    foot: Number(y),
    width: Number(width),
    height: Number(height),
  }));

const anyAccount = fc
  .tuple(...STACKED_PARTS.map((part) => fc.nat(200).map((cells) => [part, cells] as const)), fc.nat(200))
  .map((counts) => {
    const noSeat = counts.at(-1) as number;
    const parts = counts.slice(0, -1) as (readonly [StackedPart, number])[];
    return accountWith({ ...Object.fromEntries(parts), no_seat: noSeat });
  });

describe('the strip of a network', () => {
  it('stacks who did not come, who came and who was not known, to scale', () => {
    const paths = stripPaths([
      accountWith({ attended: 2, known_absence: 1, not_recorded: 1 }),
      accountWith({ known_absence: 2, no_seat: 9 }),
    ]);
    expect(boxesOf(paths.known_absence)).toEqual([
      { x: 0, foot: 72, width: 224, height: 18 },
      { x: 280, foot: 72, width: 224, height: 36 },
    ]);
    expect(boxesOf(paths.attended)).toEqual([{ x: 0, foot: 54, width: 224, height: 36 }]);
    expect(boxesOf(paths.not_recorded)).toEqual([{ x: 0, foot: 18, width: 224, height: 18 }]);
  });

  it('draws nothing where nobody had a seat', () => {
    expect(Object.values(stripPaths([accountWith({ no_seat: 3 })])).join('')).toBe('');
    expect(Object.values(stripPaths([])).join('')).toBe('');
  });

  it('keeps every area in the proportion of its count, and inside the box', () => {
    fc.assert(
      fc.property(fc.array(anyAccount, { minLength: 1, maxLength: 80 }), (accounts) => {
        const paths = stripPaths(accounts);
        const most = Math.max(...accounts.map((account) => accountTotal(account) - account.no_seat.cells));
        for (const part of STACKED_PARTS) {
          const boxes = boxesOf(paths[part]);
          for (const { x, foot, width, height } of boxes) {
            expect(x + width).toBeLessThanOrEqual(STRIP_WIDTH + 0.1);
            expect(foot - height).toBeGreaterThanOrEqual(-0.1);
          }
          const count = accounts.reduce((sum, account) => sum + account[part].cells, 0);
          const drawn = boxes.reduce((sum, { height }) => sum + height, 0);
          expect(Math.abs(drawn - (most === 0 ? 0 : (count / most) * STRIP_HEIGHT))).toBeLessThan(
            0.01 * accounts.length,
          );
        }
      }),
    );
  });
});
