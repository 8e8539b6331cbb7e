import { useTranslations } from 'next-intl';
import type { Account } from '@/lib/participation/account/types';
import { PartSwatch } from './part-swatch';
import { listStacked } from './stack';

/** The key to all columns of a page: the parts that they are made of. */
export function RecordKey({ accounts, figure }: { accounts: readonly (Account | null)[]; figure: string }) {
  const t = useTranslations('charts');
  const names = useTranslations('participation.account.name');
  return (
    <ul className="tl-legend" aria-label={t('legend')}>
      {listStacked(accounts).map((part) => (
        <li key={part}>
          <PartSwatch part={part} figure={figure} />
          {names(part)}
        </li>
      ))}
    </ul>
  );
}
