import { statusWeight, type StatusWeight } from '@/lib/participation/cells/rules-eligibility';
import type { Cell } from '@/lib/participation/cells/types';
import type { CellCounts, Rate } from '@/lib/participation/account/types';

const share = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);

/** Shares worked out from counts, as the read model keeps them. */
export function rateFrom({ eligible, known, attended }: CellCounts): Rate {
  const unknown = eligible - known;
  return {
    eligible,
    known,
    unknown,
    attended,
    rate: share(attended, known),
    lowerBound: share(attended, eligible),
    upperBound: share(attended + unknown, eligible),
    completeness: share(known, eligible),
  };
}

const COUNTED_AS: Readonly<Record<StatusWeight, CellCounts>> = {
  attended: { eligible: 1, known: 1, attended: 1 },
  known_absence: { eligible: 1, known: 1, attended: 0 },
  not_recorded: { eligible: 1, known: 0, attended: 0 },
  not_eligible: { eligible: 0, known: 0, attended: 0 },
};

export function countCells(cells: readonly Pick<Cell, 'status'>[]): CellCounts {
  const counts = { eligible: 0, known: 0, attended: 0 };
  for (const { status } of cells) {
    const { eligible, known, attended } = COUNTED_AS[statusWeight(status)];
    counts.eligible += eligible;
    counts.known += known;
    counts.attended += attended;
  }
  return counts;
}

/** Attended ÷ eligible cells with a known status; shares are from 0 to 1, null where there is nothing to divide by. */
export const calculateRate = (cells: readonly Pick<Cell, 'status'>[]): Rate => rateFrom(countCells(cells));

/** The rate of several rows taken together: counts are added, shares worked out anew, never averaged. */
export function sumRates(rates: readonly Rate[]): Rate {
  const sum = (key: keyof CellCounts) => rates.reduce((total, rate) => total + rate[key], 0);
  return rateFrom({ eligible: sum('eligible'), known: sum('known'), attended: sum('attended') });
}
