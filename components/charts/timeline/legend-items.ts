import { GAP_KINDS, type GapKind } from '@/lib/participation/gaps/types';
import { SHAPE_ORDER, shapeName, type ShapeName, type SymbolTraits } from '../status/shape-names';
import type { TimelineLayout } from './layout/layout';
import type { TimelineSeat } from './layout/types';

/** What a figure shows and so has to explain; nothing else is in its legend. */
export interface LegendItems {
  symbols: SymbolTraits[];
  gaps: GapKind[];
  /** Shapes that are drawn in runs. */
  runs: ShapeName[];
  contested: boolean;
  seat: boolean;
  seatOpen: boolean;
  /** Documents that doubt a seat, each once. */
  doubts: NonNullable<TimelineSeat['doubt']>[];
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
    const names = new Set(layout.rows.flatMap((row) => row.paths.map(({ name }) => name)));
    return { ...NOTHING, runs: SHAPE_ORDER.filter((name) => names.has(name)), uncovered: uncoveredAxis };
  }
  const marks = layout.rows.flatMap((row) => row.marks);
  const symbols = new Map(marks.map(({ cell }) => [shapeName(cell), { ...cell, contested: false }]));
  const gaps = new Set(layout.rows.flatMap((row) => row.gaps.map(({ gap }) => gap.kind)));
  const seats = layout.rows.flatMap((row) => row.seats);
  const isOpen = ({ start, end }: (typeof seats)[number]) => start === 'unknown' || end === 'unknown';
  return {
    symbols: SHAPE_ORDER.flatMap((name) => symbols.get(name) ?? []),
    gaps: GAP_KINDS.filter((kind) => gaps.has(kind)),
    runs: [],
    contested: marks.some(({ cell }) => cell.contested),
    seat: seats.some((seat) => !seat.doubt && !isOpen(seat)),
    seatOpen: seats.some((seat) => !seat.doubt && isOpen(seat)),
    doubts: [...new Map(seats.flatMap(({ doubt }) => (doubt ? [[doubt.by, doubt]] : []))).values()],
    noSeat: layout.rows.some((row) => row.withoutSeat.length > 0),
    uncovered: uncoveredAxis || layout.rows.some((row) => row.uncovered.some(({ width }) => width >= WORTH_EXPLAINING)),
    imprecise: marks.some(({ whisker }) => whisker !== null),
    openDate: marks.some(({ openness }) => openness !== 'closed'),
  };
}

/** Where words stand at the marks, a key says only what they do not: whose columns have none, which symbols they hold. */
export function listToldItems(layout: TimelineLayout, mode: 'time' | 'columns'): LegendItems {
  const { symbols, contested } = listLegendItems(layout);
  return { ...NOTHING, symbols: mode === 'columns' ? symbols : [], contested };
}

const NOTHING: LegendItems = {
  symbols: [],
  gaps: [],
  runs: [],
  contested: false,
  seat: false,
  seatOpen: false,
  doubts: [],
  noSeat: false,
  uncovered: false,
  imprecise: false,
  openDate: false,
};
