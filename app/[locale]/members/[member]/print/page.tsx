import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { MemberSheet } from '@/components/members/sheet/member-sheet';
import { SheetPage } from '@/components/site/sheet-page';
import { pageMetadata } from '@/components/site/page-metadata';
import { siteOrigin } from '@/components/site/site-origin';
import { formatDay } from '@/lib/i18n/format-instant';
import { getPathname, memberHref, memberSheetHref } from '@/lib/i18n/navigation';
import { pageLocale } from '@/lib/i18n/page-locale';
import { loadMemberRecord } from '@/lib/participation/pages/loaders';

// A sheet bears the day on which it was asked for, and the address under which the register was reached.
export const dynamic = 'force-dynamic';

type SheetProps = { params: Promise<{ locale: string; member: string }> };

export async function generateMetadata({ params }: SheetProps): Promise<Metadata> {
  const { locale: segment, member: slug } = await params;
  const locale = pageLocale(segment);
  const record = await loadMemberRecord(slug);
  if (!record) return {};
  const t = await getTranslations('sheet');
  const title = t('title', { name: record.member.name[locale] });
  const metadata = await pageMetadata({ locale, href: memberSheetHref(slug), title, description: title });
  return { ...metadata, robots: { index: false } };
}

export default async function MemberSheetPage({ params }: SheetProps) {
  const { locale: segment, member: slug } = await params;
  const locale = pageLocale(segment);
  const record = await loadMemberRecord(slug);
  if (!record) notFound();
  const address = `${await siteOrigin()}${getPathname({ locale, href: memberHref(slug) })}`;
  return (
    <SheetPage
      here={memberSheetHref(slug)}
      subject={memberHref(slug)}
      address={address}
      drawnUp={formatDay(new Date(), locale)}
    >
      <MemberSheet record={record} address={address} />
    </SheetPage>
  );
}
