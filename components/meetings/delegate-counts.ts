import { useLocale, useTranslations } from 'next-intl';
import { countModes, countRanks, type DelegateCount } from '@/lib/participation/account/rules-delegates';
import { translateQuote } from '@/lib/sources/rules-translation';
import type { MeetingParticipant } from '@/lib/participation/pages/types';

/** Level and mode of those who came, in words; null where nobody recorded any. */
export function useDelegateCounts(participants: readonly MeetingParticipant[]): {
  ranks: string | null;
  modes: string | null;
} {
  const t = useTranslations('meeting');
  const locale = useLocale();
  // As everywhere, what we translate is marked; a count in a list of facts has room for the words alone.
  const inPageLanguage = (words: string) => translateQuote(words, 'de', locale) ?? words;
  const rank = useTranslations('status.rank');
  const mode = useTranslations('status.mode');
  const toWords = <Value extends string>(
    { counts, differing, inWords, unrecorded }: DelegateCount<Value>,
    wordOf: (value: Value) => string,
  ) =>
    counts.length === 0 && differing + inWords.length === 0
      ? null
      : [
          ...counts.map(({ value, count }) => t('countOf', { word: wordOf(value), count })),
          ...(differing > 0 ? [t('countOf', { word: t('sourcesDisagree'), count: differing })] : []),
          ...inWords.map(({ words, count }) =>
            t('countOf', { word: t('inWords', { words: inPageLanguage(words) }), count }),
          ),
          ...(unrecorded > 0 ? [t('countOf', { word: t('unrecorded'), count: unrecorded })] : []),
        ].join(', ');
  return { ranks: toWords(countRanks(participants), rank), modes: toWords(countModes(participants), mode) };
}
