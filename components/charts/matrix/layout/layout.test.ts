import { describe, expect, it } from 'vitest';
import { yearTicks } from './axis';
import { cellAt } from './cell-at';
import { cellWords } from '../explorer/types';
import { explorerFacts } from '../explorer/facts';
import { unpackFacts } from '../explorer/unpack';
import { matrixCell, matrixGap, matrixMeetings, matrixRow, matrixSeries } from './fixture';
import { accountWith } from '@/lib/participation/account/rules-fixtures';
import { columnPaths, highestColumn, signPaths } from './lane-paths';
import { layOutMatrix } from './layout';
import { moveInGrid } from '../explorer/moves';
import { toDayNumber } from '../../timeline/layout/days';

const none = () => [];
const many = (count: number, cells: number) =>
  Array.from({ length: count }, (_, place) => matrixRow(`m${place}`, 'P'.repeat(cells)));

describe('the layout of a matrix', () => {
  it('draws symbols where they are few and wide enough to be links, runs otherwise, lines when asked', () => {
    expect(layOutMatrix(matrixSeries(many(40, 15)), none).mode).toBe('marks');
    expect(layOutMatrix(matrixSeries(many(10, 100)), none).mode).toBe('bars');
    expect(layOutMatrix(matrixSeries(many(300, 15)), none).mode).toBe('bars');
    expect(layOutMatrix(matrixSeries(many(40, 15), { axis: 'time' }), none).mode).toBe('bars');
    expect(layOutMatrix(matrixSeries(many(40, 15), { size: 'lines' }), none).mode).toBe('lines');
  });

  it('sets rows under their headings, one below the other', () => {
    const [a, b, c] = many(3, 4);
    if (!a || !b || !c) throw new Error('three rows');
    const layout = layOutMatrix(
      matrixSeries([], {
        meetings: matrixSeries([a]).meetings,
        groups: [
          { label: 'One', rows: [a] },
          { label: 'Two', rows: [b, c] },
        ],
      }),
      none,
    );
    const tops = [...layout.headings, ...layout.rows].map(({ y }) => y).toSorted((first, second) => first - second);
    expect(new Set(tops).size).toBe(5);
    expect(layout.headings[0]?.y).toBe(0);
    expect(layout.height).toBe(2 * layout.metrics.heading + 3 * layout.metrics.row);
    for (const [place, { y, height }] of layout.rows.entries())
      expect(y + height).toBeLessThanOrEqual(layout.rows[place + 1]?.y ?? layout.height);
  });

  it('gives the words of a gap room below its row, and the most telling that fit', () => {
    const long = 'w'.repeat(400);
    const row = matrixRow('a', 'P'.repeat(100), [matrixGap(10, 60), matrixGap(70, 71)]);
    const plain = layOutMatrix(matrixSeries([row]), none);
    const worded = layOutMatrix(matrixSeries([row]), () => [long, '51 of 51']);
    expect(worded.rows[0]?.gaps.map(({ label }) => label)).toEqual(['51 of 51', null]);
    expect(worded.height).toBe(plain.height + plain.metrics.label);
  });

  it('has higher rows where a name needs several lines, which none of them cuts', () => {
    const [short] = many(1, 15);
    if (!short) throw new Error('a row');
    const long = { ...short, slug: 'long', label: 'Mecklenburg-Vorpommern (Datenschutzbehörde)' };
    const heights = (size: 'rows' | 'lines') =>
      layOutMatrix(matrixSeries([short, long], { size }), none).rows.map(({ height }) => height);
    const [one = 0, other = 0] = heights('rows');
    expect(other).toBeGreaterThan(one);
    expect(new Set(heights('lines')).size).toBe(1);
  });

  it('lets a stated gap without a start reach the plot’s edge, in a lane of its own', () => {
    const stated = matrixGap(0, 0, {
      kind: 'stated',
      first: null,
      last: null,
      from: { kind: 'unknown' },
      to: { kind: 'known', day: toDayNumber('2000-07-01') },
    });
    const layout = layOutMatrix(matrixSeries([matrixRow('a', 'NNPN', [stated])]), none);
    expect(layout.rows[0]?.gaps[0]).toMatchObject({
      x: 0,
      openStart: true,
      openEnd: false,
      width: layout.columns[2]?.x,
    });
    expect(layout.rows[0]?.height).toBe(layout.metrics.row + layout.metrics.stated);
  });
});

describe('a point of the drawing', () => {
  const layout = layOutMatrix(matrixSeries(many(3, 100)), none);

  it('is the cell that is drawn there, for every cell', () => {
    for (const [row, { y, height }] of layout.rows.entries()) {
      for (const [column, box] of layout.columns.entries()) {
        if (!box) throw new Error('every column is drawn');
        expect(cellAt(layout, { x: box.x, y })).toEqual({ row, column });
        expect(cellAt(layout, { x: box.x + box.width - 0.5, y: y + height - 1 })).toEqual({ row, column });
      }
    }
  });

  it('is none outside, and at true time none far from any meeting', () => {
    expect(cellAt(layout, { x: 3, y: layout.height + 1 })).toBeNull();
    expect(cellAt(layout, { x: layout.width + 50, y: 3 })).toBeNull();
    expect(cellAt({ rows: layout.rows, columns: [{ x: 100, width: 2 }, null] }, { x: 105, y: 3 })).toEqual({
      row: 0,
      column: 0,
    });
    expect(cellAt({ rows: layout.rows, columns: [{ x: 100, width: 2 }, null] }, { x: 150, y: 3 })).toBeNull();
  });
});

describe('keys in the grid', () => {
  const size = { rows: 20, columns: 30 };
  it.each([
    ['ArrowRight', false, { row: 5, column: 6 }],
    ['ArrowLeft', false, { row: 5, column: 4 }],
    ['ArrowUp', false, { row: 4, column: 5 }],
    ['ArrowDown', false, { row: 6, column: 5 }],
    ['PageDown', false, { row: 15, column: 5 }],
    ['PageUp', false, { row: 0, column: 5 }],
    ['Home', false, { row: 5, column: 0 }],
    ['End', false, { row: 5, column: 29 }],
    ['Home', true, { row: 0, column: 0 }],
    ['End', true, { row: 19, column: 29 }],
  ])('%s (control: %s)', (key, control, target) => {
    expect(moveInGrid({ row: 5, column: 5 }, key, control, size)).toEqual(target);
  });

  it('stop at the edges, and leave other keys alone', () => {
    expect(moveInGrid({ row: 0, column: 0 }, 'ArrowUp', false, size)).toEqual({ row: 0, column: 0 });
    expect(moveInGrid({ row: 19, column: 29 }, 'ArrowRight', false, size)).toEqual({ row: 19, column: 29 });
    expect(moveInGrid({ row: 5, column: 5 }, 'Tab', false, size)).toBeNull();
  });
});

it('hands the browser the words of every cell', () => {
  const rows = [
    matrixRow('a', 'PAN'),
    {
      ...matrixRow('b', 'PPP'),
      cells: [
        matrixCell('absent', { derived: true }),
        matrixCell('present', { contested: true }),
        matrixCell('excluded'),
      ],
    },
  ];
  const series = matrixSeries(rows);
  const packed = explorerFacts(series, layOutMatrix(series, none), 'en', ({ status, derived, contested }) =>
    [status, derived && 'derived', contested && 'contested'].filter(Boolean).join(' '),
  );
  const facts = unpackFacts(packed);
  const said = facts.rows.map((_, row) =>
    facts.meetings.map((__, column) => cellWords(facts, { row, column })?.status),
  );
  expect(said).toEqual([
    ['present', 'absent', 'not_recorded'],
    ['absent derived', 'present contested', 'excluded'],
  ]);
  expect(cellWords(facts, { row: 1, column: 2 })).toMatchObject({
    key: 'b/3',
    href: '/meetings/3#b',
    member: 'Member b',
  });
  expect(cellWords(facts, { row: 2, column: 0 })).toBeNull();
});

describe('lanes', () => {
  const columns = [
    { x: 0, width: 5 },
    { x: 5, width: 5 },
    { x: 10, width: 5 },
  ];
  it('stack the parts of a meeting, as high as those who had a seat; nothing where nobody had one', () => {
    const accounts = [
      accountWith({ attended: 1, known_absence: 1 }),
      accountWith({ excluded: 4, no_seat: 7 }),
      accountWith({ no_seat: 9 }),
    ];
    const paths = columnPaths(accounts, columns, 20, highestColumn(accounts));
    expect(paths).toMatchObject({
      known_absence: 'M0 20v-5h5v5z',
      attended: 'M0 15v-5h5v5z',
      excluded: 'M5 20v-20h5v20z',
      no_seat: '',
    });
  });

  it('say the kinds of meeting only where there is more than the regular kind', () => {
    const meetings = matrixMeetings('2000-01-01', '2000-02-01', '2000-03-01');
    expect(signPaths(meetings, columns, 10)).toEqual([]);
    const special = meetings.map((meeting, place) =>
      place === 1 ? { ...meeting, kind: 'special' as const } : meeting,
    );
    expect(signPaths(special, columns, 10).map(({ sign }) => sign)).toEqual(['regular', 'special']);
  });

  it('name years that have room, each where its first meeting stands', () => {
    const series = matrixSeries(many(1, 100));
    const layout = layOutMatrix(series, none);
    const ticks = yearTicks(series, layout);
    expect(ticks[0]).toEqual({ x: 0, label: '2000' });
    expect(ticks.length).toBeGreaterThan(1);
    for (const [place, { x }] of ticks.entries())
      expect((ticks[place + 1]?.x ?? Number.POSITIVE_INFINITY) - x).toBeGreaterThanOrEqual(36);
  });
});
