import { completeList } from '@/lib/core/exhaustive';
import type { ShapeName } from './shape-names';

/** How a part of a mark is inked: a rule `status-…` of status-symbol.css each. */
export type MarkInk = 'tile' | 'dashed' | 'solid' | 'hollow' | 'fine' | 'dotted' | 'line' | 'hair';
export const MARK_INKS = completeList<MarkInk>()([
  'tile',
  'dashed',
  'solid',
  'hollow',
  'fine',
  'dotted',
  'line',
  'hair',
]);

export interface MarkPart {
  ink: MarkInk;
  d: string;
}

/** Where a mark stands: one cell, or several alike beside each other. */
export interface MarkBox {
  x: number;
  y: number;
  width: number;
  height: number;
  /** How wide one cell of it is; left out: the box is one cell. */
  cell?: number;
  /** Units across that are as long as one unit down; left out: one. A drawing that is stretched has more. */
  stretch?: number;
}

/** The symbol beside a word and in a drawing with room for it: around the point 0,0. */
export const SYMBOL_BOX: MarkBox = { x: -7.5, y: -7.5, width: 15, height: 15 };

/** The marks are drawn for a tile of this size, and scaled from it. */
const DRAWN_FOR = 15;
/** Below this size what stands in a tile could not be made out; it is drawn a little larger than its cell. */
const LEAST_GLYPH = 3;
/** Below this size presence is the pale tile alone: so many dots would be read as a line. */
const LEAST_DOT = 10;

const rounded = (length: number): number => Math.round(length * 100) / 100;
const point = (x: number, y: number): string => `${rounded(x)} ${rounded(y)}`;

const area = ({ x, y, width, height }: MarkBox): string =>
  `M${point(x, y)}h${rounded(width)}v${rounded(height)}h${rounded(-width)}z`;

const stretchOf = ({ stretch = 1 }: MarkBox): number => stretch;

/** The box without a rim of that share of its height. */
function within(box: MarkBox, rim: number): MarkBox {
  const [across, down] = [Math.min(rim * box.height * stretchOf(box), box.width / 3), rim * box.height];
  return { ...box, x: box.x + across, y: box.y + down, width: box.width - 2 * across, height: box.height - 2 * down };
}
const inner = (box: MarkBox): MarkBox => within(box, 0.05);

const glyphSize = (box: MarkBox): number =>
  Math.max(LEAST_GLYPH, Math.min((box.cell ?? box.width) / stretchOf(box), box.height));

/** Side by side as many boxes as have room for what stands in a tile, at most one a cell. */
function segments(box: MarkBox): MarkBox[] {
  const count = Math.max(1, Math.round(box.width / Math.max(box.cell ?? box.width, glyphSize(box) * stretchOf(box))));
  const width = box.width / count;
  return Array.from({ length: count }, (_, place) => ({ ...box, x: box.x + place * width, width }));
}

/** What stands in each tile: given its middle, and how long a unit is across and down. */
const glyphs = (box: MarkBox, draw: (x: number, y: number, across: number, down: number) => string): string =>
  segments(box)
    .map(({ x, y, width, height }) => {
      const unit = glyphSize(box) / DRAWN_FOR;
      return draw(x + width / 2, y + height / 2, unit * stretchOf(box), unit);
    })
    .join('');

const ring = (radius: number) => (x: number, y: number, across: number, down: number) => {
  const [wide, high] = [rounded(radius * across), rounded(radius * down)];
  return `M${point(x - wide, y)}a${wide} ${high} 0 1 0 ${2 * wide} 0a${wide} ${high} 0 1 0 ${-2 * wide} 0z`;
};
const block = (halfWidth: number, halfHeight: number) => (x: number, y: number, across: number, down: number) =>
  area({
    x: x - halfWidth * across,
    y: y - halfHeight * down,
    width: 2 * halfWidth * across,
    height: 2 * halfHeight * down,
  });
const lozenge = (x: number, y: number, across: number, down: number) =>
  `M${point(x, y - 5 * down)}L${point(x + 5 * across, y)} ${point(x, y + 5 * down)} ${point(x - 5 * across, y)}z`;
const triangle = (x: number, y: number, across: number, down: number) =>
  `M${point(x - 4.5 * across, y + 3.5 * down)}L${point(x, y - 4.5 * down)} ${point(x + 4.5 * across, y + 3.5 * down)}z`;
const cross = (half: number) => (x: number, y: number, across: number, down: number) => {
  const [wide, high] = [half * across, half * down];
  return `M${point(x - wide, y - high)}L${point(x + wide, y + high)}M${point(x - wide, y + high)}L${point(x + wide, y - high)}`;
};
const flap = (x: number, y: number, across: number, down: number) =>
  `M${point(x - 6 * across, y - 4 * down)}L${point(x, y + down)} ${point(x + 6 * across, y - 4 * down)}`;
const threeDots = (x: number, y: number, across: number, down: number) =>
  [-4, 0, 4].map((shift) => ring(1.25)(x + shift * across, y, across, down)).join('');
const dash = (x: number, y: number, across: number) => `M${point(x - 4 * across, y)}h${rounded(8 * across)}`;

const crossed = (box: MarkBox): string =>
  segments(box)
    .map(
      ({ x, y, width, height }) =>
        `M${point(x, y)}l${point(width, height)}m0 ${rounded(-height)}l${point(-width, height)}`,
    )
    .join('');

const lowerHalf = (box: MarkBox): MarkBox => ({ ...box, y: box.y + box.height / 2, height: box.height / 2 });

function cornerCut(box: MarkBox): string {
  const { x, y, width, height } = box;
  const cut = 0.4 * Math.min(glyphSize(box), height);
  const across = Math.min(cut * stretchOf(box), width / 2);
  return `M${point(x, y)}h${rounded(width - across)}l${point(across, cut)}V${rounded(y + height)}H${rounded(x)}z`;
}

type MarkDrawing = (box: MarkBox) => MarkPart[];
const part = (ink: MarkInk, d: string): MarkPart => ({ ink, d });
const tile = (box: MarkBox): MarkPart => part('tile', area(box));

/** The tile is the seat; what is in it is what happened. No tile, no seat. */
const MARKS: Readonly<Record<ShapeName, MarkDrawing>> = {
  present: (box) => [tile(box), ...(glyphSize(box) < LEAST_DOT ? [] : [part('solid', glyphs(box, ring(3.5)))])],
  represented_by_deputy: (box) => [tile(box), part('solid', glyphs(box, block(3.5, 3.5)))],
  represented_by_somebody: (box) => [tile(box), part('solid', glyphs(box, triangle))],
  represented_by_member: (box) => [tile(box), part('hollow', glyphs(box, lozenge))],
  excused: (box) => [part('hollow', area(inner(box))), part('solid', area(lowerHalf(inner(box))))],
  absent: (box) => [part('solid', area(box))],
  absent_derived: (box) => [part('solid', cornerCut(box))],
  excluded: (box) => [part('hollow', area(inner(box))), part('line', crossed(inner(box)))],
  not_invited: (box) => [
    part('hollow', area(inner(box))),
    part('line', `M${point(inner(box).x, box.y + box.height / 2)}h${rounded(inner(box).width)}`),
  ],
  not_recorded: (box) => [part('dotted', area(inner(box)))],
  guest: (box) => [part('hollow', glyphs(box, ring(5)))],
  seat_unclear: (box) => [part('dashed', area(within(box, 1 / 30))), part('hollow', glyphs(box, ring(3.5)))],
  not_a_member: (box) => [part('hair', glyphs(box, dash))],
  cancelled: (box) => [part('hair', glyphs(box, cross(4)))],
  no_attendance_possible: (box) => [part('fine', glyphs(box, block(6, 4.25))), part('hair', glyphs(box, flap))],
  not_yet_held: (box) => [part('solid', glyphs(box, threeDots))],
};

/**
 * The one drawing of a cell, at every size: beside its word, in a timeline, in a matrix, and in every key. What lies
 * further back comes first.
 */
export const markParts = (name: ShapeName, box: MarkBox): MarkPart[] => MARKS[name](box);

/** The corner at the upper right of a contested cell. */
export function contestedCorner({ x, y, width, height }: MarkBox): string {
  const beyond = (2 / DRAWN_FOR) * height;
  const size = Math.max(4, 0.6 * height);
  return `M${point(x + width + beyond - size, y - beyond)}h${rounded(size)}v${rounded(size)}z`;
}

export interface MarkRun {
  name: ShapeName;
  x: number;
  width: number;
}

/** All marks of one shape, as few elements as it has parts. */
export interface MarkPaths {
  name: ShapeName;
  parts: MarkPart[];
}

/** @param rows runs of cells, and the strip that they stand in; in which order shapes lie over each other is `order` */
export function runPaths(
  rows: readonly { runs: readonly MarkRun[]; strip: Omit<MarkBox, 'x' | 'width'> }[],
  order: readonly ShapeName[],
): MarkPaths[] {
  const drawn = new Map<ShapeName, Map<MarkInk, string[]>>();
  for (const { runs, strip } of rows)
    for (const { name, x, width } of runs) {
      const inks = drawn.get(name) ?? new Map<MarkInk, string[]>();
      drawn.set(name, inks);
      for (const { ink, d } of markParts(name, { ...strip, x, width })) {
        const paths = inks.get(ink) ?? [];
        inks.set(ink, paths);
        paths.push(d);
      }
    }
  return order.flatMap((name) => {
    const inks = drawn.get(name);
    return inks ? [{ name, parts: [...inks].map(([ink, paths]) => part(ink, paths.join(''))) }] : [];
  });
}
