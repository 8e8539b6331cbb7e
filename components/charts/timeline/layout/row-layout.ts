import { hasPart } from '@/lib/participation/cells/rules-eligibility';
import { markDay, meetingOpenness, type Openness } from './days';
import { lanesAtEveryWidth, stackSpans } from './lanes';
import { percentInDomain, placeSpan, type PlacedSpan, type TimelineDomain } from './scale';
import type { PerTier } from './tiers';
import type { TimelineCell, TimelineGap, TimelineRow, TimelineSeat, TimelineSpan } from './types';

export interface PlacedMark {
  cell: TimelineCell;
  /** Percent of the plot. */
  x: number;
  /** Half lanes from the row's middle. */
  offsets: PerTier<number>;
  /** At some width other marks are too close for a target of 24 pixels. */
  crowded: boolean;
  openness: Openness;
  /** The span a date can mean, drawn where it is not known to the day. */
  whisker: Stretch | null;
}

export interface PlacedGap {
  gap: TimelineGap;
  place: PlacedSpan;
  /** From the top, where gaps have room of their own. */
  lane: number;
}

/** Percent of the plot. */
export interface Stretch {
  x: number;
  width: number;
}

/** A seat, or a part of it. `unclear`: the days before or after the part of it that is certain. */
export interface PlacedSeat extends PlacedSpan {
  doubt: TimelineSeat['doubt'];
  unclear: 'before' | 'after' | null;
}

export interface RowLayout {
  row: TimelineRow;
  marks: PlacedMark[];
  lanes: PerTier<number>;
  /** The widths at which marks lie over each other. */
  overlaps: PerTier<boolean>;
  seats: PlacedSeat[];
  /** Where the member certainly held no seat. */
  withoutSeat: Stretch[];
  gaps: PlacedGap[];
  gapLanes: number;
  /** Stretches without a list of meetings, where the row has coverage of its own. */
  uncovered: PlacedSpan[];
}

function placeWhisker(domain: TimelineDomain, { meeting }: TimelineCell): PlacedMark['whisker'] {
  const { earliest, latest, dayPrecise } = meeting;
  if (dayPrecise || earliest === null || latest === null) return null;
  const x = percentInDomain(domain, earliest);
  return { x, width: hundredths(percentInDomain(domain, latest + 1) - x) };
}

function placeMarks(domain: TimelineDomain, row: TimelineRow): Pick<RowLayout, 'marks' | 'lanes' | 'overlaps'> {
  const drawn = row.cells.flatMap((cell) => {
    const day = hasPart(cell) ? markDay(cell.meeting) : null;
    return day === null ? [] : [{ cell, x: percentInDomain(domain, day) }];
  });
  const plans = lanesAtEveryWidth(drawn.map((mark) => mark.x));
  const marks = drawn.map(({ cell, x }, index) => ({
    cell,
    x,
    offsets: {
      narrow: plans.narrow.offsets[index] ?? 0,
      medium: plans.medium.offsets[index] ?? 0,
      wide: plans.wide.offsets[index] ?? 0,
    },
    crowded: [plans.narrow, plans.medium, plans.wide].some((plan) => plan.crowded[index]),
    openness: meetingOpenness(cell.meeting),
    whisker: placeWhisker(domain, cell),
  }));
  return {
    marks,
    lanes: { narrow: plans.narrow.lanes, medium: plans.medium.lanes, wide: plans.wide.lanes },
    overlaps: { narrow: plans.narrow.overlaps, medium: plans.medium.overlaps, wide: plans.wide.overlaps },
  };
}

const placeAll = (domain: TimelineDomain, spans: Pick<TimelineSpan, 'from' | 'to'>[]): PlacedSpan[] =>
  spans.flatMap((span) => placeSpan(domain, span) ?? []);

export function uncoveredStretches(domain: TimelineDomain, coverage: TimelineRow['coverage']): PlacedSpan[] {
  if (!coverage) return [];
  const before = { from: { kind: 'unknown' }, to: { kind: 'known', day: coverage.from } } as const;
  const after = { from: { kind: 'known', day: coverage.to + 1 }, to: { kind: 'unknown' } } as const;
  return placeAll(domain, [before, after]).filter((stretch) => stretch.width > 0);
}

/** Statements lie below what the record itself shows: they are of another kind and may run over it. */
function stackGaps(placed: Omit<PlacedGap, 'lane'>[]): Pick<RowLayout, 'gaps' | 'gapLanes'> {
  const stack = (gaps: Omit<PlacedGap, 'lane'>[], firstLane: number) => {
    const { laneOf, lanes } = stackSpans(gaps.map(({ place }) => place));
    return { gaps: gaps.map((gap, index) => ({ ...gap, lane: firstLane + (laneOf[index] ?? 0) })), lanes };
  };
  const runs = stack(
    placed.filter(({ gap }) => gap.kind !== 'stated'),
    0,
  );
  const stated = stack(
    placed.filter(({ gap }) => gap.kind === 'stated'),
    runs.lanes,
  );
  return { gaps: [...runs.gaps, ...stated.gaps], gapLanes: runs.lanes + stated.lanes };
}

/** What seats leave free. A seat with an unknown end reaches the plot's edge, so nothing is claimed beyond it. */
export function stretchesWithoutSeat(seats: Stretch[]): Stretch[] {
  const free: Stretch[] = [];
  let reached = 0;
  for (const { x, width } of [...seats].sort((a, b) => a.x - b.x)) {
    if (x > reached) free.push({ x: reached, width: x - reached });
    reached = Math.max(reached, x + width);
  }
  if (reached < 100) free.push({ x: reached, width: 100 - reached });
  return free.map((stretch) => ({ x: hundredths(stretch.x), width: hundredths(stretch.width) }));
}

const hundredths = (percent: number): number => Math.round(percent * 100) / 100;

/**
 * The band of a seat. The days between two bounds fade as an unknown beginning does: nobody can say whether it was held
 * then, and a hatching would say that it was not.
 */
function placeSeat(domain: TimelineDomain, seat: TimelineSeat): PlacedSeat[] {
  const whole = placeSpan(domain, seat);
  if (!whole) return [];
  const { doubt, certain } = seat;
  if (certain === undefined || doubt) return [{ ...whole, doubt, unclear: null }];
  const inner = certain && placeSpan(domain, certain);
  if (!inner) return [{ ...whole, start: 'unknown', end: 'unknown', doubt, unclear: null }];
  const innerEnd = hundredths(inner.x + inner.width);
  const open = { start: 'unknown', end: 'unknown', doubt } as const;
  const parts: PlacedSeat[] = [
    { ...open, x: whole.x, width: hundredths(inner.x - whole.x), unclear: 'before' },
    { ...inner, doubt, unclear: null },
    { ...open, x: innerEnd, width: hundredths(whole.x + whole.width - innerEnd), unclear: 'after' },
  ];
  return parts.filter(({ width, unclear }) => width > 0 || unclear === null);
}

export function layOutRow(domain: TimelineDomain, row: TimelineRow): RowLayout {
  const placed = row.gaps.flatMap((gap) => {
    const place = placeSpan(domain, gap);
    return place ? [{ gap, place }] : [];
  });
  const seats = row.seats.flatMap((seat) => placeSeat(domain, seat));
  const { gaps, gapLanes } = stackGaps(placed);
  return {
    row,
    ...placeMarks(domain, row),
    seats,
    withoutSeat: stretchesWithoutSeat(seats),
    gaps,
    gapLanes,
    uncovered: uncoveredStretches(domain, row.coverage),
  };
}
