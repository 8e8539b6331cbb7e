import { countAccount, type CountableCell } from '@/lib/participation/account/rules-parts';
import type { Account, Rate } from '@/lib/participation/account/types';

const share = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);

/**
 * Attended ÷ eligible cells with a known status; shares are from 0 to 1, null where there is nothing to divide by. Of the
 * guests those count who held a seat and so could be missed: an observer that never came is not one that always did.
 */
export function rateFrom(account: Account): Rate {
  const attended = account.attended.cells + account.guestsWithSeat;
  const known = attended + account.represented.cells + account.known_absence.cells;
  const unknown = account.not_recorded.cells;
  const eligible = known + unknown;
  return {
    eligible,
    known,
    unknown,
    attended,
    rate: share(attended, known),
    // What was only announced is not proved: it may have been missed.
    lowerBound: share(attended - (account.attended.announced ?? 0), eligible),
    upperBound: share(attended + unknown, eligible),
    completeness: share(known, eligible),
  };
}

export const calculateRate = (cells: readonly CountableCell[]): Rate => rateFrom(countAccount(cells));

/** With fewer known cells than this no percentage is shown: one of one would read "100 %". */
export const MINIMUM_KNOWN_FOR_RATE = 3;
