import { useLocale, useTranslations } from 'next-intl';
import { usePreparatoryText } from '@/components/format/preparatory-text';
import { formatDays } from '@/lib/i18n/formatters';
import { runIn } from '@/lib/participation/gaps/rules-run';
import type { GapKind } from '@/lib/participation/gaps/types';
import type { TimelineGap, TimelineSpan } from '../layout/types';

/** What the messages' `select` takes for "there is none". */
const NONE = 'none';

/** A gap in words: a sentence for titles and tables, and the few words that fit under its bar. */
export function useGapWords() {
  const t = useTranslations('charts.gap');
  const without = useTranslations('participation.gap');
  const preparatoryText = usePreparatoryText();
  const locale = useLocale();
  const range = ({ fromLabel: from, toLabel: to }: TimelineSpan): string => {
    if (from && to) return from === to ? from : t('range', { from, to });
    if (to) return t('rangeOpenStart', { to });
    if (from) return t('rangeOpenEnd', { from });
    return t('rangeUnknown');
  };
  const shortOf: Readonly<Record<GapKind, (gap: TimelineGap) => string>> = {
    attendance: (gap) => {
      const { missed, meetings, unrecorded } = gap;
      return t('shortAttendance', { missed, meetings, unrecorded, run: runIn(gap) });
    },
    record: ({ meetings }) => t('shortRecord', { meetings }),
    stated: ({ from }) => (from.kind === 'unknown' ? t('shortStatedOpenStart') : t('shortStated')),
    exclusion: ({ meetings }) => t('shortExclusion', { meetings }),
  };
  // Its length alone would not fit what a figure of fewer years draws of it.
  const inPart = (key: 'part' | 'partShort', { part, meetings }: TimelineGap, words: string): string =>
    part ? t(key, { ...part, meetings, words }) : words;
  const withPreparatory = ({ preparatory }: TimelineGap, words: string): string =>
    preparatory ? t('shortPreparatory', { words, count: preparatory.meetings }) : words;
  const short = (gap: TimelineGap): string => inPart('partShort', gap, withPreparatory(gap, shortOf[gap.kind](gap)));
  return {
    sentence: (gap: TimelineGap): string =>
      inPart(
        'part',
        gap,
        preparatoryText(
          gap,
          t(gap.kind, {
            range: range(gap),
            missed: gap.missed,
            meetings: gap.meetings,
            unrecorded: gap.unrecorded,
            days: gap.days === null ? NONE : formatDays(gap.days, locale),
            without: without(`without.${gap.voice ?? 'cell'}`),
            quote: gap.quote ?? NONE,
            run: runIn(gap),
          }),
        ),
      ),
    /** The most telling words first, for a place that may be short. */
    labels: (gap: TimelineGap): string[] => {
      if (gap.kind !== 'attendance') return [short(gap)];
      const { missed, meetings, unrecorded } = gap;
      const days = gap.days === null ? NONE : formatDays(gap.days, locale);
      const full = t('fullAttendance', { missed, meetings, unrecorded, days, run: runIn(gap) });
      return [inPart('partShort', gap, withPreparatory(gap, full)), short(gap)];
    },
    short,
  };
}
