import { useLocale, useTranslations } from 'next-intl';
import { formatDays } from '@/lib/i18n/formatters';
import type { TimelineGap, TimelineSpan } from '../layout/types';

/** What the messages' `select` takes for "there is none". */
const NONE = 'none';

/** A gap in words: a sentence for titles and tables, and the few words that fit under its bar. */
export function useGapWords() {
  const t = useTranslations('charts.gap');
  const locale = useLocale();
  const range = ({ fromLabel: from, toLabel: to }: TimelineSpan): string => {
    if (from && to) return from === to ? from : t('range', { from, to });
    if (to) return t('rangeOpenStart', { to });
    if (from) return t('rangeOpenEnd', { from });
    return t('rangeUnknown');
  };
  const short = (gap: TimelineGap): string => {
    const { missed, meetings } = gap;
    if (gap.kind === 'attendance') return t('shortAttendance', { missed, meetings, unrecorded: gap.unrecorded });
    if (gap.kind === 'record') return t('shortRecord', { meetings });
    if (gap.kind === 'exclusion') return t('shortExclusion', { meetings });
    return gap.from.kind === 'unknown' ? t('shortStatedOpenStart') : t('shortStated');
  };
  return {
    sentence: (gap: TimelineGap): string =>
      t(gap.kind, {
        range: range(gap),
        missed: gap.missed,
        meetings: gap.meetings,
        unrecorded: gap.unrecorded,
        days: gap.days === null ? NONE : formatDays(gap.days, locale),
        quote: gap.quote ?? NONE,
      }),
    /** The most telling words first, for a place that may be short. */
    labels: (gap: TimelineGap): string[] => {
      if (gap.kind !== 'attendance') return [short(gap)];
      const { missed, meetings, unrecorded } = gap;
      const days = gap.days === null ? NONE : formatDays(gap.days, locale);
      return [t('fullAttendance', { missed, meetings, unrecorded, days }), short(gap)];
    },
    short,
  };
}
