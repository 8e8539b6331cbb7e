import { useTranslations } from 'next-intl';
import { BATCH_COUNTS, type BatchCounts } from '@/lib/imports/batches/types';

/** What a batch did, as sentences without a verb; those that did not happen are left out. */
export function useBatchWords() {
  const t = useTranslations('importPages.count');
  return (counts: Partial<BatchCounts>): string[] => {
    const told = BATCH_COUNTS.flatMap((name) =>
      (counts[name] ?? 0) > 0 ? [t(name, { count: counts[name] ?? 0 })] : [],
    );
    return told.length > 0 ? told : [t('nothing')];
  };
}
