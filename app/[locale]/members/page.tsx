import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { MemberList } from '@/components/members/member-list';
import { pageMetadata } from '@/components/site/page-metadata';
import { SitePage } from '@/components/site/site-page';
import { Still } from '@/components/ui/still/still';
import { pageLocale } from '@/lib/i18n/page-locale';
import { loadMemberPage, loadNetworks } from '@/lib/participation/pages/loaders';

export const dynamic = 'force-static';
export const generateStaticParams = () => [];

type MembersProps = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: MembersProps): Promise<Metadata> {
  const locale = pageLocale((await params).locale);
  const t = await getTranslations('members');
  return pageMetadata({ locale, href: '/members', title: t('title'), description: t('lede') });
}

export default async function MembersPage({ params }: MembersProps) {
  const locale = pageLocale((await params).locale);
  const list = await loadMemberPage(locale, 1);
  if (!list) notFound();
  return (
    <SitePage here="/members">
      <Still>
        <MemberList list={list} networks={await loadNetworks()} />
      </Still>
    </SitePage>
  );
}
