import { useTranslations } from 'next-intl';
import type { TimelineSeat, TimelineSpan } from '../layout/types';

/** "seit Januar 2009"; several seats one after the other. */
export function useSeatWords(): (seats: readonly TimelineSeat[]) => string {
  const t = useTranslations('charts.table');
  const ends = ({ fromLabel, toLabel }: TimelineSpan): string =>
    [fromLabel ? t('seatBegins', { from: fromLabel }) : null, toLabel ? t('seatEnds', { to: toLabel }) : null]
      .filter((end) => end !== null)
      .join(', ');
  const words = (span: TimelineSpan): string => {
    const { fromLabel: from, toLabel: to } = span;
    if (span.isBetween) return ends(span);
    if (from && to) return t('seatRange', { from, to });
    if (from) return t('seatSince', { from });
    return to ? t('seatUntil', { to }) : t('seatUnknown');
  };
  return (seats) =>
    seats
      .map((seat) => (seat.doubt ? t('seatDoubted', { seat: words(seat), by: seat.doubt.by }) : words(seat)))
      .join('; ');
}
