import type { Account } from '@/lib/participation/account/types';
import { AccountParts } from '../../account/account-parts';
import { useAccountWords } from '../../account/account-words';

interface TimelineScoreProps {
  /** By which the row's name is described: whoever comes to it by keyboard hears what the row says. */
  id: string;
  account: Account;
}

/** The whole account at the end of a row: in letters that the legend explains, and in words for who listens. */
export function TimelineScore({ id, account }: TimelineScoreProps) {
  const words = useAccountWords();
  return (
    <span className="tl-score">
      <span aria-hidden="true">{words.short(account) || '–'}</span>
      <span className="sr-only" id={id}>
        <AccountParts account={account} />
      </span>
    </span>
  );
}
