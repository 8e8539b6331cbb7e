import { useTranslations } from 'next-intl';
import type { PartCount } from '@/lib/participation/account/types';

/** A part's count in a table of them: "12", "12 (1 strittig)". */
export function PartNumber({ cells, contested }: PartCount) {
  const t = useTranslations('participation.account');
  return contested > 0 ? t('countContested', { count: cells, contested }) : cells;
}
