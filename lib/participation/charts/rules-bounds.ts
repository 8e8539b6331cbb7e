import type { Account } from '@/lib/participation/account/types';
import type { Bounds } from '@/lib/participation/charts/types';
import { countSure } from '@/lib/participation/headlines/rules';

/**
 * How many attended at least and at most: what is not recorded, contested, or only announced, may have been either.
 * Observers who came are counted, as in rates; those without a seat had no place.
 */
export function attendanceBounds(account: Account): Bounds {
  const { meetings: places, attended, missed, open } = countSure(account);
  const doubtful = Math.min(account.guest.contested, account.guestsWithSeat);
  const least = attended + account.guestsWithSeat - doubtful;
  return { places, least, most: least + open + doubtful, missed };
}

/** Of how many places something is recorded. */
export function recordedPlaces(account: Account): { places: number; recorded: number } {
  const { meetings: places, unrecorded } = countSure(account);
  return { places, recorded: places - unrecorded };
}
