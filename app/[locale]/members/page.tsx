import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { MemberIndexTable } from '@/components/members/member-index-table';
import { pageMetadata } from '@/components/site/page-metadata';
import { SitePage } from '@/components/site/site-page';
import { PageHeading } from '@/components/ui/page-heading';
import { pageLocale } from '@/lib/i18n/page-locale';
import { loadMembers } from '@/lib/participation/pages/loaders';

export const dynamic = 'force-static';
export const generateStaticParams = () => [];

type MembersProps = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: MembersProps): Promise<Metadata> {
  const locale = pageLocale((await params).locale);
  const t = await getTranslations('members');
  return pageMetadata({ locale, href: '/members', title: t('title'), description: t('lede') });
}

export default async function MembersPage({ params }: MembersProps) {
  pageLocale((await params).locale);
  const t = await getTranslations('members');
  const entries = await loadMembers();
  return (
    <SitePage here="/members">
      <PageHeading title={t('title')}>{t('lede')}</PageHeading>
      {entries.length > 0 ? <MemberIndexTable entries={entries} /> : <p>{t('none')}</p>}
    </SitePage>
  );
}
