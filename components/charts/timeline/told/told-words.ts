import { useLocale, useTranslations } from 'next-intl';
import { spellNumber } from '@/lib/i18n/formatters';
import { named } from '@/lib/i18n/names/named';
import { useStatusWords } from '../../status/status-words';
import type { TimelineCell, TimelineEnd, TimelineRow } from '../layout/types';
import { useGapWords } from '../words/gap-words';
import { useSeatWords } from '../words/seat-words';
import type { AnnotatedMark } from './annotated';
import { wrapText } from './lines';
import { countPerhapsCovered } from './plan';

/** A place has lines below its mark, where dates beside it have one. */
const PLACE_WIDTH = 112;

const sideOf = ({ from, to }: { from: TimelineEnd; to: TimelineEnd }) => {
  if (from.kind !== 'known') return to.kind === 'known' ? 'before' : 'both';
  return 'after';
};

/** What stands at the marks of a record that is told mark by mark. */
export function useToldWords() {
  const t = useTranslations('charts.told');
  const locale = useLocale();
  const status = useStatusWords();
  const gaps = useGapWords();
  const seats = useSeatWords();
  const counted = (count: number) => ({ count, countText: spellNumber(count, locale) });
  return {
    status,
    gaps,
    /** The date, where it was, what happened. */
    mark: (cell: TimelineCell): string[] => [
      cell.meeting.mediumDateLabel,
      ...(cell.meeting.place === null ? [] : wrapText(cell.meeting.place, PLACE_WIDTH, 12)),
      ...(cell.meeting.kindLabel === null ? [] : [cell.meeting.kindLabel]),
      status(cell),
    ],
    title: (cell: TimelineCell, { member }: TimelineRow): string =>
      `${status(cell)}, ${member.name}, ${cell.meeting.dateLabel}`,
    annotation: ({ cell }: AnnotatedMark): string =>
      t('annotation', { date: cell.meeting.dateLabel, status: status(cell) }),
    because: ({ because, among }: AnnotatedMark, { member, account }: TimelineRow): string =>
      t(because, { ...counted(among), ...named('name', member.name, locale), voice: account.voice ?? 'cell' }),
    proof: (by: string): string => t('proof', { by }),
    /** What a stated period leaves open of the meetings that are known; null: nothing. */
    leftOpen: (row: TimelineRow, gap: { from: TimelineEnd; to: TimelineEnd }): string | null => {
      const count = countPerhapsCovered(row, gap);
      return count === 0 ? null : t('leftOpen', { ...counted(count), side: sideOf(gap) });
    },
    seat: ({ seats: held }: Pick<TimelineRow, 'seats'>): string => t('seat', { seat: seats(held) }),
    noSeat: (cells: readonly TimelineCell[]): string => {
      const [first, last] = [cells[0]?.meeting.mediumDateLabel, cells.at(-1)?.meeting.mediumDateLabel];
      const years = [/\d{4}/.exec(first ?? '')?.[0], /\d{4}/.exec(last ?? '')?.[0]];
      const period = years[0] === undefined || years[0] === years[1] ? years[0] : `${years[0]}–${years[1] ?? ''}`;
      return t('noSeatDuring', { ...counted(cells.length), period: period ?? 'none' });
    },
  };
}
