import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { RecordKey } from '@/components/charts/per-year/record-key';
import { NetworkCards } from '@/components/networks/network-cards';
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
  return (
    <SitePage here="/networks">
      <PageHeading title={t('title')}>{t('lede')}</PageHeading>
      <RecordKey />
      <NetworkCards networks={networks} records={await loadDrawnRecords(networks)} level="h2" />
    </SitePage>
  );
}
