import { describe, expect, it } from 'vitest';
import { placeLabels, tiersWhereLabelsFitInside } from './labels';
import { MARK_DISTANCE, spreadMarks, stackSpans } from './lanes';
import { TIERS, textWidth } from './tiers';

const overlaps = (positions: number[]): number => {
  const { offsets } = spreadMarks(positions);
  let count = 0;
  for (const [i, x] of positions.entries()) {
    for (const [j, other] of positions.entries()) {
      // Lanes are two half lanes apart; marks nearer than that must keep their distance in time.
      if (i < j && Math.abs((offsets[i] ?? 0) - (offsets[j] ?? 0)) < 2 && Math.abs(x - other) < MARK_DISTANCE)
        count += 1;
    }
  }
  return count;
};

describe('marks that share a place', () => {
  it('stay on the line when they have room', () => {
    expect(spreadMarks([0, 20, 40])).toEqual({
      offsets: [0, 0, 0],
      crowded: [false, false, false],
      lanes: 1,
      overlaps: false,
    });
  });

  it('move apart around the middle of the row', () => {
    expect(spreadMarks([10, 12, 100]).offsets).toEqual([-1, 1, 0]);
    expect(spreadMarks([10, 12, 14]).offsets).toEqual([-2, 0, 2]);
  });

  it.each([3, 5, 8, 11, 14])('never touch at %i pixels from one to the next', (step) => {
    expect(overlaps(Array.from({ length: 40 }, (_, index) => index * step))).toBe(0);
  });

  it('never touch in crowds of uneven density', () => {
    expect(overlaps([0, 4, 8, 20, 23, 37, 38, 39, 60, 75, 90, 91])).toBe(0);
  });

  it('do not depend on the order they come in', () => {
    const forwards = spreadMarks([10, 12, 40, 44]);
    expect(spreadMarks([44, 40, 12, 10]).offsets).toEqual([...forwards.offsets].reverse());
  });

  it('overlap rather than grow a row without end', () => {
    expect(spreadMarks(Array.from({ length: 30 }, () => 5))).toMatchObject({ lanes: 6, overlaps: true });
    expect(spreadMarks(Array.from({ length: 6 }, () => 5))).toMatchObject({ lanes: 6, overlaps: false });
  });
});

describe('spans in lanes', () => {
  it('share a lane only where they do not overlap', () => {
    const { laneOf, lanes } = stackSpans([
      { x: 0, width: 40 },
      { x: 40, width: 20 },
      { x: 30, width: 5 },
    ]);
    expect(laneOf).toEqual([0, 0, 1]);
    expect(lanes).toBe(2);
  });
});

describe('labels of bars', () => {
  const label = 'mind. 3 von 5 Sitzungen';

  it('are left out where they would run into the next one', () => {
    const [first] = placeLabels(
      [
        { x: 0, width: 10, lane: 0, label },
        { x: 10, width: 90, lane: 0, label },
      ],
      12,
    );
    expect(first).toBeDefined();
    expect([...(first?.start ?? []), ...(first?.end ?? [])]).not.toContain('narrow');
  });

  it.each(TIERS.map(({ name, plot }) => [name, plot] as const))('never overlap in the %s drawing', (name, plot) => {
    const bars = Array.from({ length: 12 }, (_, index) => ({
      x: index * 8,
      width: index % 3 === 0 ? 3 : 8,
      lane: 0,
      label,
    }));
    const width = textWidth(label, 12);
    const boxes = placeLabels(bars, 12).flatMap(({ start, end }, index) => {
      const bar = bars[index];
      if (!bar) return [];
      const [from, to] = [(bar.x / 100) * plot, ((bar.x + bar.width) / 100) * plot];
      if (start.includes(name)) return [[from, from + width] as const];
      return end.includes(name) ? [[to - 8 - width, to - 8] as const] : [];
    });
    for (const [index, [from]] of boxes.entries()) expect(from).toBeGreaterThanOrEqual(boxes[index - 1]?.[1] ?? -14);
  });

  it('stand inside their spans only where all of them fit', () => {
    const spans = [
      { width: 12, label: 'KGSt' },
      { width: 88, label: 'Landeshauptstadt Stuttgart' },
    ];
    expect(tiersWhereLabelsFitInside(spans, 12)).toEqual(['medium', 'wide']);
  });
});
