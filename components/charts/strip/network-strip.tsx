import { useTranslations } from 'next-intl';
import { sumAccounts } from '@/lib/participation/account/rules-parts';
import type { Account } from '@/lib/participation/account/types';
import { AccountParts } from '../account/account-parts';
import { useAccountWords } from '../account/account-words';
import { partClass, PartPattern } from '../account/part-pattern';
import { listStacked } from '../account/stack';
import { STRIP_HEIGHT, STRIP_WIDTH, stripPaths } from './bars';

interface NetworkStripProps {
  /** Unique on the page; the patterns are named after it. */
  id: string;
  name: string;
  /** Of the meetings, in order. */
  accounts: readonly Account[];
  /** Written at the two ends; null where it is not known. */
  years: readonly [first: string | null, last: string | null];
}

/** A network's record in one glance: a column a meeting. Its account stands in words below it. */
export function NetworkStrip({ id, name, accounts, years: [first, last] }: NetworkStripProps) {
  const t = useTranslations('charts.strip');
  const words = useAccountWords();
  const paths = stripPaths(accounts);
  const total = sumAccounts(accounts);
  return (
    <figure className="strip">
      <svg
        viewBox={`0 0 ${STRIP_WIDTH} ${STRIP_HEIGHT}`}
        role="img"
        aria-label={t('label', { name, meetings: accounts.length, parts: words.parts(total) })}
      >
        {listStacked([total]).map((part) => (
          <g key={part}>
            <PartPattern id={`${id}-${part}`} part={part} />
            <path d={paths[part]} fill={`url(#${id}-${part})`} className={`strip-part ${partClass(part)}`} />
          </g>
        ))}
        <path d={`M0 ${STRIP_HEIGHT - 0.5}H${STRIP_WIDTH}`} className="strip-ground" />
      </svg>
      <figcaption>
        <span>{first}</span>
        <span>
          {t('total')} <AccountParts account={total} unit="cells" />
        </span>
        <span>{last === first ? null : last}</span>
      </figcaption>
    </figure>
  );
}
