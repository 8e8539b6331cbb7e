import { useTranslations } from 'next-intl';
import { useRegisterFormat } from '@/components/format/register-format';
import type { ParticipationDuty } from '@/lib/networks/types';
import type { Rate } from '@/lib/participation/account/types';

/** With fewer known cells than this no percentage is shown: one of one would read "100 %". */
export const MINIMUM_KNOWN_FOR_RATE = 3;

/** What is known of a member's attendance. Count first where participation is voluntary; never a bare percentage. */
export function RateSentence({ rate, duty }: { rate: Rate; duty: ParticipationDuty }) {
  const t = useTranslations('participation.rate');
  const format = useRegisterFormat();
  const { attended, known, unknown, eligible } = rate;
  if (eligible === 0) return t('nothingEligible');
  if (known === 0) return t('nothingKnown', { eligible });
  if (known < MINIMUM_KNOWN_FOR_RATE || rate.rate === null) {
    return t('fewKnown', { attended, known, unknown, eligible, minimum: MINIMUM_KNOWN_FOR_RATE });
  }
  const share = t(duty === 'voluntary' ? 'countFirst' : 'rateFirst', {
    attended,
    known,
    rate: format.percent(rate.rate),
  });
  if (unknown === 0) return share + t('allKnown');
  const lower = format.percent(rate.lowerBound ?? 0);
  const upper = format.percent(rate.upperBound ?? 1);
  return share + t('someUnknown', { unknown, eligible, lower, upper });
}
