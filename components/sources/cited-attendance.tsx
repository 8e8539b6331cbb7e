import { useTranslations } from 'next-intl';
import { StatusWord } from '@/components/participation/status-word';
import { useRegisterFormat } from '@/components/site/register-format';
import { attendanceByMeeting, type CitedMeetingGroup } from '@/components/sources/attendance-by-meeting';
import { DataTable } from '@/components/ui/data-table';
import { TextLink } from '@/components/ui/text-link';
import { meetingHref, memberHref } from '@/lib/i18n/navigation';
import type { SourceRecord } from '@/lib/participation/types-pages';

/** What the document says of who was there, a table a meeting. */
export function CitedAttendance({ record }: { record: SourceRecord }) {
  const format = useRegisterFormat();
  return attendanceByMeeting(record.assertions).map((group) => (
    <section key={group.meeting.id} className="mb-8">
      <h3 className="mb-2">
        <TextLink href={meetingHref(group.network.slug, group.meeting.slug)}>
          {format.name(group.meeting.title)}, {format.date(group.meeting.date)}
        </TextLink>
      </h3>
      <MeetingGroup group={group} language={record.source.language} />
    </section>
  ));
}

function MeetingGroup({ group, language }: { group: CitedMeetingGroup; language: string }) {
  const t = useTranslations('source');
  const format = useRegisterFormat();
  const { sharedQuote, lines } = group;
  const columns = [
    { key: 'member', label: t('member') },
    { key: 'status', label: t('status') },
    { key: 'locator', label: t('locator') },
    ...(sharedQuote === null ? [{ key: 'quote', label: t('quote') }] : []),
  ];
  return (
    <>
      {sharedQuote === null ? null : (
        <blockquote lang={language} className="mb-3 max-w-measure border-s-2 border-line-strong ps-3">
          <q>{sharedQuote}</q>
        </blockquote>
      )}
      <DataTable
        caption={t('attendanceAt', { meeting: format.name(group.meeting.title) })}
        captionHidden
        columns={columns}
        rows={lines.map(({ member, assertion }) => ({
          key: assertion.id,
          cells: [
            <TextLink key="member" href={memberHref(member.slug)}>
              {format.name(member.name)}
            </TextLink>,
            <StatusWord key="status" status={assertion.status} guest={assertion.capacity !== 'member'} />,
            assertion.locator,
            assertion.quote ? (
              <q key="quote" lang={language}>
                {assertion.quote}
              </q>
            ) : null,
          ],
        }))}
      />
    </>
  );
}
