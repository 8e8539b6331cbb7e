import { perPart } from '@/lib/participation/account/rules-parts';
import type { Account, AccountPart } from '@/lib/participation/account/types';

/** An account for tests: the parts that are named, and nothing else. */
export const accountWith = (cells: Partial<Record<AccountPart, number>>, guestsWithSeat = 0): Account => ({
  ...perPart((part) => ({ cells: cells[part] ?? 0, contested: 0 })),
  guestsWithSeat,
});
