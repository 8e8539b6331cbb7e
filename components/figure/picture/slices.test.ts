import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matrixGap, matrixMeetings, matrixRow } from '@/components/charts/matrix/layout/fixture';
import { GAP_FONT } from '@/components/charts/matrix/layout/gaps';
import { layOutMatrix } from '@/components/charts/matrix/layout/layout';
import type { MatrixSeries } from '@/components/charts/matrix/layout/types';
import { textWidth } from '@/components/charts/timeline/layout/tiers';
import { sliceMatrix } from './slices';

const ROOM = { width: 640, height: 480 };

function series(rows: number, meetings: number, groups: number): MatrixSeries {
  const days = Array.from({ length: meetings }, (_, place) => `${1900 + Math.floor(place / 4)}-0${1 + (place % 4)}-01`);
  const row = (name: string) => matrixRow(name, 'A'.repeat(meetings), [matrixGap(0, meetings - 1)]);
  return {
    ...{ network: { slug: 'kreis', name: 'Kreis' }, axis: 'columns', size: 'rows', metricLabel: '' },
    ...{ meetings: matrixMeetings(...days), tallies: [], organisers: [] },
    groups: Array.from({ length: groups }, (_, group) => ({
      label: groups > 1 ? `Gruppe ${group}` : null,
      rows: Array.from({ length: rows }, (_unused, place) => row(`m${group}-${place}`)),
    })),
  };
}

describe('a matrix on sheets', () => {
  it('has every cell on one sheet and on one alone, and none beyond its edge', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 40 }),
        fc.integer({ min: 1, max: 240 }),
        fc.integer({ min: 1, max: 3 }),
        (rows, meetings, groups) => {
          const layout = layOutMatrix(series(rows, meetings, groups), () => ['6 Sitzungen']);
          const slices = sliceMatrix(layout, ROOM);
          const seen = new Map<string, number>();
          for (const { layout: part } of slices) {
            expect(part.width).toBeLessThanOrEqual(ROOM.width);
            expect(part.height).toBeLessThanOrEqual(ROOM.height);
            for (const { row, y, height, gaps } of part.rows) {
              expect(y).toBeGreaterThanOrEqual(0);
              expect(y + height).toBeLessThanOrEqual(part.height);
              for (const gap of gaps) expect(gap.x + gap.width).toBeLessThanOrEqual(part.width);
              for (const [place, column] of part.columns.entries()) {
                if (!column) continue;
                expect(column.x).toBeGreaterThanOrEqual(0);
                expect(column.x + column.width).toBeLessThanOrEqual(part.width);
                const key = `${row.slug} ${place}`;
                seen.set(key, (seen.get(key) ?? 0) + 1);
              }
            }
          }
          expect(seen.size).toBe(rows * groups * meetings);
          expect([...seen.values()].every((times) => times === 1)).toBe(true);
          expect(
            slices.flatMap(({ layout: { headings } }) => headings).length % Math.max(1, layout.headings.length),
          ).toBe(0);
        },
      ),
      { numRuns: 8 },
    );
  });

  it('has the words of a gap whole on one sheet, where its bar goes on beyond the edge', () => {
    const words = '160 Sitzungen hintereinander, 4.000 Tage';
    const meetings = matrixMeetings(...Array.from({ length: 200 }, (_, place) => `${1900 + place}-05-01`));
    for (const first of [0, 10, 25, 30, 31, 32, 60]) {
      const rows = [matrixRow('a', 'A'.repeat(200), [matrixGap(first, 199)])];
      const layout = layOutMatrix({ ...series(1, 1, 1), meetings, groups: [{ label: null, rows }] }, () => [words]);
      const worded = sliceMatrix(layout, ROOM).flatMap(({ layout: part }) =>
        part.rows.flatMap(({ gaps }) => gaps.filter(({ label }) => label !== null).map((gap) => ({ gap, part }))),
      );
      expect(worded, `from ${first}`).toHaveLength(1);
      for (const { gap, part } of worded)
        expect(gap.x + textWidth(words, GAP_FONT), `from ${first}`).toBeLessThanOrEqual(part.width);
    }
  });
});
