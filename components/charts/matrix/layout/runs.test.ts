import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ATTENDANCE_STATUSES } from '@/lib/attendance/types';
import { DERIVED_STATUSES } from '@/lib/participation/cells/types';
import { placeColumns } from './columns';
import { matrixCell, matrixMeetings, matrixRow, matrixSeries } from './fixture';
import { layOutMatrix } from './layout';
import { contestedPath, matrixPaths } from './paths';
import { joinRuns } from './runs';
import { SHAPE_ORDER, shapeName } from '../../status/shape-names';

const cellsOf = (letters: string) => matrixRow('a', letters).cells;
const equal = (count: number, width = 5) => Array.from({ length: count }, (_, place) => ({ x: place * width, width }));

describe('runs of cells', () => {
  it('take neighbours that look alike together', () => {
    expect(joinRuns(cellsOf('PPAAP'), equal(5))).toEqual([
      { name: 'present', x: 0, width: 10 },
      { name: 'absent', x: 10, width: 10 },
      { name: 'present', x: 20, width: 5 },
    ]);
  });

  it('never join across time in which nothing was held', () => {
    const apart = [
      { x: 0, width: 2 },
      { x: 2, width: 2 },
      { x: 40, width: 2 },
    ];
    expect(joinRuns(cellsOf('PPP'), apart)).toEqual([
      { name: 'present', x: 0, width: 4 },
      { name: 'present', x: 40, width: 2 },
    ]);
  });

  it('draw nothing where there was no seat: no tile, no seat', () => {
    expect(joinRuns(cellsOf('POOP'), equal(4))).toEqual([
      { name: 'present', x: 0, width: 5 },
      { name: 'present', x: 15, width: 5 },
    ]);
  });

  it('leave out what has no place in time', () => {
    expect(joinRuns(cellsOf('PAP'), [{ x: 0, width: 5 }, null, { x: 10, width: 5 }])).toHaveLength(2);
  });

  it('cover every cell of a seat with the shape of its status', () => {
    const status = fc.constantFrom(...ATTENDANCE_STATUSES, ...DERIVED_STATUSES);
    const cell = fc.record({ status, contested: fc.boolean(), derived: fc.boolean(), guest: fc.boolean() });
    fc.assert(
      fc.property(fc.array(cell, { maxLength: 60 }), (cells) => {
        const runs = joinRuns(cells, equal(cells.length));
        const drawn = cells.filter((each) => shapeName(each) !== 'not_a_member');
        expect(runs.reduce((sum, { width }) => sum + width, 0)).toBe(drawn.length * 5);
        for (const [place, each] of cells.entries()) {
          const run = runs.find(({ x, width }) => x <= place * 5 && place * 5 < x + width);
          expect(run?.name ?? 'not_a_member').toBe(shapeName(each));
        }
      }),
    );
  });
});

describe('shapes', () => {
  it('never show what is not recorded as absent, nor the barred', () => {
    const shapes = (['absent', 'not_recorded', 'excluded', 'not_a_member', 'not_invited'] as const).map((status) =>
      shapeName(matrixCell(status)),
    );
    expect(new Set(shapes).size).toBe(shapes.length);
  });

  it('tell an absence by a list from one that a source names', () => {
    expect(shapeName(matrixCell('absent', { derived: true }))).not.toBe(shapeName(matrixCell('absent')));
  });
});

describe('paths', () => {
  const rows = Array.from({ length: 60 }, (_, place) => matrixRow(`m${place}`, 'PAPNXEODR'.repeat(20)));
  const layout = layOutMatrix(matrixSeries(rows), () => []);

  it('are one a shape, however many cells', () => {
    const paths = matrixPaths(layout);
    expect(layout.mode).toBe('bars');
    expect(paths.length).toBeLessThanOrEqual(SHAPE_ORDER.length);
    expect(new Set(paths.map(({ name }) => name)).size).toBe(paths.length);
    const excluded = paths.find(({ name }) => name === 'excluded')?.parts;
    expect(excluded?.map(({ ink }) => ink)).toEqual(['hollow', 'line']);
    for (const { d } of excluded ?? []) expect(d.match(/M/g)).toHaveLength(60 * 20);
  });

  it('flag every contested cell and no other', () => {
    const contested = {
      ...matrixRow('a', 'PPP'),
      cells: [
        matrixCell('present', { contested: true }),
        matrixCell('present'),
        matrixCell('absent', { contested: true }),
      ],
    };
    const flagged = layOutMatrix(matrixSeries([contested]), () => []);
    expect(contestedPath(flagged).match(/M/g)).toHaveLength(2);
  });
});

describe('columns at true time', () => {
  it('stand in the order of the days, inside the plot, undated ones nowhere', () => {
    const meetings = matrixMeetings('1946-01-01', '1946-12-31', null, '1990-12-06');
    const { columns, width } = placeColumns({ meetings, axis: 'time', size: 'rows' });
    const drawn = columns.filter((column) => column !== null);
    expect(columns[2]).toBeNull();
    expect(drawn.map(({ x }) => x)).toEqual(drawn.map(({ x }) => x).toSorted((a, b) => a - b));
    for (const column of drawn) {
      expect(column.x).toBeGreaterThanOrEqual(0);
      expect(column.x + column.width).toBeLessThanOrEqual(width);
    }
  });
});
