import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boxOf, drawsRange, holds, moveFrom, placesIn, sizeOf } from '@/components/attendance/grid/grid-places';
import { placesToDraw, scrollFor, spanInView, spanToDraw } from '@/components/attendance/grid/grid-window';

const size = { rows: 40, columns: 12 };
const press = (key: string, more: { ctrlKey?: boolean; shiftKey?: boolean } = {}) => ({
  ...{ key, ctrlKey: false, metaKey: false, shiftKey: false },
  ...more,
});
const move = (key: string, row: number, column: number, more = {}) =>
  moveFrom(press(key, more), { row, column }, size, 10);

describe('keys', () => {
  it.each([
    ['ArrowDown', { row: 6, column: 5 }],
    ['ArrowUp', { row: 4, column: 5 }],
    ['ArrowLeft', { row: 5, column: 4 }],
    ['ArrowRight', { row: 5, column: 6 }],
    ['Home', { row: 5, column: 0 }],
    ['End', { row: 5, column: 11 }],
    ['PageDown', { row: 15, column: 5 }],
    ['PageUp', { row: 0, column: 5 }],
    ['Enter', { row: 6, column: 5 }],
    ['Tab', { row: 5, column: 6 }],
    ['x', null],
  ])('%s leads on', (key, to) => expect(move(key, 5, 5)).toEqual(to));

  it('with Ctrl lead to the edge', () => {
    const far = { ctrlKey: true };
    expect(move('Home', 5, 5, far)).toEqual({ row: 0, column: 0 });
    expect(move('End', 5, 5, far)).toEqual({ row: 39, column: 11 });
    expect(move('ArrowDown', 5, 5, far)).toEqual({ row: 39, column: 5 });
    expect(move('ArrowLeft', 5, 5, far)).toEqual({ row: 5, column: 0 });
    expect(move('Enter', 5, 5, far)).toBeNull();
  });

  it('of the tabulator go through all cells, and leave the grid behind the last and before the first', () => {
    expect(move('Tab', 5, 11)).toEqual({ row: 6, column: 0 });
    expect(move('Tab', 5, 0, { shiftKey: true })).toEqual({ row: 4, column: 11 });
    expect(move('Tab', 39, 11)).toBeNull();
    expect(move('Tab', 0, 0, { shiftKey: true })).toBeNull();
  });

  it('with Shift draw a range, but for those that go back with it', () => {
    expect(drawsRange(press('End', { shiftKey: true }))).toBe(true);
    expect(drawsRange(press('End'))).toBe(false);
    expect(drawsRange(press('Tab', { shiftKey: true }))).toBe(false);
  });
});

const place = fc.record({ row: fc.nat(39), column: fc.nat(11) });

it('a range holds exactly the cells between its ends, whichever came first', () => {
  fc.assert(
    fc.property(place, place, place, (anchor, active, one) => {
      const box = boxOf({ anchor, active });
      const cells = placesIn(box);
      expect(cells).toHaveLength(sizeOf(box).rows * sizeOf(box).columns);
      expect(cells.some(({ row, column }) => row === one.row && column === one.column)).toBe(holds(box, one));
      expect(holds(box, anchor) && holds(box, active)).toBe(true);
    }),
  );
});

it('what is drawn is all that is in view and the kept place, once and in order, and never much more', () => {
  const scrolled = fc.record({ from: fc.nat(20_000), extent: fc.integer({ min: 1, max: 2_000 }) });
  const size = fc.integer({ min: 10, max: 60 });
  fc.assert(
    fc.property(
      scrolled,
      scrolled,
      size,
      fc.integer({ min: 1, max: 500 }),
      fc.nat(),
      (before, now, height, count, any) => {
        const kept = any % count;
        const inView = spanInView(now.from, now.extent, height, count);
        const drawnBefore = spanToDraw(
          { first: 0, last: -1 },
          spanInView(before.from, before.extent, height, count),
          count,
        );
        const drawn = placesToDraw(spanToDraw(drawnBefore, inView, count), kept);
        expect(drawn).toEqual([...new Set([...drawn, kept])].sort((a, b) => a - b));
        for (let one = 0; one < count; one += 1)
          if ((one + 1) * height > now.from && one * height < now.from + now.extent) expect(drawn).toContain(one);
        expect(drawn.every((one) => one >= 0 && one < count)).toBe(true);
        expect(drawn.length).toBeLessThanOrEqual(Math.ceil(now.extent / height) + 19);
      },
    ),
  );
});

it('nothing is drawn anew while one scrolls within what is drawn', () => {
  const drawn = spanToDraw({ first: 0, last: -1 }, { first: 20, last: 40 }, 500);
  expect(drawn).toEqual({ first: 12, last: 48 });
  expect(spanToDraw(drawn, { first: 28, last: 48 }, 500)).toBe(drawn);
  expect(spanToDraw(drawn, { first: 29, last: 49 }, 500)).toEqual({ first: 21, last: 57 });
});

it('scrolls only as far as a cell needs', () => {
  expect(scrollFor(5, 30, 0, 300)).toBe(0);
  expect(scrollFor(10, 30, 0, 300)).toBe(30);
  expect(scrollFor(2, 30, 300, 300)).toBe(60);
});
