import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blockNumbers, blockPaths, LEAST_PART } from './block-paths';
import { matrixMeetings, matrixRow, matrixSeries } from './fixture';
import { layOutMatrix } from './layout';
import { lineNames } from './line-names';
import { matrixGap } from './fixture';
import type { MatrixSeriesRow } from './types';

const none = () => [];
const monthly = (count: number) =>
  Array.from({ length: count }, (_, place) => new Date(Date.UTC(1946, place, 1)).toISOString().slice(0, 10));
const layOut = (rows: MatrixSeriesRow[], more: Parameters<typeof matrixSeries>[1] = {}) =>
  layOutMatrix(matrixSeries(rows, { meetings: matrixMeetings(...monthly(rows[0]?.cells.length ?? 0)), ...more }), none);
const boxesOf = (d: string) =>
  [...d.matchAll(/M([\d.]+) ([\d.]+)h([\d.]+)v([\d.]+)/g)].map(([, x, , width, height]) => ({
    ...{ x: Number(x), width: Number(width), height: Number(height) },
  }));

describe('years taken together', () => {
  it('stand where columns would be under three pixels, at either size, and nowhere else', () => {
    const [few, dense] = [matrixRow('a', 'P'.repeat(272)), matrixRow('a', 'P'.repeat(273))];
    expect(layOut([few]).blocks).toBeNull();
    expect(layOut([dense]).blocks).not.toBeNull();
    expect(layOut([dense], { size: 'lines' }).blocks).not.toBeNull();
    expect(layOut([dense], { size: 'meetings' }).blocks).toBeNull();
    for (const column of layOut([few]).columns) expect(column?.width).toBeGreaterThanOrEqual(3);
  });

  it('hold each meeting once, have room for every year, and fit beside the names', () => {
    fc.assert(
      fc.property(fc.integer({ min: 273, max: 4_000 }), (count) => {
        const { blocks, width } = layOut([matrixRow('a', 'P'.repeat(count))]);
        expect((blocks ?? []).flatMap(({ places }) => places)).toEqual(Array.from({ length: count }, (_, at) => at));
        expect(width).toBeLessThanOrEqual(816);
      }),
      { numRuns: 30 },
    );
  });

  it('draw no absence under three pixels, and say how many there are of each year', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 273, max: 1_200 }),
        fc.nat(),
        fc.integer({ min: 1, max: 30 }),
        (count, seed, missed) => {
          const first = seed % (count - missed);
          const row = matrixRow('a', 'P'.repeat(first) + 'A'.repeat(missed) + 'P'.repeat(count - first - missed));
          const layout = layOut([row]);
          const blocks = layout.blocks ?? [];
          const absences = blockPaths(layout, blocks)
            .filter(({ name }) => name === 'absent')
            .flatMap(({ parts }) => parts.flatMap(({ d }) => boxesOf(d)));
          for (const { width, height } of absences) {
            expect(width).toBeGreaterThanOrEqual(LEAST_PART - 0.01);
            expect(height).toBeGreaterThanOrEqual(LEAST_PART);
          }
          const [placed] = layout.rows;
          if (!placed) throw new Error('There is a row.');
          const told = blockNumbers(placed, layout.metrics, blocks);
          const each = blocks.map(({ places }) => places.filter((at) => row.cells[at]?.status === 'absent').length);
          expect(absences).toHaveLength(each.filter((one) => one > 0).length);
          const digits = told.reduce((sum, { text }) => sum + text.length, 0);
          expect(digits).toBe(each.reduce((sum, one) => sum + (one > 0 ? String(one).length : 0), 0));
          for (const { text, x } of told) expect(x.split(' ')).toHaveLength(text.length);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('draw nothing where there was no seat, and an exclusion as no absence', () => {
    const layout = layOut([matrixRow('a', 'OX'.repeat(200))]);
    const [placed] = layout.rows;
    expect(placed && blockNumbers(placed, layout.metrics, layout.blocks ?? [])).toEqual([]);
    expect(blockPaths(layout, layout.blocks ?? []).map(({ name }) => name)).toEqual(['excluded']);
  });
});

describe('the names beside lines', () => {
  it('are those of the longest gaps, none over another', () => {
    const rows = Array.from({ length: 60 }, (_, place) =>
      matrixRow(`m${place}`, 'A'.repeat(40), [matrixGap(0, place % 40)]),
    );
    const layout = layOut(rows, { size: 'lines' });
    const names = lineNames(layout.rows);
    const told = layout.rows.filter((_, place) => names[place]?.isTold);
    expect(told.map(({ row }) => row.slug)).toContain('m39');
    for (const [place, { y }] of told.entries())
      expect((told[place + 1]?.y ?? Infinity) - y).toBeGreaterThanOrEqual(24);
  });
});
