import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matrixCell, matrixMeetings, matrixRow } from '../layout/fixture';
import { LEAST_PART, PHONE_VIEW, phoneColumns, phonePaths, stackBlock } from './rows';

/** A window of 320 px leaves a drawing this share of its units. */
const NARROWEST = 280 / PHONE_VIEW.width;
const LEAST_SEEN = 3;

const boxesOf = (d: string) =>
  [...d.matchAll(/M([\d.]+) ([\d.]+)h([\d.]+)v([\d.]+)/g)].map(([, x, y, width, height]) => ({
    ...{ x: Number(x), y: Number(y), width: Number(width), height: Number(height) },
  }));
const absences = (cells: string, days: readonly string[]) =>
  phonePaths(matrixRow('a', cells).cells, phoneColumns(matrixMeetings(...days)))
    .filter(({ name }) => name === 'absent')
    .flatMap(({ parts }) => parts.flatMap(({ d }) => boxesOf(d)));
const monthly = (count: number) =>
  Array.from({ length: count }, (_, place) => new Date(Date.UTC(1946, place, 1)).toISOString().slice(0, 10));

describe('the rows of a matrix on a phone', () => {
  it('draw each meeting while it can be made out, two in a year as two', () => {
    const { mode, columns } = phoneColumns(matrixMeetings('1981-06-01', '1981-10-01', '1983-06-01'));
    expect(mode).toBe('meetings');
    expect(columns.map(({ places, year }) => [places, year])).toEqual([
      [[0], 1981],
      [[1], 1981],
      [[2], 1983],
    ]);
  });

  it('merge them into years where they could not, and keep a year without a meeting', () => {
    const days = [...monthly(36), '1955-01-01'];
    const { mode, columns } = phoneColumns(matrixMeetings(...days));
    expect(mode).toBe('years');
    expect(columns.map(({ places }) => places.length)).toEqual([12, 12, 12, 0, 0, 0, 0, 0, 0, 1]);
  });

  it('never draw an absence smaller than three pixels, however many meetings and years there are', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2_400 }), fc.nat(), (count, seed) => {
        const missed = seed % count;
        const cells = 'P'.repeat(missed) + 'A' + 'P'.repeat(count - missed - 1);
        const [box, ...others] = absences(cells, monthly(count));
        expect(others).toEqual([]);
        expect((box?.width ?? 0) * NARROWEST).toBeGreaterThanOrEqual(LEAST_SEEN);
        expect((box?.height ?? 0) * NARROWEST).toBeGreaterThanOrEqual(LEAST_SEEN);
        expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(PHONE_VIEW.width);
      }),
      { numRuns: 60 },
    );
  });

  it('draw nothing where there was no seat, and an exclusion as no absence', () => {
    expect(absences('OXXO'.repeat(20), monthly(80))).toEqual([]);
    expect(phonePaths(matrixRow('a', 'O'.repeat(80)).cells, phoneColumns(matrixMeetings(...monthly(80))))).toEqual([]);
  });
});

describe('a block of meetings', () => {
  const STATUSES = ['present', 'absent', 'excused', 'excluded', 'not_recorded', 'represented_by_member'] as const;

  it('is as high as its row, and each part of it can be seen', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...STATUSES), { minLength: 1, maxLength: 60 }), (statuses) => {
        const parts = stackBlock(statuses.map((status) => matrixCell(status)));
        expect(parts.reduce((sum, { height }) => sum + height, 0)).toBeCloseTo(PHONE_VIEW.height, 6);
        for (const { height } of parts) expect(height).toBeGreaterThanOrEqual(LEAST_PART);
      }),
    );
  });

  it('is the higher in a part, the more meetings it has, absence on the ground', () => {
    const heightOf = (missed: number) => {
      const cells = Array.from({ length: 12 }, (_, place) => matrixCell(place < missed ? 'absent' : 'present'));
      const [first] = stackBlock(cells);
      expect(first).toMatchObject({ part: 'known_absence', y: PHONE_VIEW.height - (first?.height ?? 0) });
      return first?.height ?? 0;
    };
    const heights = [1, 2, 6, 11, 12].map(heightOf);
    expect(heights).toEqual(heights.toSorted((a, b) => a - b));
    expect(heights[2]).toBeCloseTo(PHONE_VIEW.height / 2, 6);
    expect(heights[4]).toBe(PHONE_VIEW.height);
  });
});
