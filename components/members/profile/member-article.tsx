import { useLocale, useTranslations } from 'next-intl';
import { Timeline } from '@/components/charts/timeline/timeline';
import { layOutTimeline } from '@/components/charts/timeline/layout/layout';
import { OpenTable } from '@/components/charts/timeline/table/table';
import { timelineOfMember } from '@/components/charts/timeline/of-member';
import { useSeriesHeadline } from '@/components/charts/timeline/words/series-headline';
import { EnlivenedFigures } from '@/components/figure/life/enlivened-figures';
import { FigureFrame } from '@/components/figure/frame/figure-frame';
import { useMemberKindText } from '@/components/members/kind-text';
import { memberFindings } from '@/components/members/profile/member-findings';
import { FindingList } from '@/components/members/profile/finding-list';
import { MemberNetwork } from '@/components/members/profile/member-network';
import { figureContext } from '@/components/charts/timeline/figure-context';
import { useTimelineFacts } from '@/components/members/facts/timeline-facts';
import { OfficeList } from '@/components/members/profile/office-list';
import { SuccessionLine } from '@/components/members/profile/succession-line';
import { EvidenceQuote } from '@/components/sources/evidence-quote';
import { SourceTable } from '@/components/sources/source-table';
import { Breadcrumbs } from '@/components/ui/breadcrumbs';
import { PageContents } from '@/components/ui/page-contents';
import { PageHeading } from '@/components/ui/page-heading';
import { Section } from '@/components/ui/section';
import { Still } from '@/components/ui/still/still';
import { TextLink } from '@/components/ui/text-link';
import { compareHref, memberChartsHref, memberPrintoutHref, networkHref } from '@/lib/i18n/navigation';
import { MOST_RELATIVES } from '@/lib/members/succession/rules-line';
import type { MemberRecord, NetworkOfMember } from '@/lib/participation/pages/types';

export const MEMBER_FIGURE = 'member-timeline';

const HEADING = 'finding';

/** A figure of each network, however large another one is: one that stands alone has the heading's place. */
function useMemberFigures(record: MemberRecord) {
  const locale = useLocale();
  const found = useSeriesHeadline();
  return record.networks.map((part, place) => {
    const series = timelineOfMember({ ...record, networks: [part] }, figureContext(locale));
    return {
      part,
      series,
      headline: found.ofMember(series),
      mode: layOutTimeline(series)?.mode ?? null,
      id: place === 0 ? MEMBER_FIGURE : `${MEMBER_FIGURE}-${part.network.slug}`,
    };
  });
}

/** The words in which a source speaks of the time before, beside the drawing that shows them as a line. */
function StatedBefore({ part, sources }: { part: NetworkOfMember; sources: MemberRecord['sources'] }) {
  return memberFindings(part).before.stated.map(({ statement }) => (
    <div key={statement.id} className="mt-3 max-w-measure">
      <EvidenceQuote
        short
        quote={statement.quote}
        source={sources.find(({ id }) => id === statement.sourceId)}
        place={{ line: 'statement', id: statement.id }}
        locator={statement.locator}
      />
    </div>
  ));
}

/** The member's page: what is found and the figure it is read from, then everything they rest on. */
export function MemberArticle({ record }: { record: MemberRecord }) {
  const t = useTranslations('member');
  const charts = useTranslations('charts.timeline.line');
  const site = useTranslations('site');
  const analysis = useTranslations('analysis.page');
  const kindText = useMemberKindText();
  const locale = useLocale();
  const figures = useMemberFigures(record);
  const factsOf = useTimelineFacts();
  const { member, beside, successions, networks, sources } = record;
  const [only] = figures.length === 1 ? figures : [];
  const hasOffices = beside.offices.length > 0 && member.territory !== null;
  const contents = [
    { id: 'findings', label: t('findings.title') },
    ...(hasOffices
      ? [{ id: 'offices', label: t('offices.title', { territory: member.territory?.name[locale] ?? '' }) }]
      : []),
    ...networks.map(({ network }) => ({ id: network.slug, label: t('recordIn', { network: network.name[locale] }) })),
    { id: 'sources', label: t('sources') },
  ];
  return (
    <article>
      <Still>
        <Breadcrumbs
          label={site('breadcrumbs')}
          crumbs={[{ label: site('sections.members'), href: '/members' }]}
          kind={kindText(member)}
        />
        <PageHeading id={HEADING} isSentence={only !== undefined} title={only?.headline ?? member.name[locale]} />
        {successions.map((succession) => (
          <SuccessionLine key={succession.id} succession={succession} memberId={member.id} sources={sources} />
        ))}
        {networks.length === 0 ? <p>{t('noNetworks')}</p> : null}
        <section id="timeline" aria-labelledby={HEADING}>
          {figures.map(({ id, part, series, headline, mode }) => (
            <section key={id} aria-labelledby={`${id}-network`} className="mb-8">
              <h2 id={`${id}-network`} className="mb-1 text-lg">
                <TextLink href={networkHref(part.network.slug)}>{part.network.name[locale]}</TextLink>
              </h2>
              <FigureFrame
                id={id}
                facts={factsOf(record, part)}
                address={{ kind: 'member', member: member.slug, network: part.network.slug }}
                isEmpty={mode === null}
                sourcesAt="sources"
                table={
                  <OpenTable series={series} figure={`${id}-table`} kind={mode === 'dense' ? 'members' : 'cells'} />
                }
              >
                <Timeline
                  id={id}
                  series={series}
                  headline={headline}
                  headedBy={only ? HEADING : undefined}
                  isNamed
                  isFramed
                />
                <StatedBefore part={part} sources={sources} />
              </FigureFrame>
            </section>
          ))}
          {record.isLineCut ? <p className="mb-2 text-sm">{charts('cut', { most: MOST_RELATIVES })}</p> : null}
        </section>
        {member.aliases.length > 0 ? (
          <p className="mb-3 text-sm text-muted">{t('aliases', { names: member.aliases.join(', ') })}</p>
        ) : null}
        {networks.length > 0 ? (
          <>
            <p className="no-print flex flex-wrap gap-x-5 gap-y-2 text-sm">
              <TextLink href={memberPrintoutHref(member.slug)}>{t('print')}</TextLink>
              <TextLink href={compareHref({ member: member.slug })}>{t('compareWith')}</TextLink>
              <TextLink href={memberChartsHref(member.slug)}>{analysis('more')}</TextLink>
            </p>
            <PageContents label={site('contents')} contents={contents} />
            <Section id="findings" title={t('findings.title')}>
              {networks.map((part) => (
                <section key={part.network.id} className="mb-8">
                  {only ? null : <h3 className="mb-1">{part.network.name[locale]}</h3>}
                  <FindingList member={member} part={part} sources={sources} />
                </section>
              ))}
            </Section>
          </>
        ) : null}
        <OfficeList member={member} beside={beside} />
      </Still>
      <EnlivenedFigures />
      {networks.map((part) => (
        <MemberNetwork key={part.network.id} member={member} part={part} sources={sources} />
      ))}
      <Still>
        <Section id="sources" title={t('sources')}>
          <SourceTable sources={sources} caption={t('sources')} />
        </Section>
      </Still>
    </article>
  );
}
