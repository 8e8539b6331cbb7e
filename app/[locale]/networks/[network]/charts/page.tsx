import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { NetworkAnalysis } from '@/components/analysis/analysis-article';
import { pageMetadata } from '@/components/site/page-metadata';
import { SitePage } from '@/components/site/site-page';
import { networkChartsHref } from '@/lib/i18n/navigation';
import { pageLocale } from '@/lib/i18n/page-locale';
import { firstChart } from '@/lib/participation/charts/rules';
import { loadNetworkRecord } from '@/lib/participation/pages/loaders';

export const dynamic = 'force-static';
export const generateStaticParams = () => [];

type NetworkProps = { params: Promise<{ locale: string; network: string }> };

export async function generateMetadata({ params }: NetworkProps): Promise<Metadata> {
  const { locale: segment, network: slug } = await params;
  const locale = pageLocale(segment);
  const record = await loadNetworkRecord(slug);
  if (!record) return {};
  const t = await getTranslations('analysis.page');
  const name = record.network.name[locale];
  const chart = firstChart({ of: 'network', record });
  const figure = chart && ({ kind: 'network-chart', network: slug, chart } as const);
  return pageMetadata({
    ...{ locale, href: networkChartsHref(slug), figure },
    ...{ title: t('pageTitle', { name }), description: t('pageDescription', { name }) },
  });
}

/** The charts beside a network's matrix. */
export default async function NetworkChartsPage({ params }: NetworkProps) {
  const { locale, network: slug } = await params;
  pageLocale(locale);
  const record = await loadNetworkRecord(slug);
  if (!record) notFound();
  return (
    <SitePage here={networkChartsHref(slug)}>
      <NetworkAnalysis record={record} />
    </SitePage>
  );
}
