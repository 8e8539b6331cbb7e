import { useTranslations } from 'next-intl';
import { commonAccountVoice } from '@/lib/participation/account/rules-parts';
import type { Account } from '@/lib/participation/account/types';
import { useAccountWords } from './account-words';
import { PartSwatch } from './part-swatch';
import { listStacked } from './stack';

/** The key to all columns of a page: the parts that they are made of. */
export function RecordKey({ accounts, figure }: { accounts: readonly (Account | null)[]; figure: string }) {
  const t = useTranslations('charts');
  const words = useAccountWords();
  const voice = commonAccountVoice(accounts);
  return (
    <ul className="tl-legend" aria-label={t('legend')}>
      {listStacked(accounts).map((part) => (
        <li key={part}>
          <PartSwatch part={part} figure={figure} />
          {words.name(part, voice)}
        </li>
      ))}
    </ul>
  );
}
