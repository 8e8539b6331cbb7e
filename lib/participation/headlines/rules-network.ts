import { sumAccounts } from '@/lib/participation/account/rules-parts';
import type { Account } from '@/lib/participation/account/types';
import { countSure } from '@/lib/participation/headlines/rules';
import type { NetworkFinding } from '@/lib/participation/headlines/types';

/** A seat's record, as far as a headline needs it. */
export interface RowOfNetwork {
  account: Account;
  /** A source doubts it. */
  doubted: boolean;
}

/** By how many meetings a member has to lead before it alone is named. */
const LEAST_LEAD = 2;

/** At how many meetings a member may have been missing, as far as anybody can say. */
function mostMissed(account: Account): number {
  const { missed, open } = countSure(account);
  return missed + open + account.seat_unclear.cells;
}

/** The row that missed more meetings than any other can have missed; null where there is none. */
function findLeader(rows: readonly RowOfNetwork[]): NetworkFinding | null {
  const most = rows.map(({ account }) => mostMissed(account)).toSorted((a, b) => b - a);
  for (const [row, { account, doubted }] of rows.entries()) {
    const { missed, meetings } = countSure(account);
    if (doubted || account.seat_unclear.cells > 0 || missed === 0) continue;
    const others = most[0] === mostMissed(account) ? (most[1] ?? Infinity) : (most[0] ?? Infinity);
    if (missed - others >= LEAST_LEAD) return { kind: 'leader', row, missed, meetings };
  }
  return null;
}

/** What all places together say. */
export function findOfPlaces(account: Account): NetworkFinding {
  const { meetings: places, attended, missed, open, unrecorded } = countSure(account);
  if (places === 0) return { kind: 'none' };
  if (2 * unrecorded > places) return { kind: 'silent', unrecorded, places };
  if (missed > 0) return { kind: 'empty', empty: missed, places, isLeast: open > 0 };
  if (attended === places) return { kind: 'filled', places };
  return attended > 0 ? { kind: 'taken', taken: attended, places } : { kind: 'none' };
}

/**
 * What is said first of a network: that most is not recorded, who missed more than everybody else, or how many places
 * were empty.
 *
 * @param isWhole all members and meetings are there; of some of them no comparison with the others is made
 */
export function findOfNetwork(rows: readonly RowOfNetwork[], isWhole: boolean): NetworkFinding {
  const all = findOfPlaces(sumAccounts(rows.map(({ account }) => account)));
  return all.kind === 'silent' || !isWhole ? all : (findLeader(rows) ?? all);
}
