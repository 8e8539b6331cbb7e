import { useTranslations } from 'next-intl';
import type { Gap } from '@/lib/participation/gaps/types';

type ToldGap = Pick<Gap, 'meetings' | 'missed' | 'preparatory' | 'voice'>;

/** Which of the missed meetings only prepared others; said only where that does not follow from all of them. */
function toldOfMissed({ meetings, missed, preparatory }: ToldGap): 'same' | 'all' | 'some' | 'none' {
  if (!preparatory || preparatory.missed === 0 || preparatory.meetings === meetings) return 'none';
  if (preparatory.missed !== missed) return 'some';
  return preparatory.meetings === missed ? 'same' : 'all';
}

/** Adds to the words of a gap how many of its meetings only prepared others: nobody is to take them for the network's own. */
export function usePreparatoryText(): (gap: ToldGap, words: string) => string {
  const t = useTranslations('participation.gap');
  return (gap, words) => {
    const { meetings, missed, preparatory, voice = 'cell' } = gap;
    if (!preparatory) return words;
    return t('preparatory', {
      words,
      meetings,
      missed,
      count: preparatory.meetings,
      all: preparatory.meetings === meetings ? 'yes' : 'no',
      told: toldOfMissed(gap),
      of: preparatory.missed,
      without: t(`without.${voice}`),
    });
  };
}
