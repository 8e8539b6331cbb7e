import { useTranslations } from 'next-intl';
import { editNetworkHref, logHref, newSeatHref } from '@/components/office/admin-hrefs';
import { useFieldChoices } from '@/components/forms/field-choices';
import { LogArea } from '@/components/attendance/log/log-area';
import { useLogCopies } from '@/components/attendance/log/log-copies';
import { LogReading } from '@/components/attendance/log/log-reading';
import { useLogRows } from '@/components/attendance/log/log-rows';
import { listRepresentatives } from '@/components/attendance/entry/representatives';
import type { PublicPlace } from '@/components/office/public-place';
import { PublishMeeting } from '@/components/meetings/editor/publish-meeting';
import { useRegisterFormat } from '@/components/format/register-format';
import { Section } from '@/components/ui/section';
import { TextLink } from '@/components/ui/text-link';
import { getPathname, meetingHref } from '@/lib/i18n/navigation';
import type { MeetingToLog } from '@/lib/office/types';
import type { SourceReference } from '@/lib/sources/types';

interface LogBySourceProps {
  record: MeetingToLog;
  chosen: SourceReference | null;
  mayEdit: boolean;
  mayPublish: boolean;
}

/** The rows by the chosen source; whoever may not edit reads what stands. */
export function LogBySource({ record, chosen, mayEdit, mayPublish }: LogBySourceProps) {
  const t = useTranslations('admin.log');
  const network = useTranslations('admin.network');
  const choices = useFieldChoices();
  const { locale, name, date } = useRegisterFormat();
  const rows = useLogRows(record, chosen?.id ?? 0);
  const representatives = listRepresentatives(record, { locale, name });
  const copies = useLogCopies(record, chosen?.id ?? 0);
  const networkIsDraft = !record.network.published;
  const shown = networkIsDraft
    ? editNetworkHref(record.network.slug)
    : meetingHref(record.network.slug, record.reference.slug);
  const place: PublicPlace = { address: getPathname({ locale, href: shown }), networkIsDraft };
  const title = chosen && mayEdit ? t('by', { source: choices.sourceLabel(chosen) }) : t('heading');
  const waiting =
    !record.published ||
    [...record.rows, ...record.guests].some(({ assertions }) => assertions.some(({ published }) => !published));
  return (
    <Section id="attendance" title={title}>
      {rows.length === 0 ? (
        <p className="max-w-measure">
          {t('noMembers')} <TextLink href={newSeatHref(record.network.slug)}>{network('newSeat')}</TextLink>
        </p>
      ) : chosen && mayEdit ? (
        <LogArea
          key={chosen.id}
          meetingId={record.reference.id}
          meeting={name(record.reference.title)}
          version={record.meeting.version}
          sourceId={chosen.id}
          completeFor={record.cited.find(({ source }) => source.id === chosen.id)?.completeFor ?? 'nothing'}
          rows={rows}
          representatives={representatives}
          copies={copies}
          mayPublish={mayPublish}
          place={place}
          next={
            record.next && {
              slug: record.next.slug,
              title: name(record.next.title),
              date: date(record.next.date),
              address: getPathname({ locale, href: logHref(record.network.slug, record.next.slug) }),
            }
          }
        />
      ) : (
        <>
          <LogReading record={record} />
          {mayPublish ? <PublishMeeting meeting={record.meeting} place={place} taken={!waiting} /> : null}
        </>
      )}
    </Section>
  );
}
