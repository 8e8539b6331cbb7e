import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { NetworkRecordKey } from '@/components/networks/network-record-key';
import { StatusKey } from '@/components/method/status-key';
import { NetworkCards } from '@/components/networks/network-cards';
import { LatestChanges } from '@/components/participation/latest-changes';
import { RegisterSearch } from '@/components/search/register-search';
import { pageMetadata } from '@/components/site/page-metadata';
import { SitePage } from '@/components/site/site-page';
import { LeftOut } from '@/components/start/left-out';
import { RegisterFinding, START_FIGURE } from '@/components/start/register-finding';
import { PageHeading } from '@/components/ui/page-heading';
import { Section } from '@/components/ui/section';
import { Still } from '@/components/ui/still/still';
import { TextLink } from '@/components/ui/text-link';
import { pageLocale } from '@/lib/i18n/page-locale';
import { loadDrawnRecords, loadLatestChanges, loadMemberRecord, loadOverview } from '@/lib/participation/pages/loaders';
import type { RegisterOverview } from '@/lib/participation/pages/types';

export const dynamic = 'force-static';
export const generateStaticParams = () => [];

type StartProps = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: StartProps): Promise<Metadata> {
  const locale = pageLocale((await params).locale);
  const t = await getTranslations('start');
  return pageMetadata({ locale, href: '/', title: t('title'), description: t('lede') });
}

async function loadFinding({ finding }: RegisterOverview) {
  const record = finding && (await loadMemberRecord(finding.member));
  const part = record?.networks.find(({ network }) => network.slug === finding?.network);
  return record && part ? { record, part } : null;
}

export default async function StartPage({ params }: StartProps) {
  pageLocale((await params).locale);
  const t = await getTranslations('start');
  const overview = await loadOverview();
  const records = await loadDrawnRecords(overview.networks);
  const found = await loadFinding(overview);
  return (
    <SitePage here="/" figure={found ? START_FIGURE : undefined}>
      <div className="start-purpose">
        <p>{t('purpose')}</p>
        <div>
          <RegisterSearch isCompact />
        </div>
      </div>
      <Still>
        {found ? (
          <RegisterFinding record={found.record} part={found.part} />
        ) : (
          <PageHeading title={t('heading')}>{t('lede')}</PageHeading>
        )}
        <Section id="networks" title={t('networks')} lede={t('networksLede')}>
          <NetworkRecordKey records={records} />
          <NetworkCards networks={overview.networks} records={records} isBrief />
          {overview.hasMoreNetworks ? (
            <p className="mt-4">
              <TextLink href="/networks">{t('allNetworks')}</TextLink>
            </p>
          ) : null}
          <LeftOut overview={overview} />
        </Section>
        <div className="grid gap-x-12 lg:grid-cols-[minmax(0,1fr)_21rem]">
          <Section id="changes" title={t('changes.title')} lede={t('changes.lede')}>
            <LatestChanges changes={await loadLatestChanges()} />
          </Section>
          <div className="mt-12">
            <StatusKey />
          </div>
        </div>
      </Still>
    </SitePage>
  );
}
