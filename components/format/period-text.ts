import { useTranslations } from 'next-intl';
import { useRegisterFormat } from '@/components/format/register-format';
import { isOpenEnd, type PartialDate } from '@/lib/core/partial-date';

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
  return ({ since, until }: Period) => {
    const start = since && format.date(since);
    if (until && isOpenEnd(until)) return start ? t('since', { start }) : t('stillFromUnknown');
    const end = until && format.date(until);
    if (start && end) return t('between', { start, end });
    if (start) return t('endUnknown', { start });
    return end ? t('startUnknown', { end }) : t('unknown');
  };
}
