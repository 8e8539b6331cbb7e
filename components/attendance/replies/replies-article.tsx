import { useTranslations } from 'next-intl';
import { RepliesForm } from '@/components/attendance/replies/replies-form';
import { RecordEditor } from '@/components/forms/record-editor';
import { useRegisterFormat } from '@/components/format/register-format';
import { checkInHref, logHref, newSeatHref, officeNetworkHref } from '@/components/office/admin-hrefs';
import { TextLink } from '@/components/ui/text-link';
import { byMemberNameIn } from '@/lib/i18n/name-order';
import { admitsAttendance } from '@/lib/meetings/rules';
import type { ReplyKind } from '@/lib/office/replies/types';
import type { MeetingForLog } from '@/lib/office/types';

/** What members say beforehand of a planned meeting. */
export function RepliesArticle({ record }: { record: MeetingForLog }) {
  const t = useTranslations('replies');
  const log = useTranslations('admin.log');
  const office = useTranslations('admin.network');
  const format = useRegisterFormat();
  const { network, reference, replies } = record;
  const rows = record.rows.toSorted(byMemberNameIn(format.locale)).map(({ member }) => ({
    memberId: member.id,
    member: format.name(member.name),
    kind: replies.find(({ memberId }) => memberId === member.id)?.kind ?? null,
  }));
  const count = (kind: ReplyKind | null) => rows.filter((row) => row.kind === kind).length;
  return (
    <RecordEditor
      kind={t('heading')}
      title={t('title', { meeting: format.name(reference.title), date: format.date(reference.date) })}
      crumbs={[
        { label: format.name(network.name), href: officeNetworkHref(network.slug) },
        { label: log('heading'), href: logHref(network.slug, reference.slug) },
      ]}
    >
      {reference.state !== 'scheduled' || !admitsAttendance(reference) ? (
        <p className="max-w-measure">{t('notPlanned')}</p>
      ) : rows.length === 0 ? (
        <p className="max-w-measure">
          {log('noMembers')} <TextLink href={newSeatHref(network.slug)}>{office('newSeat')}</TextLink>
        </p>
      ) : (
        <>
          <p className="max-w-measure">{t('lede')}</p>
          <p className="my-4 font-medium">
            {t('count', {
              coming: count('coming'),
              deputies: count('by_deputy'),
              excused: count('excused'),
              open: count(null),
            })}{' '}
            <TextLink href={checkInHref(network.slug, reference.slug)}>{t('toCheckIn')}</TextLink>
          </p>
          <RepliesForm meetingId={reference.id} rows={rows} />
        </>
      )}
    </RecordEditor>
  );
}
