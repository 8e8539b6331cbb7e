import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markParts, runPaths, SYMBOL_BOX, type MarkBox, type MarkInk } from './mark-parts';
import { SHAPE_ORDER, shapeName, traitsOfShape, type ShapeName } from './shape-names';

const inksOf = (name: ShapeName, box: MarkBox = SYMBOL_BOX): MarkInk[] => markParts(name, box).map(({ ink }) => ink);
const NARROW: MarkBox = { x: 0, y: 0, width: 5, height: 11 };

interface Extent {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** The box around every point that a path goes through. */
function extent(d: string): Extent {
  let [x, y] = [0, 0];
  const [xs, ys]: [number[], number[]] = [[], []];
  const go = (nextX: number, nextY: number) => {
    [x, y] = [nextX, nextY];
    xs.push(x);
    ys.push(y);
  };
  for (const [, command = '', rest = ''] of d.matchAll(/([A-Za-z])([^A-Za-z]*)/g)) {
    const numbers = (rest.match(/-?[\d.]+/g) ?? []).map(Number);
    const [last = 0] = numbers.slice(-1);
    if (command === 'H') go(last, y);
    else if (command === 'h') go(x + last, y);
    else if (command === 'V') go(x, last);
    else if (command === 'v') go(x, y + last);
    else if (command === 'a') go(x + (numbers[5] ?? 0), y + (numbers[6] ?? 0));
    else
      for (let at = 0; at + 1 < numbers.length; at += 2) {
        const [across = 0, down = 0] = numbers.slice(at, at + 2);
        if (command === 'l' || command === 'm') go(x + across, y + down);
        else go(across, down);
      }
  }
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
}

describe('a mark', () => {
  it('has a tile or its outline where there is a seat, and none for a guest or without one', () => {
    const seated = SHAPE_ORDER.filter((name) => {
      const [first] = markParts(name, SYMBOL_BOX);
      return first !== undefined && extent(first.d).right > 6.5;
    });
    expect(seated).toEqual([
      'present',
      'represented_by_deputy',
      'represented_by_somebody',
      'represented_by_member',
      'excused',
      'absent',
      'absent_derived',
      'excluded',
      'not_invited',
      'not_recorded',
      'seat_unclear',
    ]);
  });

  it.each([
    ['the symbol', SYMBOL_BOX],
    ['a narrow cell', NARROW],
  ])('differs from all others without its colour: %s', (_, box) => {
    const drawings = SHAPE_ORDER.map((name) => JSON.stringify(markParts(name, box)));
    expect(new Set(drawings).size).toBe(SHAPE_ORDER.length);
  });

  it('is solid for absence alone of all that is one block, and an outline around nothing where nothing is known', () => {
    expect(inksOf('absent')).toEqual(['solid']);
    expect(inksOf('not_recorded')).toEqual(['dotted']);
    expect(inksOf('present')).toEqual(['tile', 'solid']);
    expect(inksOf('present', NARROW)).toEqual(['tile']);
  });

  it('stays in its row at every size, and beside its cell by little', () => {
    const size = fc.double({ min: 1, max: 60, noNaN: true });
    fc.assert(
      fc.property(fc.constantFrom(...SHAPE_ORDER), size, size, (name, width, height) => {
        for (const { d } of markParts(name, { x: 100, y: 200, width, height })) {
          expect(d).not.toMatch(/NaN|Infinity/);
          const { left, right, top, bottom } = extent(d);
          expect(top).toBeGreaterThanOrEqual(200 - 1.1);
          expect(bottom).toBeLessThanOrEqual(200 + height + 1.1);
          expect(left).toBeGreaterThanOrEqual(100 - 2);
          expect(right).toBeLessThanOrEqual(100 + width + 2);
        }
      }),
    );
  });
});

it('runs of a shape are as few elements as the shape has parts', () => {
  const runs = Array.from({ length: 300 }, (_, place) => ({ name: 'excused' as const, x: place * 10, width: 5 }));
  const [paths, ...others] = runPaths([{ runs, strip: { y: 0, height: 11, cell: 5 } }], SHAPE_ORDER);
  expect(others).toEqual([]);
  expect(paths?.parts.map(({ ink }) => ink)).toEqual(inksOf('excused'));
  expect(paths?.parts[0]?.d.match(/M/g)).toHaveLength(300);
});

it('a shape is named by the traits that it stands for', () => {
  for (const name of SHAPE_ORDER) expect(shapeName(traitsOfShape(name))).toBe(name);
});
