import { useLocale, useTranslations } from 'next-intl';
import { DEFAULT_LOCALE } from '@/lib/core/localised-text';

interface CalendarLinkProps {
  network: string;
  /** One meeting; left out: all of the network, to subscribe to. */
  meeting?: string;
}

/** Leads to a calendar that other programs read. */
export function CalendarLink({ network, meeting }: CalendarLinkProps) {
  const t = useTranslations('meeting.calendar');
  const locale = useLocale();
  const of = meeting === undefined ? '' : `/meetings/${meeting}`;
  const address = `/api/v1/networks/${network}${of}/calendar.ics${locale === DEFAULT_LOCALE ? '' : `?language=${locale}`}`;
  if (meeting !== undefined) return <a href={address}>{t('file')}</a>;
  return (
    <p className="mt-4 max-w-measure">
      <a href={address}>{t('feed')}</a> <span className="text-sm text-muted">{t('feedHint')}</span>
    </p>
  );
}
