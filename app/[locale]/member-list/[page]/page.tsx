import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { MemberList } from '@/components/members/member-list';
import { pageMetadata } from '@/components/site/page-metadata';
import { SitePage } from '@/components/site/site-page';
import { Still } from '@/components/ui/still/still';
import { memberListHref } from '@/lib/i18n/navigation';
import { pageLocale } from '@/lib/i18n/page-locale';
import { loadMemberPage, loadNetworks } from '@/lib/participation/pages/loaders';
import { readFurtherPage } from '@/lib/participation/pages/rules-paging';

export const dynamic = 'force-static';
export const generateStaticParams = () => [];

type MemberListProps = { params: Promise<{ locale: string; page: string }> };

export async function generateMetadata({ params }: MemberListProps): Promise<Metadata> {
  const { locale: segment, page: written } = await params;
  const locale = pageLocale(segment);
  const page = readFurtherPage(written);
  if (page === null) return {};
  const [t, site] = [await getTranslations('members'), await getTranslations('site.list')];
  const title = site('title', { title: t('title'), page });
  return pageMetadata({ locale, href: memberListHref(page), title, description: t('lede') });
}

/** A further page of everyone in the register. */
export default async function MemberListPage({ params }: MemberListProps) {
  const { locale: segment, page: written } = await params;
  const locale = pageLocale(segment);
  const page = readFurtherPage(written);
  const list = page === null ? null : await loadMemberPage(locale, page);
  if (!list || list.entries.length === 0) notFound();
  return (
    <SitePage here={memberListHref(list.page)}>
      <Still>
        <MemberList list={list} networks={await loadNetworks()} />
      </Still>
    </SitePage>
  );
}
