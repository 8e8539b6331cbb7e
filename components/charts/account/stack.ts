import { completeList } from '@/lib/core/exhaustive';
import { ACCOUNT_PARTS } from '@/lib/participation/account/rules-parts';
import type { Account, AccountPart } from '@/lib/participation/account/types';
import type { ShapeName } from '../status/shape-names';

/** A part of an account that a column is made of: whoever has no seat has no place in it. */
export type StackedPart = Exclude<AccountPart, 'no_seat'>;

/** From the ground up: absence on the base line, then who came, then what nobody knows, then what was not held. */
export const STACKED_PARTS = completeList<StackedPart>()([
  'known_absence',
  'represented',
  'excluded',
  'not_invited',
  'attended',
  'guest',
  'seat_unclear',
  'not_recorded',
  'cancelled',
  'no_attendance_possible',
  'not_yet_held',
]);

const holds =
  (accounts: readonly (Account | null)[]) =>
  (part: AccountPart): boolean =>
    accounts.some((account) => account !== null && account[part].cells > 0);

/** The parts that columns of these accounts are made of. */
export const listStacked = (accounts: readonly (Account | null)[]): StackedPart[] =>
  STACKED_PARTS.filter(holds(accounts));

/** The parts that a table of these accounts needs a column for, in the order in which accounts name them. */
export const listTabled = (accounts: readonly (Account | null)[]): AccountPart[] =>
  ACCOUNT_PARTS.filter(holds(accounts));

/** How high a column is. */
export const stackHeight = (account: Account): number =>
  STACKED_PARTS.reduce((sum, part) => sum + account[part].cells, 0);

/** What a part of an account looks like, where it is drawn as marks are. */
export const PART_SHAPE: Readonly<Record<StackedPart, ShapeName>> = {
  known_absence: 'absent',
  represented: 'represented_by_member',
  excluded: 'excluded',
  not_invited: 'not_invited',
  attended: 'present',
  guest: 'guest',
  seat_unclear: 'seat_unclear',
  not_recorded: 'not_recorded',
  cancelled: 'cancelled',
  no_attendance_possible: 'no_attendance_possible',
  not_yet_held: 'not_yet_held',
};

/**
 * The parts of an account one after the other, together as long as that: each at least so long that it is seen, the rest by
 * its share.
 */
export function divideStack(
  account: Account,
  length: number,
  leastPart: number,
): { part: StackedPart; from: number; length: number }[] {
  const parts = listStacked([account]);
  const total = stackHeight(account);
  const least = Math.min(leastPart, length / Math.max(1, parts.length));
  const free = length - least * parts.length;
  let from = 0;
  return parts.map((part) => {
    const own = { part, from, length: least + (free * account[part].cells) / total };
    from += own.length;
    return own;
  });
}
