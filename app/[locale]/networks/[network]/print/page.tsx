import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { notFound, redirect } from 'next/navigation';
import { NetworkPrintout } from '@/components/networks/printout/network-printout';
import { madeAt } from '@/lib/config/made-at';
import { pageMetadata } from '@/components/site/page-metadata';
import { PrintoutPage } from '@/components/site/printout-page';
import { siteOrigin } from '@/lib/config/site-origin';
import { Still } from '@/components/ui/still/still';
import type { AddressQuery } from '@/lib/core/address-query';
import { formatDay } from '@/lib/i18n/format-instant';
import { getPathname, matrixHref, networkHref, networkPrintoutHref } from '@/lib/i18n/navigation';
import { pageLocale } from '@/lib/i18n/page-locale';
import { isCanonicalQuery, matrixQuery, readMatrixView } from '@/lib/participation/matrix/schema';
import { loadNetworkRecord } from '@/lib/participation/pages/loaders';

// A printout shows the day of the request and the address under which the register was reached.
export const dynamic = 'force-dynamic';

interface PrintoutProps {
  params: Promise<{ locale: string; network: string }>;
  searchParams: Promise<AddressQuery>;
}

export async function generateMetadata({ params }: PrintoutProps): Promise<Metadata> {
  const { locale: segment, network: slug } = await params;
  const locale = pageLocale(segment);
  const record = await loadNetworkRecord(slug);
  if (!record) return {};
  const t = await getTranslations('printout');
  const title = t('title', { name: record.network.name[locale] });
  const metadata = await pageMetadata({ locale, href: networkPrintoutHref(slug), title, description: title });
  return { ...metadata, robots: { index: false } };
}

/** The matrix of a network on paper, in the view that the address asks for. */
export default async function NetworkPrintoutPage({ params, searchParams }: PrintoutProps) {
  const { locale: segment, network: slug } = await params;
  const locale = pageLocale(segment);
  const record = await loadNetworkRecord(slug);
  if (!record) notFound();
  const query = await searchParams;
  const view = readMatrixView(query);
  const asked = matrixQuery(view);
  const here = networkPrintoutHref(slug, asked);
  if (!isCanonicalQuery(query)) redirect(getPathname({ locale, href: here }));
  const subject = Object.keys(asked).length > 0 ? matrixHref(slug, asked) : networkHref(slug);
  const today = madeAt();
  const address = `${siteOrigin()}${getPathname({ locale, href: subject })}`;
  return (
    <PrintoutPage here={here} subject={subject} address={address} drawnUp={formatDay(today, locale)} isAcross>
      <Still>
        <NetworkPrintout record={record} address={address} today={today} view={view} />
      </Still>
    </PrintoutPage>
  );
}
