import { perPart } from '@/lib/participation/account/rules-parts';
import type { Account, AccountPart } from '@/lib/participation/account/types';
import { STACKED_PARTS, stackHeight } from '../account/stack';

export const STRIP_WIDTH = 560;
export const STRIP_HEIGHT = 72;
/** Columns at least this wide stand apart; narrower ones become one area. */
const APART_FROM = 5;

const rounded = (length: number): number => Math.round(length * 100) / 100;

/**
 * One column a meeting, as high as its account without those who had no seat: absence on the base line, presence above
 * it, then what is not known.
 *
 * @returns a path for each part, in a box of STRIP_WIDTH × STRIP_HEIGHT; empty where it has no share
 */
export function stripPaths(accounts: readonly Account[]): Record<AccountPart, string> {
  const most = accounts.reduce((highest, account) => Math.max(highest, stackHeight(account)), 0);
  const paths = perPart(() => '');
  if (most === 0) return paths;
  const step = STRIP_WIDTH / accounts.length;
  const width = step >= APART_FROM ? step * 0.8 : step;
  for (const [place, account] of accounts.entries()) {
    let ground = STRIP_HEIGHT;
    for (const part of STACKED_PARTS) {
      const height = (account[part].cells / most) * STRIP_HEIGHT;
      if (height > 0)
        paths[part] +=
          `M${rounded(place * step)} ${rounded(ground)}h${rounded(width)}v${rounded(-height)}h${rounded(-width)}z`;
      ground -= height;
    }
  }
  return paths;
}
