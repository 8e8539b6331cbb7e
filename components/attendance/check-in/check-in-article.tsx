import { useTranslations } from 'next-intl';
import { CheckInArea } from '@/components/attendance/check-in/check-in-area';
import { useCheckInMembers } from '@/components/attendance/check-in/check-in-facts';
import { NewList } from '@/components/attendance/check-in/new-list';
import { LogSourceField } from '@/components/attendance/entry/log-source-field';
import { useNewSourceDefaults } from '@/components/attendance/entry/new-source-defaults';
import { useFieldChoices } from '@/components/forms/field-choices';
import { RecordEditor } from '@/components/forms/record-editor';
import { useRegisterFormat } from '@/components/format/register-format';
import {
  batchHref,
  checkInHref,
  editMeetingHref,
  logBySourceHref,
  logHref,
  newSeatHref,
  officeNetworkHref,
} from '@/components/office/admin-hrefs';
import { SourceCitation } from '@/components/sources/source-citation';
import { Section } from '@/components/ui/section';
import { TextLink } from '@/components/ui/text-link';
import { getPathname } from '@/lib/i18n/navigation';
import { takesAttendance } from '@/lib/imports/grid/rules';
import type { MeetingForLog } from '@/lib/office/types';
import type { SourceChoice, SourceReference } from '@/lib/sources/types';

interface CheckInArticleProps {
  record: MeetingForLog;
  /** The list of participants that is written at the door. */
  chosen: SourceReference | null;
  sources: readonly SourceChoice[];
  today: string;
}

/** The door of one meeting: by which list, then one large button per member. */
export function CheckInArticle({ record, chosen, sources, today }: CheckInArticleProps) {
  const t = useTranslations('checkIn');
  const log = useTranslations('admin.log');
  const format = useRegisterFormat();
  const { network, reference } = record;
  return (
    <RecordEditor
      kind={t('heading')}
      title={t('title', { meeting: format.name(reference.title), date: format.date(reference.date) })}
      crumbs={[
        { label: format.name(network.name), href: officeNetworkHref(network.slug) },
        { label: log('heading'), href: logHref(network.slug, reference.slug) },
      ]}
    >
      {takesAttendance(reference) ? (
        <>
          {chosen ? <Members record={record} chosen={chosen} /> : <p className="max-w-measure">{t('lede')}</p>}
          <Section id="source" title={t('source')}>
            <ListChoice record={record} chosen={chosen} sources={sources} today={today} />
          </Section>
        </>
      ) : (
        <p className="max-w-measure">{log('noAttendance')}</p>
      )}
    </RecordEditor>
  );
}

function ListChoice({ record, chosen, sources, today }: CheckInArticleProps) {
  const t = useTranslations('checkIn');
  const format = useRegisterFormat();
  const { sourceLabel } = useFieldChoices();
  const { network, reference } = record;
  const defaults = useNewSourceDefaults(sources, { today, slugEnding: `${network.slug} ${reference.slug}` });
  const here = getPathname({ href: checkInHref(network.slug, reference.slug), locale: format.locale });
  const addressBy = (source: string) => `${here}?source=${source}`;
  return (
    <>
      {chosen ? (
        <p className="mb-4">
          {t('chosen')} <SourceCitation source={chosen} place="document" />
        </p>
      ) : null}
      <NewList
        title={t('listTitle', { meeting: format.name(reference.title), date: format.date(reference.date) })}
        defaults={defaults}
        address={addressBy(':id')}
      />
      <div className="mt-6">
        <LogSourceField
          options={sources.map((source) => ({
            label: sourceLabel(source),
            address: addressBy(String(source.id)),
            own: source.own,
          }))}
          newAddress={addressBy(':id')}
          begin={false}
          defaults={defaults}
        >
          <p className="max-w-measure">{t('needsScript')}</p>
        </LogSourceField>
      </div>
    </>
  );
}

function Members({ record, chosen }: { record: MeetingForLog; chosen: SourceReference }) {
  const t = useTranslations('checkIn');
  const office = useTranslations('admin.network');
  const log = useTranslations('admin.log');
  const format = useRegisterFormat();
  const { network, reference, meeting } = record;
  const members = useCheckInMembers(record, chosen.id);
  const batch = getPathname({ locale: format.locale, href: batchHref(network.slug, 0) });
  const toLog = logBySourceHref(network.slug, reference.slug, chosen.id);
  if (members.length === 0)
    return (
      <p className="max-w-measure">
        {log('noMembers')} <TextLink href={newSeatHref(network.slug)}>{office('newSeat')}</TextLink>
      </p>
    );
  return (
    <>
      <p className="mb-4 max-w-measure">{t('lede')}</p>
      <CheckInArea
        key={chosen.id}
        networkId={network.id}
        meetingId={meeting.id}
        sourceId={chosen.id}
        members={members}
        batchAddress={batch.replace(/0$/, ':id')}
      >
        <p className="max-w-measure">{t('needsScript')}</p>
      </CheckInArea>
      <p className="mt-4 flex flex-wrap gap-x-6 gap-y-1">
        <TextLink href={toLog}>{t('toLog')}</TextLink>
        {reference.state === 'scheduled' ? (
          <TextLink href={editMeetingHref(network.slug, reference.slug)}>{t('toHeld')}</TextLink>
        ) : null}
      </p>
    </>
  );
}
