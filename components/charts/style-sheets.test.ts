import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { MEETING_SIGNS } from './matrix/layout/lane-paths';
import { ACCOUNT_PARTS } from '@/lib/participation/account/rules-parts';
import { GAP_CLASS } from './status/gap-class';
import { MARK_INKS } from './status/mark-parts';
import { MARK_DISTANCE } from './timeline/layout/lanes';
import { SHAPE_ORDER, symbolName } from './status/shape-names';

interface Rule {
  selector: string;
  declarations: string;
}

const components = path.dirname(import.meta.dirname);
const RULES: Rule[] = readdirSync(components, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.css'))
  .map((file) => readFileSync(path.join(components, file), 'utf8').replaceAll(/\/\*[^]*?\*\//g, ''))
  .flatMap((sheet) =>
    [...sheet.matchAll(/([^{};]+)\{([^{}]*)\}/g)].map(([, selector = '', declarations = '']) => ({
      selector,
      declarations,
    })),
  );

/** What rules that draw something are named after, each name once. */
function named(pattern: RegExp, draws: RegExp): string[] {
  const drawing = RULES.filter(({ declarations }) => draws.test(declarations));
  return [...new Set(drawing.flatMap(({ selector }) => [...selector.matchAll(pattern)].map(([, name = '']) => name)))];
}

const INK = /(?:^|[\s;])(?:fill|stroke|color):/;
/** Rules beside the gaps' own: their words, the link around a gap, the room for them. */
const AROUND_GAPS = ['tl-gap-label', 'tl-gap-link', 'tl-gap-lanes'];

describe('what the drawings name has a rule in the style sheets, and no rule is left of what they do not', () => {
  it('the symbols of a status, and of a guest', () => {
    const symbols = SHAPE_ORDER.filter((name) => name !== 'absent_derived');
    expect(named(/\[data-symbol='([^']+)'\]/g, /color: var\(--status-/).sort()).toEqual([...symbols].sort());
    for (const name of symbols) if (name !== 'guest') expect(symbolName({ status: name, guest: false })).toBe(name);
  });

  it('the kinds of gap', () => {
    const gaps = named(/\.(tl-gap-[\w-]+)/g, INK).filter((name) => !AROUND_GAPS.includes(name));
    expect(gaps.sort()).toEqual(Object.values(GAP_CLASS).sort());
  });

  it('the inks that every mark is made of, at every size', () => {
    const inks = named(/\.status-([\w-]+)/g, INK).filter((name) => !name.startsWith('flag-'));
    expect(inks.sort()).toEqual([...MARK_INKS].sort());
  });

  it('the heights of rows, in which lanes lie a mark apart', () => {
    const offset = RULES.find(({ selector }) => selector.trim() === '.tl-mark' || selector.includes('.tl-mark\n'));
    const perHalfLane = Number(/--tl-offset, 0\) \* ([\d.]+)px/.exec(offset?.declarations ?? '')?.[1]);
    expect(perHalfLane * 2).toBe(MARK_DISTANCE);
    const heights = RULES.flatMap(({ selector, declarations }) => {
      const lanes = /\.tl-(?:narrow|medium|wide)-h(\d)/.exec(selector)?.[1];
      return lanes ? [{ lanes: Number(lanes), height: Number(/height: (\d+)px/.exec(declarations)?.[1]) }] : [];
    });
    expect(heights.map(({ lanes }) => lanes)).toEqual([2, 3, 4, 5, 6, 2, 3, 4, 5, 6, 2, 3, 4, 5, 6]);
    for (const { lanes, height } of heights) expect(height).toBeGreaterThanOrEqual(lanes * MARK_DISTANCE);
  });

  it('the names of numbers below a matrix, which are no higher than the numbers', () => {
    const label = RULES.find(({ selector }) => selector.includes("data-lane='account']) .mx-lane-label"))?.declarations;
    expect(label).toContain('padding-block: 0');
    expect(label).toContain('align-items: center');
  });

  it('the signs of a meeting', () => {
    expect(named(/\.mx-sign-([\w-]+)/g, INK).sort()).toEqual([...MEETING_SIGNS].sort());
  });

  it('the parts of an account', () => {
    expect(named(/\.part-([\w-]+)/g, /(?:^|\s)color: var\(--status-/).sort()).toEqual([...ACCOUNT_PARTS].sort());
  });
});
