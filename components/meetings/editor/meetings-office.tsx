import { useTranslations } from 'next-intl';
import { logHref } from '@/components/office/admin-hrefs';
import { useRegisterFormat } from '@/components/format/register-format';
import { DataTable } from '@/components/ui/data-table';
import { TextLink } from '@/components/ui/text-link';
import type { OfficeMeeting } from '@/lib/office/types';

/** The meetings of a network, the latest first, with how far each is logged. */
export function MeetingsOffice({ network, meetings }: { network: string; meetings: readonly OfficeMeeting[] }) {
  const t = useTranslations('admin.network');
  const overview = useTranslations('admin.overview');
  const log = useTranslations('admin.log');
  const terms = useTranslations('terms');
  const format = useRegisterFormat();
  if (meetings.length === 0) return <p className="max-w-measure">{t('noMeetings')}</p>;
  const stateOf = ({ published, state, drafts }: OfficeMeeting) =>
    [
      published ? overview('published') : overview('draft'),
      state === 'held' ? null : terms(`meetingState.${state}`),
      published && drafts > 0 ? overview('draftAttendances', { count: drafts }) : null,
    ]
      .filter((part) => part !== null)
      .join(' · ');
  return (
    <DataTable
      caption={t('meetings')}
      captionHidden
      columns={[
        { key: 'date', label: t('date') },
        { key: 'meeting', label: t('meeting') },
        { key: 'state', label: t('state') },
        { key: 'recorded', label: t('recorded') },
      ]}
      rows={meetings.toReversed().map((meeting) => ({
        key: meeting.id,
        cells: [
          <TextLink key="date" href={logHref(network, meeting.slug)}>
            {format.date(meeting.date)}
          </TextLink>,
          format.name(meeting.title),
          meeting.published ? stateOf(meeting) : <strong key="state">{stateOf(meeting)}</strong>,
          log('count', { recorded: meeting.recorded, of: meeting.eligible }),
        ],
      }))}
    />
  );
}
