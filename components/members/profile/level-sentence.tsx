import { useTranslations } from 'next-intl';
import { KNOWN_RANKS, type KnownRank, type LevelCount } from '@/lib/participation/account/rules-levels';
import type { FigureVoice } from '@/lib/sources/rules-voice';

/** A rank, or what else can be said of a level. */
export type LevelName = KnownRank | 'inWords' | 'unrecorded';

export function useLevelWords() {
  const rank = useTranslations('status.rank');
  const t = useTranslations('member.levels');
  return (level: LevelName): string => (level === 'unrecorded' || level === 'inWords' ? t(level) : rank(level));
}

/** How often which level came, and how often nobody recorded it. */
export function LevelSentence({ count, voice }: { count: LevelCount; voice: FigureVoice }) {
  const t = useTranslations('member.levels');
  const words = useLevelWords();
  const { attended, unrecorded, differing, inWords, ranks } = count;
  if (attended === 0) return t('noAttendance', { voice });
  if (unrecorded === attended) return t('nothingRecorded', { count: attended, voice });
  const parts = [
    ...KNOWN_RANKS.filter((rank) => ranks[rank] > 0).map((rank) =>
      t('part', { level: words(rank), count: ranks[rank] }),
    ),
    ...(differing > 0 ? [t('partDiffering', { count: differing })] : []),
    ...(inWords > 0 ? [t('partInWords', { count: inWords })] : []),
    ...(unrecorded > 0 ? [t('partUnrecorded', { count: unrecorded })] : []),
  ];
  return t('sentence', { count: attended, parts: parts.join(', '), voice });
}
