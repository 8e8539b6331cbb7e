import { useTranslations } from 'next-intl';
import { AccountSentence } from '@/components/charts/account/account-parts';
import { useRegisterFormat } from '@/components/format/register-format';
import type { ParticipationDuty } from '@/lib/networks/types';
import { accountTotal } from '@/lib/participation/account/rules-parts';
import { MINIMUM_KNOWN_FOR_RATE, rateFrom } from '@/lib/participation/account/rules-rate';
import type { Account } from '@/lib/participation/account/types';

interface AccountSummaryProps {
  account: Account;
  duty: ParticipationDuty;
}

/** A member's account, and what share of the meetings it attended, where a share says something. */
export function AccountSummary({ account, duty }: AccountSummaryProps) {
  const t = useTranslations('participation.rate');
  if (accountTotal(account) === 0) return t('nothingEligible');
  return (
    <>
      <AccountSentence account={account} unit="meetings" />. <ShareSentence account={account} duty={duty} />
    </>
  );
}

/** Never a bare percentage: beside it stand the bounds. None where nobody owes attendance, or hardly anything is known. */
export function ShareSentence({ account, duty }: AccountSummaryProps) {
  const t = useTranslations('participation.rate');
  const format = useRegisterFormat();
  const { known, unknown, eligible, rate, lowerBound, upperBound } = rateFrom(account);
  if (eligible === 0) return t('nothingEligible');
  if (duty === 'voluntary') return t('voluntary');
  if (account.guestsWithSeat > 0) return t('observer');
  if (known === 0) return t('nothingKnown');
  if (known < MINIMUM_KNOWN_FOR_RATE || rate === null) return t('fewKnown', { minimum: MINIMUM_KNOWN_FOR_RATE });
  const share = t('share', { known, rate: format.percent(rate), voice: account.voice ?? 'cell' });
  if (unknown === 0) return share;
  const [lower, upper] = [format.percent(lowerBound ?? 0), format.percent(upperBound ?? 1)];
  return `${share} ${t('bounds', { unknown, lower, upper })}`;
}
