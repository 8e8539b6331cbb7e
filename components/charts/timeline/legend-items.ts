import { GAP_KINDS, type GapKind } from '@/lib/participation/gaps/types';
import { SHAPE_ORDER, shapeName, type SymbolTraits } from '../status/status-shape';
import { STACKED_PARTS, type StackedPart } from '../account/stack';
import type { TimelineLayout } from './layout/layout';

/** What a figure shows and so has to explain; nothing else is in its legend. */
export interface LegendItems {
  symbols: SymbolTraits[];
  gaps: GapKind[];
  bands: StackedPart[];
  contested: boolean;
  seat: boolean;
  seatOpen: boolean;
  noSeat: boolean;
  uncovered: boolean;
  imprecise: boolean;
  openDate: boolean;
}

/** A sliver beside the first and the last meeting needs no explaining. Percent of the plot. */
const WORTH_EXPLAINING = 3;

export function listLegendItems(layout: TimelineLayout): LegendItems {
  const uncoveredAxis = layout.uncovered.some(({ width }) => width >= WORTH_EXPLAINING);
  if (layout.mode === 'dense') {
    const bands = new Set(layout.rows.flatMap((row) => row.paths.map(({ band }) => band)));
    return { ...NOTHING, bands: STACKED_PARTS.filter((band) => bands.has(band)), uncovered: uncoveredAxis };
  }
  const marks = layout.rows.flatMap((row) => row.marks);
  const symbols = new Map(marks.map(({ cell }) => [shapeName(cell), { ...cell, contested: false }]));
  const gaps = new Set(layout.rows.flatMap((row) => row.gaps.map(({ gap }) => gap.kind)));
  const seats = layout.rows.flatMap((row) => row.seats);
  const isOpen = ({ start, end }: (typeof seats)[number]) => start === 'unknown' || end === 'unknown';
  return {
    symbols: SHAPE_ORDER.flatMap((name) => symbols.get(name) ?? []),
    gaps: GAP_KINDS.filter((kind) => gaps.has(kind)),
    bands: [],
    contested: marks.some(({ cell }) => cell.contested),
    seat: seats.some((seat) => !isOpen(seat)),
    seatOpen: seats.some(isOpen),
    noSeat: layout.rows.some((row) => row.withoutSeat.length > 0),
    uncovered: uncoveredAxis || layout.rows.some((row) => row.uncovered.some(({ width }) => width >= WORTH_EXPLAINING)),
    imprecise: marks.some(({ whisker }) => whisker !== null),
    openDate: marks.some(({ openness }) => openness !== 'closed'),
  };
}

const NOTHING: LegendItems = {
  symbols: [],
  gaps: [],
  bands: [],
  contested: false,
  seat: false,
  seatOpen: false,
  noSeat: false,
  uncovered: false,
  imprecise: false,
  openDate: false,
};
