import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { MemberPrintout } from '@/components/members/printout/member-printout';
import { PrintoutPage } from '@/components/site/printout-page';
import { pageMetadata } from '@/components/site/page-metadata';
import { madeAt } from '@/lib/config/made-at';
import { siteOrigin } from '@/lib/config/site-origin';
import { formatDay } from '@/lib/i18n/format-instant';
import { getPathname, memberHref, memberPrintoutHref } from '@/lib/i18n/navigation';
import { pageLocale } from '@/lib/i18n/page-locale';
import { loadMemberRecord, loadNetworkRecord } from '@/lib/participation/pages/loaders';

// A printout shows the day of the request and the address under which the register was reached.
export const dynamic = 'force-dynamic';

type PrintoutProps = { params: Promise<{ locale: string; member: string }> };

export async function generateMetadata({ params }: PrintoutProps): Promise<Metadata> {
  const { locale: segment, member: slug } = await params;
  const locale = pageLocale(segment);
  const record = await loadMemberRecord(slug);
  if (!record) return {};
  const t = await getTranslations('printout');
  const title = t('title', { name: record.member.name[locale] });
  const metadata = await pageMetadata({ locale, href: memberPrintoutHref(slug), title, description: title });
  return { ...metadata, robots: { index: false } };
}

export default async function MemberPrintoutPage({ params }: PrintoutProps) {
  const { locale: segment, member: slug } = await params;
  const locale = pageLocale(segment);
  const record = await loadMemberRecord(slug);
  if (!record) notFound();
  const today = madeAt();
  const networks = await Promise.all(record.networks.map(({ network }) => loadNetworkRecord(network.slug)));
  const address = `${siteOrigin()}${getPathname({ locale, href: memberHref(slug) })}`;
  return (
    <PrintoutPage
      here={memberPrintoutHref(slug)}
      subject={memberHref(slug)}
      address={address}
      drawnUp={formatDay(today, locale)}
    >
      <MemberPrintout
        record={record}
        networks={networks.flatMap((network) => network ?? [])}
        address={address}
        today={today}
      />
    </PrintoutPage>
  );
}
