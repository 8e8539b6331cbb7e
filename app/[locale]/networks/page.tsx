import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { NetworkCards } from '@/components/networks/network-cards';
import { NetworkRecordKey } from '@/components/networks/network-record-key';
import { pageMetadata } from '@/components/site/page-metadata';
import { SitePage } from '@/components/site/site-page';
import { PageHeading } from '@/components/ui/page-heading';
import { pageLocale } from '@/lib/i18n/page-locale';
import { loadDrawnRecords, loadNetworks } from '@/lib/participation/pages/loaders';

export const dynamic = 'force-static';
export const generateStaticParams = () => [];

type NetworksProps = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: NetworksProps): Promise<Metadata> {
  const locale = pageLocale((await params).locale);
  const t = await getTranslations('networks');
  return pageMetadata({ locale, href: '/networks', title: t('title'), description: t('description') });
}

export default async function NetworksPage({ params }: NetworksProps) {
  pageLocale((await params).locale);
  const t = await getTranslations('networks');
  const networks = await loadNetworks();
  const records = await loadDrawnRecords(networks);
  return (
    <SitePage here="/networks">
      <PageHeading title={t('title')}>{t('lede')}</PageHeading>
      <NetworkRecordKey records={records} />
      <NetworkCards networks={networks} records={records} level="h2" />
    </SitePage>
  );
}
