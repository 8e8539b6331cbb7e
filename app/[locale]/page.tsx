import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { NetworkRecordKey } from '@/components/networks/network-record-key';
import { StatusKey } from '@/components/method/status-key';
import { NetworkCards } from '@/components/networks/network-cards';
import { LatestChanges } from '@/components/participation/latest-changes';
import { OpenGaps } from '@/components/gaps/open-gaps';
import { RegisterSearch } from '@/components/search/register-search';
import { pageMetadata } from '@/components/site/page-metadata';
import { SitePage } from '@/components/site/site-page';
import { PageHeading } from '@/components/ui/page-heading';
import { Section } from '@/components/ui/section';
import { Still } from '@/components/ui/still/still';
import { TextLink } from '@/components/ui/text-link';
import { pageLocale } from '@/lib/i18n/page-locale';
import { loadDrawnRecords, loadLatestChanges, loadOverview } from '@/lib/participation/pages/loaders';

export const dynamic = 'force-static';
export const generateStaticParams = () => [];

type StartProps = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: StartProps): Promise<Metadata> {
  const locale = pageLocale((await params).locale);
  const t = await getTranslations('start');
  return pageMetadata({ locale, href: '/', title: t('title'), description: t('lede') });
}

export default async function StartPage({ params }: StartProps) {
  pageLocale((await params).locale);
  const t = await getTranslations('start');
  const overview = await loadOverview();
  const records = await loadDrawnRecords(overview.networks);
  return (
    <SitePage here="/">
      <div className="grid gap-x-12 gap-y-8 lg:grid-cols-[minmax(0,1fr)_21rem]">
        <div>
          <PageHeading title={t('heading')}>{t('lede')}</PageHeading>
          <RegisterSearch />
        </div>
        <Still>
          <StatusKey />
        </Still>
      </div>
      <Still>
        <Section id="networks" title={t('networks')} lede={t('networksLede')}>
          <NetworkRecordKey records={records} />
          <NetworkCards networks={overview.networks} records={records} />
          {overview.hasMoreNetworks ? (
            <p className="mt-4">
              <TextLink href="/networks">{t('allNetworks')}</TextLink>
            </p>
          ) : null}
        </Section>
        <div className="grid gap-x-12 lg:grid-cols-[minmax(0,1fr)_21rem]">
          <Section id="open-gaps" title={t('openGaps.title')} lede={t('openGaps.lede')}>
            <OpenGaps overview={overview} />
          </Section>
          <Section id="changes" title={t('changes.title')} lede={t('changes.lede')}>
            <LatestChanges changes={await loadLatestChanges()} />
          </Section>
        </div>
      </Still>
    </SitePage>
  );
}
