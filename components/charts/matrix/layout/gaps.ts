import { completeList } from '@/lib/core/exhaustive';
import { compareLengths } from '@/lib/participation/gaps/rules-ranking';
import type { GapKind } from '@/lib/participation/gaps/types';
import type { MatrixColumns } from './placed';
import type { MatrixGap } from './types';
import { textWidth } from '../../timeline/layout/tiers';

export const GAP_FONT = 10;
const LEAST_LABELLED = 40;
/** Which gap of a row gets the words: what is proven before what is said, and that before what nobody knows. */
const KINDS = completeList<GapKind>()(['attendance', 'stated', 'exclusion', 'record']);

export interface PlacedMatrixGap {
  gap: MatrixGap;
  x: number;
  width: number;
  openStart: boolean;
  openEnd: boolean;
  /** One gap a row has words: the longest of its most telling kind. */
  label: string | null;
}

function placeSpan(gap: MatrixGap, { columns, placeOf, width }: MatrixColumns): { x: number; end: number } | null {
  if (gap.first !== null && gap.last !== null) {
    const [first, last] = [columns[gap.first], columns[gap.last]];
    return first && last ? { x: first.x, end: last.x + last.width } : null;
  }
  const x = gap.from.kind === 'known' ? placeOf(gap.from.day) : 0;
  const end = gap.to.kind === 'known' ? placeOf(gap.to.day) : width;
  return end > x ? { x, end } : null;
}

/** The bars of a row; a stated gap reaches the plot's edge where nobody says when it began or ended. */
export function placeGaps(
  gaps: readonly MatrixGap[],
  columns: MatrixColumns,
  labelsOf: (gap: MatrixGap) => string[],
): PlacedMatrixGap[] {
  const placed = gaps.flatMap((gap) => {
    const span = placeSpan(gap, columns);
    const open = { openStart: gap.from.kind === 'unknown', openEnd: gap.to.kind !== 'known' };
    const stated = gap.first === null;
    return span
      ? [
          {
            gap,
            x: span.x,
            width: span.end - span.x,
            openStart: stated && open.openStart,
            openEnd: stated && open.openEnd,
            label: null,
          },
        ]
      : [];
  });
  const longest = placed
    .filter(({ width }) => width >= LEAST_LABELLED)
    .sort(
      (one, other) =>
        KINDS.indexOf(one.gap.kind) - KINDS.indexOf(other.gap.kind) ||
        compareLengths(one.gap, other.gap) ||
        other.width - one.width,
    )[0];
  if (!longest) return placed;
  // Words may run over the bar's end: nothing else is written in the row.
  const room = columns.width - longest.x;
  const label = labelsOf(longest.gap).find((text) => textWidth(text, GAP_FONT) <= room) ?? null;
  return placed.map((gap) => (gap === longest ? { ...gap, label } : gap));
}
