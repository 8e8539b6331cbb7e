import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { notFound, permanentRedirect, redirect } from 'next/navigation';
import { MatrixArticle } from '@/components/networks/matrix/matrix-article';
import { MatrixClick } from '@/components/networks/matrix/matrix-click';
import { pageMetadata } from '@/components/site/page-metadata';
import { NETWORK_FIGURE } from '@/components/networks/matrix/network-matrix';
import { SitePage } from '@/components/site/site-page';
import type { AddressQuery } from '@/lib/core/address-query';
import { getPathname, matrixHref, networkHref } from '@/lib/i18n/navigation';
import { pageLocale } from '@/lib/i18n/page-locale';
import { loadNetworkRecord, loadSuccessor } from '@/lib/participation/pages/loaders';
import { isCanonicalQuery, matrixQuery, readMatrixClick, readMatrixView } from '@/lib/participation/matrix/schema';

export const dynamic = 'force-dynamic';

interface MatrixProps {
  params: Promise<{ locale: string; network: string }>;
  searchParams: Promise<AddressQuery>;
}

export async function generateMetadata({ params, searchParams }: MatrixProps): Promise<Metadata> {
  const { locale: segment, network: slug } = await params;
  const locale = pageLocale(segment);
  const record = await loadNetworkRecord(slug);
  if (!record) return {};
  const t = await getTranslations('matrix');
  const name = record.network.name[locale];
  const words = { title: t('pageTitle', { name }), description: t('pageDescription', { name }) };
  const figure = { kind: 'network', network: slug, view: readMatrixView(await searchParams) } as const;
  return { ...(await pageMetadata({ locale, href: networkHref(slug), ...words, figure })), robots: { index: false } };
}

/** Any view of a network's matrix. The view every address begins with is on the network's own page, cached whole. */
export default async function MatrixPage({ params, searchParams }: MatrixProps) {
  const { locale: segment, network: slug } = await params;
  const locale = pageLocale(segment);
  const record = await loadNetworkRecord(slug);
  if (!record) notFound();
  const query = await searchParams;
  const view = readMatrixView(query);
  const here = matrixHref(slug, matrixQuery(view));
  const successor = view.member === null ? null : await loadSuccessor(view.member);
  if (successor !== null)
    permanentRedirect(getPathname({ locale, href: matrixHref(slug, matrixQuery({ ...view, member: successor })) }));
  const click = readMatrixClick(query);
  if (click) return <MatrixClick record={record} view={view} click={click} />;
  if (!isCanonicalQuery(query)) redirect(getPathname({ locale, href: here }));
  return (
    <SitePage here={here} figure={NETWORK_FIGURE}>
      <MatrixArticle record={record} view={view} />
    </SitePage>
  );
}
