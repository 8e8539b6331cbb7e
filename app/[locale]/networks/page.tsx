import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { NetworkList } from '@/components/networks/network-list';
import { pageMetadata } from '@/components/site/page-metadata';
import { SitePage } from '@/components/site/site-page';
import { Still } from '@/components/ui/still/still';
import { pageLocale } from '@/lib/i18n/page-locale';
import { loadDrawnRecords, loadNetworkPage } from '@/lib/participation/pages/loaders';

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
  const list = await loadNetworkPage(1);
  if (!list) notFound();
  return (
    <SitePage here="/networks">
      <Still>
        <NetworkList list={list} records={await loadDrawnRecords(list.entries)} />
      </Still>
    </SitePage>
  );
}
