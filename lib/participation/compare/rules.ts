import { isAttended, statusWeight } from '@/lib/participation/cells/rules-eligibility';
import { isComparable } from '@/lib/participation/gaps/rules-ranking';
import { calculateQuartiles } from '@/lib/participation/compare/rules-quartiles';
import type { Cell } from '@/lib/participation/cells/types';
import { rateFrom } from '@/lib/participation/account/rules-rate';
import type { Account } from '@/lib/participation/account/types';
import type { NetworkBand, PresenceDifference } from '@/lib/participation/compare/types';

/** With fewer members than this a quartile would be the figure of a single member. */
export const FEWEST_IN_BAND = 4;

/**
 * The meetings that one member attended and the other did not. A meeting to which the other could not come (excluded,
 * without a seat, not invited) is no difference, and one nobody recorded is counted apart. What was only announced proves
 * nothing.
 *
 * @param one cells of the same network as `other`, in its order
 */
export function presenceDifference(one: readonly Cell[], other: readonly Cell[]): PresenceDifference {
  const weights = new Map(other.map((cell) => [cell.meetingId, statusWeight(cell.status)]));
  const attended = one
    .filter(({ status, announced }) => isAttended(status) && !announced)
    .map(({ meetingId }) => meetingId);
  return {
    meetingIds: attended.filter((id) => weights.get(id) === 'known_absence'),
    undecided: attended.filter((id) => weights.get(id) === 'not_recorded').length,
  };
}

/**
 * How many meetings a network's members are known to have missed: median and quartiles, of those alone whose record is complete enough
 * (a share from 0 to 1). A count, since no share is told where nobody has to come.
 */
export function missedBand(rows: readonly { account: Account }[], completenessAtLeast: number): NetworkBand {
  const missed = rows
    .filter((row) => isComparable(row, completenessAtLeast))
    .map(({ account }) => account.known_absence.cells);
  return {
    quartiles: missed.length < FEWEST_IN_BAND ? null : calculateQuartiles(missed),
    counted: missed.length,
    members: rows.length,
  };
}

/**
 * How often a network's members attend: median and quartiles of their rates, of those alone whose record is complete
 * enough (a share from 0 to 1) and holds at least `knownAtLeast` meetings.
 */
export function networkBand(
  rows: readonly { account: Account }[],
  { completenessAtLeast, knownAtLeast }: { completenessAtLeast: number; knownAtLeast: number },
): NetworkBand {
  const rates = rows
    .filter((row) => isComparable(row, completenessAtLeast))
    .map(({ account }) => rateFrom(account))
    .flatMap(({ known, rate }) => (known >= knownAtLeast && rate !== null ? [rate] : []));
  return {
    quartiles: rates.length < FEWEST_IN_BAND ? null : calculateQuartiles(rates),
    counted: rates.length,
    members: rows.length,
  };
}
