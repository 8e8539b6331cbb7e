import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { NetworkArticle } from '@/components/networks/network-article';
import { pageMetadata } from '@/components/site/page-metadata';
import { NETWORK_FIGURE } from '@/components/networks/matrix/network-matrix';
import { SitePage } from '@/components/site/site-page';
import { loadMatrixSources } from '@/lib/exports/loaders';
import { networkHref } from '@/lib/i18n/navigation';
import { pageLocale } from '@/lib/i18n/page-locale';
import { DEFAULT_VIEW } from '@/lib/participation/matrix/schema';
import { loadNetworkRecord } from '@/lib/participation/pages/loaders';

export const dynamic = 'force-static';
export const generateStaticParams = () => [];

type NetworkProps = { params: Promise<{ locale: string; network: string }> };

export async function generateMetadata({ params }: NetworkProps): Promise<Metadata> {
  const { locale: segment, network: slug } = await params;
  const locale = pageLocale(segment);
  const record = await loadNetworkRecord(slug);
  if (!record) return {};
  const t = await getTranslations('network');
  const title = record.network.name[locale];
  const description = t('pageDescription', {
    name: title,
    members: record.members.length,
    meetings: record.meetings.filter((meeting) => meeting.state === 'held').length,
  });
  const figure = { kind: 'network', network: slug, view: DEFAULT_VIEW } as const;
  return pageMetadata({ locale, href: networkHref(slug), title, description, figure });
}

export default async function NetworkPage({ params }: NetworkProps) {
  const { locale, network: slug } = await params;
  pageLocale(locale);
  const record = await loadNetworkRecord(slug);
  if (!record) notFound();
  return (
    <SitePage here={networkHref(slug)} figure={NETWORK_FIGURE}>
      <NetworkArticle record={record} matrixSources={await loadMatrixSources(slug)} />
    </SitePage>
  );
}
