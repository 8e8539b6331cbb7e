import type { Account } from '@/lib/participation/account/types';
import { AccountParts } from '../../account/account-parts';
import { useAccountWords } from '../../account/account-words';

/** The whole account at the end of a row: in letters that the legend explains, and in words for who listens. */
export function TimelineScore({ account }: { account: Account }) {
  const words = useAccountWords();
  return (
    <span className="tl-score">
      <span aria-hidden="true">{words.short(account) || '–'}</span>
      <span className="sr-only">
        <AccountParts account={account} />
      </span>
    </span>
  );
}
