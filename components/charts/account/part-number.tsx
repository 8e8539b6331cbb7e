import { useTranslations } from 'next-intl';
import type { PartCount } from '@/lib/participation/account/types';
import { bothMarked } from './account-words';

/** A part's count in a table of them: "12", "12 (1 strittig)". */
export function PartNumber(count: PartCount) {
  const t = useTranslations('participation.account');
  const { cells, contested, announced = 0 } = count;
  if (contested + announced === 0) return cells;
  return t('countMarked', { count: cells, contested, announced, both: bothMarked(count) });
}
