import { KNOWN_RANKS } from '@/lib/participation/account/rules-levels';
import { MINIMUM_KNOWN_FOR_RATE } from '@/lib/participation/account/rules-rate';
import { attendanceBounds, recordedPlaces } from '@/lib/participation/charts/rules-bounds';
import type { Chart, ChartColumn, ChartFinding, ChartColumns, Stretch } from '@/lib/participation/charts/types';
import { countSure } from '@/lib/participation/headlines/rules';

type OfKind<Kind extends Chart['kind']> = Extract<Chart, { kind: Kind }>;

const placed = (columns: readonly ChartColumn[]) =>
  columns.flatMap(({ account }, column) => {
    const bounds = account && attendanceBounds(account);
    return account && bounds && bounds.places > 0 ? [{ column, unclear: account.seat_unclear.cells, ...bounds }] : [];
  });

/**
 * Of columns of places: that none is known as a whole; that all were taken; the one in which a smaller share was taken
 * than can have been in any other; otherwise how many attended at least and at most.
 */
export function findOfColumns({ columns, unit }: ChartColumns): ChartFinding | null {
  const known = placed(columns);
  if (known.length === 0) return null;
  if (known.every(({ least, most }) => least < most)) return { kind: 'open_everywhere', columns: known.length, unit };
  if (known.every(({ least, places, unclear }) => least === places && unclear === 0))
    return { kind: 'all_taken', places: known.reduce((sum, { places }) => sum + places, 0) };
  const emptiest = known.find(
    (one) =>
      one.least === one.most &&
      one.unclear === 0 &&
      one.least < one.places &&
      known.length > 1 &&
      known.every((other) => other === one || one.most * (other.places + other.unclear) < other.least * one.places),
  );
  if (emptiest) return { kind: 'emptiest', column: emptiest.column, taken: emptiest.least, places: emptiest.places };
  return {
    kind: 'between',
    least: Math.min(...known.map(({ least }) => least)),
    most: Math.max(...known.map(({ most }) => most)),
    unit,
  };
}

function findOfCompleteness({ columns, undated }: ChartColumns): ChartFinding {
  const counted = [...columns.flatMap(({ account }) => account ?? []), undated.account].map(recordedPlaces);
  const places = counted.reduce((sum, one) => sum + one.places, 0);
  const unrecorded = places - counted.reduce((sum, one) => sum + one.recorded, 0);
  return unrecorded === 0 ? { kind: 'all_recorded', places } : { kind: 'unrecorded', unrecorded, places };
}

function findOfDistribution({ members, median, chosen }: OfKind<'distribution'>): ChartFinding {
  if (chosen) {
    const { missed, places, isLeast } = chosen;
    return { kind: 'chosen', missed, places, isLeast, median };
  }
  const without = members.filter(({ missed }) => missed === 0).length;
  if (without === members.length) return { kind: 'none_missed', members: without };
  if (2 * without > members.length) return { kind: 'half_none', without, members: members.length };
  return { kind: 'half_most', members: members.length, most: Math.floor(median) };
}

const knownCells = ({ account }: Stretch): number => {
  const { meetings, open } = countSure(account);
  return meetings - open;
};

/** The two last of them, since a change is told from what it led to; no cause is named. */
function findOfStretches(stretches: readonly Stretch[]): ChartFinding {
  const [before, after] = [stretches.length - 2, stretches.length - 1];
  const missedIn = (stretch: number) => {
    const of = stretches[stretch];
    if (!of || knownCells(of) < MINIMUM_KNOWN_FOR_RATE || of.account.seat_unclear.cells > 0) return null;
    const { missed, meetings, open } = countSure(of.account);
    return { stretch, missed, places: meetings, isLeast: open > 0 };
  };
  const [first, second] = [missedIn(before), missedIn(after)];
  return first && second ? { kind: 'compared', before: first, after: second } : { kind: 'incomparable', before, after };
}

function findOfLevels({ marks, attended }: OfKind<'levels'>): ChartFinding {
  const [most, second, ...others] = KNOWN_RANKS.map((rank) => ({
    rank,
    times: marks.filter(({ row }) => row === rank).length,
  })).toSorted((a, b) => b.times - a.times);
  if (most && most.times > (second?.times ?? 0)) return { kind: 'rank', ...most, attended };
  const ranked = [most, second, ...others].reduce((sum, one) => sum + (one?.times ?? 0), 0);
  return { kind: 'ranks', ranked, attended };
}

/** What is said first of a chart. null: there was no place at any of its meetings. */
export function findOfChart(chart: Chart): ChartFinding | null {
  switch (chart.kind) {
    case 'attendance':
    case 'composition':
      return findOfColumns(chart);
    case 'completeness':
      return findOfCompleteness(chart);
    case 'distribution':
      return findOfDistribution(chart);
    case 'organisers':
    case 'seats':
    case 'places':
      return findOfStretches(chart.stretches);
    case 'levels':
      return findOfLevels(chart);
  }
}
