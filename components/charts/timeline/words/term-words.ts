import { useTranslations } from 'next-intl';
import type { TimelineTerm } from '../layout/types';

/** "Stuttgart: ab Januar 2009" */
export function useTermWords(): (term: TimelineTerm) => string {
  const t = useTranslations('charts.timeline');
  return ({ organiser, fromLabel: from, toLabel: to }) => {
    if (from && to) return t('term', { organiser, from, to });
    if (from) return t('termSince', { organiser, from });
    if (to) return t('termUntil', { organiser, to });
    return t('termUnknown', { organiser });
  };
}
