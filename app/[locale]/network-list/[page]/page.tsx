import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { NetworkList } from '@/components/networks/network-list';
import { pageMetadata } from '@/components/site/page-metadata';
import { SitePage } from '@/components/site/site-page';
import { Still } from '@/components/ui/still/still';
import { networkListHref } from '@/lib/i18n/navigation';
import { pageLocale } from '@/lib/i18n/page-locale';
import { loadDrawnRecords, loadNetworkPage } from '@/lib/participation/pages/loaders';
import { readFurtherPage } from '@/lib/participation/pages/rules-paging';

export const dynamic = 'force-static';
export const generateStaticParams = () => [];

type NetworkListProps = { params: Promise<{ locale: string; page: string }> };

export async function generateMetadata({ params }: NetworkListProps): Promise<Metadata> {
  const { locale: segment, page: written } = await params;
  const locale = pageLocale(segment);
  const page = readFurtherPage(written);
  if (page === null) return {};
  const [t, site] = [await getTranslations('networks'), await getTranslations('site.list')];
  const title = site('title', { title: t('title'), page });
  return pageMetadata({ locale, href: networkListHref(page), title, description: t('description') });
}

/** A further page of the networks. */
export default async function NetworkListPage({ params }: NetworkListProps) {
  const { locale, page: written } = await params;
  pageLocale(locale);
  const page = readFurtherPage(written);
  const list = page === null ? null : await loadNetworkPage(page);
  if (!list || list.entries.length === 0) notFound();
  return (
    <SitePage here={networkListHref(list.page)}>
      <Still>
        <NetworkList list={list} records={await loadDrawnRecords(list.entries)} />
      </Still>
    </SitePage>
  );
}
