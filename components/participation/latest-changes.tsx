import { useTranslations } from 'next-intl';
import { useRegisterFormat } from '@/components/format/register-format';
import { TextLink } from '@/components/ui/text-link';
import { partialDate } from '@/lib/core/partial-date';
import { meetingHref, networkHref } from '@/lib/i18n/navigation';
import type { PublicChange } from '@/lib/participation/pages/types-changes';

/** What became public last, the latest first; each leads to where it is shown with its sources. */
export function LatestChanges({ changes }: { changes: readonly PublicChange[] }) {
  const t = useTranslations('start.changes');
  const format = useRegisterFormat();
  if (changes.length === 0) return <p>{t('none')}</p>;
  return (
    <ol className="text-table">
      {changes.map(({ network, day, newMeetings, published, withdrawn, meetings }) => (
        <li key={`${day}-${network.id}`} className="border-t border-line py-3 first:border-t-0 first:pt-0">
          <p className="text-sm text-muted">
            <time dateTime={day}>{format.date(partialDate(day))}</time>
          </p>
          <p className="font-semibold">
            <TextLink href={networkHref(network.slug)}>{format.name(network.name)}</TextLink>
          </p>
          <p>{t('counts', { newMeetings, published, withdrawn })}</p>
          {meetings.length > 0 ? (
            <ul className="mt-0.5 flex flex-wrap gap-x-4 gap-y-1 text-sm">
              {meetings.map((meeting) => (
                <li key={meeting.id}>
                  <TextLink href={meetingHref(network.slug, meeting.slug)}>
                    {t('meeting', { date: format.date(meeting.date) })}
                  </TextLink>
                </li>
              ))}
            </ul>
          ) : null}
        </li>
      ))}
    </ol>
  );
}
