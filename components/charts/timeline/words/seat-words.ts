import { useTranslations } from 'next-intl';
import type { TimelineSpan } from '../layout/types';

/** "seit Januar 2009"; several seats one after the other. */
export function useSeatWords(): (seats: TimelineSpan[]) => string {
  const t = useTranslations('charts.table');
  const words = ({ fromLabel: from, toLabel: to }: TimelineSpan): string => {
    if (from && to) return t('seatRange', { from, to });
    if (from) return t('seatSince', { from });
    return to ? t('seatUntil', { to }) : t('seatUnknown');
  };
  return (seats) => seats.map(words).join('; ');
}
