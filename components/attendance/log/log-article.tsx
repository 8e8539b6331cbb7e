import { useTranslations } from 'next-intl';
import {
  callReportHref,
  checkInHref,
  editMeetingHref,
  historyHref,
  moveHref,
  officeNetworkHref,
  paperListHref,
  pasteHref,
  repliesHref,
} from '@/components/office/admin-hrefs';
import { LoggedBefore } from '@/components/attendance/log/logged-before';
import { LogBySource } from '@/components/attendance/log/log-by-source';
import { LogSources } from '@/components/attendance/log/log-sources';
import { UnrecordedSection } from '@/components/attendance/unrecorded-section';
import { PublicState } from '@/components/office/public-state';
import { useRegisterFormat } from '@/components/format/register-format';
import { Breadcrumbs } from '@/components/ui/breadcrumbs';
import { FactList, type Fact } from '@/components/ui/fact-list';
import { PageHeading } from '@/components/ui/page-heading';
import { Section } from '@/components/ui/section';
import { TextLink } from '@/components/ui/text-link';
import { meetingHref } from '@/lib/i18n/navigation';
import { admitsAttendance } from '@/lib/meetings/rules';
import type { MeetingToLog } from '@/lib/office/types';
import type { SourceChoice, SourceReference } from '@/lib/sources/types';

interface LogArticleProps {
  record: MeetingToLog;
  /** The source the log is based on. */
  chosen: SourceReference | null;
  sources: readonly SourceChoice[];
  mayEdit: boolean;
  mayPublish: boolean;
  today: string;
}

/** Date, place and sources of a meeting, then one row per member that could have come. */
export function LogArticle({ record, chosen, sources, mayEdit, mayPublish, today }: LogArticleProps) {
  const t = useTranslations('admin.log');
  const site = useTranslations('site');
  const meetingWords = useTranslations('meeting');
  const terms = useTranslations('terms');
  const network = useTranslations('admin.network');
  const format = useRegisterFormat();
  const { reference } = record;
  const attendable = admitsAttendance(reference) && reference.state !== 'cancelled';
  const facts: Fact[] = [
    { term: meetingWords('date'), detail: format.date(reference.date) },
    {
      term: meetingWords('place'),
      detail: reference.place ? format.name(reference.place) : meetingWords('placeUnknown'),
    },
    {
      term: meetingWords('kind'),
      detail: `${terms(`meetingKind.${reference.kind}`)} · ${terms(`meetingState.${reference.state}`)}`,
    },
    {
      term: t('state'),
      detail: t(!record.published ? 'draft' : record.network.published ? 'published' : 'publishedInDraft'),
    },
  ];
  return (
    <>
      <Breadcrumbs
        label={site('breadcrumbs')}
        crumbs={[{ label: format.name(record.network.name), href: officeNetworkHref(record.network.slug) }]}
      />
      <PageHeading kind={t('heading')} title={format.name(reference.title)}>
        <p className="flex flex-wrap gap-x-6 gap-y-1">
          <PublicState
            published={record.published && record.network.published}
            href={meetingHref(record.network.slug, reference.slug)}
          />
          {mayEdit ? (
            <TextLink href={editMeetingHref(record.network.slug, reference.slug)}>{t('edit')}</TextLink>
          ) : null}
          {mayEdit && attendable ? (
            <>
              {reference.state === 'scheduled' ? (
                <TextLink href={repliesHref(record.network.slug, reference.slug)}>{t('replies')}</TextLink>
              ) : null}
              <TextLink href={checkInHref(record.network.slug, reference.slug)}>{t('checkIn')}</TextLink>
              <TextLink href={paperListHref(record.network.slug, reference.slug)}>{t('paperList')}</TextLink>
              <TextLink href={pasteHref(record.network.slug, reference.slug)}>{t('paste')}</TextLink>
              <TextLink href={callReportHref(record.network.slug, reference.slug)}>{t('callReport')}</TextLink>
            </>
          ) : null}
          {mayEdit ? <TextLink href={moveHref(record.network.slug, reference.slug)}>{t('move')}</TextLink> : null}
          <TextLink href={historyHref('meeting', reference.id)}>{network('history')}</TextLink>
        </p>
      </PageHeading>
      <LoggedBefore meeting={reference.slug} />
      <FactList facts={facts} />
      <LogSources record={record} chosen={chosen} sources={sources} mayEdit={mayEdit} today={today} />
      {attendable ? (
        <LogBySource record={record} chosen={chosen} mayEdit={mayEdit} mayPublish={mayPublish} />
      ) : (
        <Section id="attendance" title={t('heading')}>
          <p className="max-w-measure">{t('noAttendance')}</p>
        </Section>
      )}
      {attendable && mayEdit ? <UnrecordedSection record={record} sources={sources} /> : null}
    </>
  );
}
