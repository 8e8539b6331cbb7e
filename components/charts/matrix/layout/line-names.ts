import { compareLengths } from '@/lib/participation/gaps/rules-ranking';
import { textWidth } from '../../timeline/layout/tiers';
import type { PlacedMatrixRow } from './layout';

/** Beside lines that are too thin for a name each. In CSS pixels. */
export const LINE_NAME = { font: 11, line: 12, width: 124 };
/** As far apart as two links have to be to be hit. */
const LEAST_APART = 24;

export interface LineName {
  slug: string;
  /** The name stands beside its line without being asked for. */
  isTold: boolean;
}

const longest = ({ row }: PlacedMatrixRow) =>
  row.gaps.filter(({ kind }) => kind === 'attendance').toSorted((a, b) => compareLengths(a, b))[0];

/** The members with the longest gaps are named, as many as have room; everybody else when somebody comes to its line. */
export function lineNames(rows: readonly PlacedMatrixRow[]): LineName[] {
  const told: { from: number; to: number; slug: string }[] = [];
  const byGap = rows
    .flatMap((placed) => {
      const gap = longest(placed);
      return gap && gap.missed > 0 ? [{ placed, gap }] : [];
    })
    .toSorted((a, b) => compareLengths(a.gap, b.gap) || a.placed.y - b.placed.y);
  for (const { placed } of byGap) {
    const lines = Math.ceil(textWidth(placed.row.label, LINE_NAME.font) / LINE_NAME.width);
    const from = placed.y + placed.height / 2 - LINE_NAME.line / 2;
    const to = from + Math.max(LEAST_APART, lines * LINE_NAME.line);
    if (told.every((other) => to <= other.from || from >= other.to)) told.push({ from, to, slug: placed.row.slug });
  }
  const slugs = new Set(told.map(({ slug }) => slug));
  return rows.map(({ row: { slug } }) => ({ slug, isTold: slugs.has(slug) }));
}
