import { useTranslations } from 'next-intl';
import { useRegisterFormat } from '@/components/format/register-format';
import type { Total } from '@/lib/attendance/totals/types';

/** A source's count over a period, in words: "15 of 16 meetings attended (2009–2015)". */
export function TotalLine({ total: { attended, ofMeetings, period } }: { total: Total }) {
  const t = useTranslations('participation.total');
  const format = useRegisterFormat();
  const common = { attended, period: format.date(period) };
  return ofMeetings === null ? t('count', common) : t('countOf', { ...common, meetings: ofMeetings });
}
