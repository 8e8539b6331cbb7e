import { useTranslations } from 'next-intl';
import { useRegisterFormat } from '@/components/format/register-format';
import { isOpenEnd, type PartialDate } from '@/lib/core/partial-date';
import { isBetween } from '@/lib/participation/cells/rules-seats';

interface Period {
  /** null: start unknown. */
  since: PartialDate | null;
  /** null: end unknown; an open end means "still". */
  until: PartialDate | null;
}

/** A seat's or term's dates in words; an end nobody knows is said, never left out. */
export function usePeriodText() {
  const t = useTranslations('terms.period');
  const format = useRegisterFormat();
  /** Where an end lies between two days, or only a bound is known, "seit" and a dash would misread: each end is named. */
  const bothNamed = ({ since, until }: Period): string =>
    [
      since ? t('begins', { start: format.termEnd(since) }) : t('startNotKnown'),
      until ? (isOpenEnd(until) ? t('continues') : t('ends', { end: format.termEnd(until) })) : t('endNotKnown'),
    ].join(', ');
  return ({ since, until }: Period) => {
    if (isBetween(since) || isBetween(until)) return bothNamed({ since, until });
    const start = since && format.date(since);
    if (until && isOpenEnd(until)) return start ? t('since', { start }) : t('stillFromUnknown');
    const end = until && format.date(until);
    if (start && end) return t('between', { start, end });
    if (start) return t('endUnknown', { start });
    return end ? t('startUnknown', { end }) : t('unknown');
  };
}
