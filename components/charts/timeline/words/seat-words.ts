import { useTranslations } from 'next-intl';
import type { TimelineSeat, TimelineSpan } from '../layout/types';

/** "seit Januar 2009"; several seats one after the other. */
export function useSeatWords(): (seats: readonly TimelineSeat[]) => string {
  const t = useTranslations('charts.table');
  const words = ({ fromLabel: from, toLabel: to }: TimelineSpan): string => {
    if (from && to) return t('seatRange', { from, to });
    if (from) return t('seatSince', { from });
    return to ? t('seatUntil', { to }) : t('seatUnknown');
  };
  return (seats) =>
    seats
      .map((seat) => (seat.doubt ? t('seatDoubted', { seat: words(seat), by: seat.doubt.by }) : words(seat)))
      .join('; ');
}
