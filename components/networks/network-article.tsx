import { useLocale, useTranslations } from 'next-intl';
import { ChartLinks } from '@/components/analysis/chart-links';
import { ExportLinks } from '@/components/exports/export-links';
import { CalendarLink } from '@/components/meetings/calendar-link';
import { MeetingTable } from '@/components/meetings/meeting-table';
import { GuestList } from '@/components/networks/guest-list';
import { MemberTable } from '@/components/networks/member-table';
import { FoundingClaims, NetworkClaims } from '@/components/networks/network-claims';
import { NetworkMatrix } from '@/components/networks/matrix/network-matrix';
import { NetworkFacts } from '@/components/networks/network-facts';
import { NetworkYears } from '@/components/participation/participation-years';
import { SourceTable } from '@/components/sources/source-table';
import { Breadcrumbs } from '@/components/ui/breadcrumbs';
import { useNetworkHeadline } from '@/components/networks/network-headline';
import { PageContents } from '@/components/ui/page-contents';
import { PageHeading } from '@/components/ui/page-heading';
import { Section } from '@/components/ui/section';
import { Still } from '@/components/ui/still/still';
import { TextLink } from '@/components/ui/text-link';
import type { MatrixSource } from '@/lib/exports/types';
import { questionsHref } from '@/lib/i18n/navigation';
import { breakAtJoints } from '@/lib/i18n/word-joints';
import { commonAccountVoice } from '@/lib/participation/account/rules-parts';
import { DEFAULT_VIEW } from '@/lib/participation/matrix/schema';
import type { NetworkRecord } from '@/lib/participation/pages/types';

interface NetworkArticleProps {
  record: NetworkRecord;
  /** The documents whose attendances can be downloaded as a matrix. */
  matrixSources: readonly MatrixSource[];
}

const HEADING = 'finding';

/** What is found of a network and the figure it is read from, then everything the register knows about it. */
export function NetworkArticle({ record, matrixSources }: NetworkArticleProps) {
  const t = useTranslations('network');
  const site = useTranslations('site');
  const exported = useTranslations('importPages.export');
  const questions = useTranslations('questions');
  const analysis = useTranslations('analysis.page');
  const locale = useLocale();
  const duty = useTranslations('terms.duty');
  const headline = useNetworkHeadline(record);
  const voice = commonAccountVoice(record.members.map(({ row }) => row.account));
  const { network, meetings, meetingSources, members, guests, unclear, sources } = record;
  const contents = [
    { id: 'about', label: t('about') },
    { id: 'years', label: t('perYear') },
    { id: 'charts', label: analysis('more') },
    { id: 'meetings', label: t('meetings') },
    { id: 'members', label: t('members') },
    ...(guests.length > 0 ? [{ id: 'guests', label: t('guests') }] : []),
    ...(unclear.length > 0 ? [{ id: 'unclear', label: t('unclear') }] : []),
    { id: 'sources', label: t('sources') },
    { id: 'download', label: exported('publicHeading') },
  ];
  return (
    <article>
      <Still>
        <Breadcrumbs label={site('breadcrumbs')} crumbs={[{ label: site('sections.networks'), href: '/networks' }]} />
        <PageHeading
          id={HEADING}
          isSentence
          subject={`${breakAtJoints(network.name[locale])}\u00a0· ${duty(network.duty)}`}
          title={headline}
        />
        <h2 className="sr-only">{t('timeline', { voice })}</h2>
      </Still>
      <section id="timeline" aria-labelledby={HEADING}>
        <NetworkMatrix record={record} view={DEFAULT_VIEW} headedBy={HEADING} hasSources />
      </section>
      <Still>
        <p className="tl-note mt-3 max-w-measure">{t('timelineLede')}</p>
        <PageContents label={site('contents')} contents={contents} />
        <Section id="about" title={t('about')} lede={network.description[locale]}>
          <NetworkFacts record={record} />
          <FoundingClaims record={record} />
          <p className="mt-4">
            <TextLink href={questionsHref({ network: network.slug })}>{questions('ask')}</TextLink>
          </p>
        </Section>
      </Still>
      <Section id="years" title={t('perYear')} lede={t('perYearLede')}>
        <NetworkYears record={record} />
      </Section>
      <Still>
        <Section id="charts" title={analysis('more')} lede={analysis('moreLede')}>
          <ChartLinks subject={{ of: 'network', record }} />
        </Section>
        <Section id="meetings" title={t('meetings')}>
          {meetings.length > 0 ? (
            <MeetingTable
              network={network.slug}
              meetings={meetings}
              meetingSources={meetingSources}
              sources={sources}
            />
          ) : (
            <p>{t('noMeetings')}</p>
          )}
          {meetings.length > 0 ? <CalendarLink network={network.slug} /> : null}
        </Section>
        <Section id="members" title={t('members')}>
          {members.length > 0 ? <MemberTable record={record} /> : <p>{t('noMembers')}</p>}
        </Section>
        {guests.length > 0 ? (
          <Section id="guests" title={t('guests')} lede={t('guestsLede')}>
            <GuestList guests={guests} />
          </Section>
        ) : null}
        {unclear.length > 0 ? (
          <Section id="unclear" title={t('unclear')} lede={t('unclearLede')}>
            <GuestList guests={unclear} />
          </Section>
        ) : null}
        <NetworkClaims record={record} />
        <Section id="sources" title={t('sources')}>
          <SourceTable sources={sources} caption={t('sources')} />
        </Section>
        <Section id="download" title={exported('publicHeading')} lede={exported('publicLede')}>
          <ExportLinks network={network.slug} sources={matrixSources} />
        </Section>
      </Still>
    </article>
  );
}
