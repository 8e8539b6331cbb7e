import { useTranslations } from 'next-intl';
import { accountTotal, listParts } from '@/lib/participation/account/rules-parts';
import type { Account } from '@/lib/participation/account/types';
import { useAccountWords, type AccountUnit } from './account-words';

/** Why an account is empty: of a member no meeting is known, at a meeting or in a network nobody is known to hold a seat. */
const EMPTY: Readonly<Record<AccountUnit, 'none' | 'nobody'>> = {
  cells: 'nobody',
  meetings: 'none',
  members: 'nobody',
  everybody: 'nobody',
};

/** The parts of an account that are not zero, in words; of none there is a word too, so that no link is empty. */
export function AccountParts({ account, unit = 'meetings' }: { account: Account; unit?: AccountUnit }) {
  const t = useTranslations('participation.account');
  const words = useAccountWords();
  if (accountTotal(account) === 0) return t(EMPTY[unit]);
  return (
    <span data-account={accountTotal(account)}>
      {listParts(account).map((one, place) => (
        <span key={one.part}>
          {place > 0 ? ', ' : null}
          <span data-part={one.part}>{words.part(one, account.voice ?? 'cell')}</span>
        </span>
      ))}
    </span>
  );
}

/** "12 Sitzungen: 3 teilgenommen, 9 nicht erfasst", without a full stop. */
export function AccountSentence({ account, unit }: { account: Account; unit: AccountUnit }) {
  const t = useTranslations('participation.account');
  if (accountTotal(account) === 0) return t(EMPTY[unit]);
  return t.rich(`sentence.${unit}`, {
    count: accountTotal(account),
    parts: () => <AccountParts account={account} />,
  });
}
