import { useTranslations } from 'next-intl';
import { rateFrom } from '@/lib/participation/account/rules-rate';
import { AccountParts } from '../../account/account-parts';
import type { TimelineScore as Score } from '../layout/types';

/**
 * "12/15" at the end of a row; where participation is voluntary the count stands alone. Where nothing is recorded
 * there is no count: a 0 would say that the member never came. Who listens is told the whole account.
 */
export function TimelineScore({ score: { account, countOnly } }: { score: Score }) {
  const t = useTranslations('charts.timeline');
  const { known, unknown } = rateFrom(account);
  return (
    <span className="tl-score">
      {known === 0 ? (
        <span aria-hidden="true">–</span>
      ) : (
        <span aria-hidden="true">
          {account.attended.cells}
          {!countOnly && <span className="tl-score-known">/{known}</span>}
        </span>
      )}
      <span className="sr-only">
        {known === 0 ? `${t('scoreUnknown', { unknown })}; ` : null}
        <AccountParts account={account} />
      </span>
    </span>
  );
}
