import { AccountSentence } from '@/components/charts/account/account-parts';
import type { AccountUnit } from '@/components/charts/account/account-words';
import { accountTotal } from '@/lib/participation/account/rules-parts';
import type { Account } from '@/lib/participation/account/types';

/** How cells divide, in words: each part that is not zero, which together are all cells. */
export function AccountLine({ account, unit }: { account: Account; unit: AccountUnit }) {
  if (accountTotal(account) === 0) return null;
  return (
    <p className="mb-3 text-table">
      <AccountSentence account={account} unit={unit} />.
    </p>
  );
}
