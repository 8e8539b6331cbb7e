import { useLocale, useTranslations } from 'next-intl';
import { Timeline } from '@/components/charts/timeline/timeline';
import { timelineOfMember } from '@/components/charts/timeline/of-member';
import { useMemberKindText } from '@/components/members/kind-text';
import { FindingList } from '@/components/members/profile/finding-list';
import { MemberNetwork } from '@/components/members/profile/member-network';
import { figureContext } from '@/components/charts/timeline/figure-context';
import { OfficeList } from '@/components/members/profile/office-list';
import { SuccessionLine } from '@/components/members/profile/succession-line';
import { SourceTable } from '@/components/sources/source-table';
import { Breadcrumbs } from '@/components/ui/breadcrumbs';
import { PageHeading } from '@/components/ui/page-heading';
import { Section } from '@/components/ui/section';
import { Still } from '@/components/ui/still/still';
import { TextLink } from '@/components/ui/text-link';
import { compareHref, memberPrintoutHref, networkHref } from '@/lib/i18n/navigation';
import { MOST_RELATIVES } from '@/lib/members/succession/rules-line';
import type { MemberRecord } from '@/lib/participation/pages/types';

export const MEMBER_FIGURE = 'member-timeline';

/** The member's page: the answer first, then everything it rests on. */
export function MemberArticle({ record }: { record: MemberRecord }) {
  const t = useTranslations('member');
  const charts = useTranslations('charts.timeline.line');
  const site = useTranslations('site');
  const kindText = useMemberKindText();
  const locale = useLocale();
  const { member, beside, successions, networks, sources } = record;
  return (
    <article>
      <Still>
        <Breadcrumbs label={site('breadcrumbs')} crumbs={[{ label: site('sections.members'), href: '/members' }]} />
        <PageHeading kind={kindText(member)} title={member.name[locale]} />
        {member.aliases.length > 0 ? (
          <p className="-mt-4 mb-5 text-sm text-muted">{t('aliases', { names: member.aliases.join(', ') })}</p>
        ) : null}
        {successions.map((succession) => (
          <SuccessionLine key={succession.id} succession={succession} memberId={member.id} sources={sources} />
        ))}
        {networks.length > 0 ? (
          <p className="no-print mb-5 flex flex-wrap gap-x-5 gap-y-2 text-sm">
            <TextLink href={memberPrintoutHref(member.slug)}>{t('print')}</TextLink>
            <TextLink href={compareHref({ member: member.slug })}>{t('compareWith')}</TextLink>
            {beside.offices.length > 0 && member.territory ? (
              <a href="#offices">{t('offices.title', { territory: member.territory.name[locale] })}</a>
            ) : null}
          </p>
        ) : null}
        {networks.map((part) => (
          <section key={part.network.id} aria-labelledby={`findings-${part.network.slug}`} className="mb-8">
            <h2 id={`findings-${part.network.slug}`} className="mb-1 text-lg">
              <TextLink href={networkHref(part.network.slug)}>{part.network.name[locale]}</TextLink>
            </h2>
            <FindingList member={member} part={part} sources={sources} />
          </section>
        ))}
        <OfficeList member={member} beside={beside} />
        {networks.length > 0 ? (
          <Section id="timeline" title={t('timeline')} lede={t('timelineLede')}>
            {record.isLineCut ? <p className="mb-2 text-sm">{charts('cut', { most: MOST_RELATIVES })}</p> : null}
            <Timeline id={MEMBER_FIGURE} series={timelineOfMember(record, figureContext(locale))} />
          </Section>
        ) : (
          <p>{t('noNetworks')}</p>
        )}
      </Still>
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
