import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { notFound, permanentRedirect } from 'next/navigation';
import { MEMBER_FIGURE, MemberArticle } from '@/components/members/profile/member-article';
import { pageMetadata } from '@/components/site/page-metadata';
import { SitePage } from '@/components/site/site-page';
import { getPathname, memberHref } from '@/lib/i18n/navigation';
import { pageLocale } from '@/lib/i18n/page-locale';
import { loadMemberRecord, loadSuccessor } from '@/lib/participation/pages/loaders';

export const dynamic = 'force-static';
export const generateStaticParams = () => [];

type MemberProps = { params: Promise<{ locale: string; member: string }> };

export async function generateMetadata({ params }: MemberProps): Promise<Metadata> {
  const { locale: segment, member: slug } = await params;
  const locale = pageLocale(segment);
  const record = await loadMemberRecord(slug);
  if (!record) return {};
  const t = await getTranslations('member');
  const title = record.member.name[locale];
  const networks = record.networks.map(({ network }) => network.name[locale]).join(', ');
  const description = t('pageDescription', { name: title, networks });
  const [first] = record.networks;
  const figure = first && ({ kind: 'member', member: slug, network: first.network.slug } as const);
  return pageMetadata({ locale, href: memberHref(slug), title, description, figure });
}

export default async function MemberPage({ params }: MemberProps) {
  const { locale: segment, member: slug } = await params;
  const locale = pageLocale(segment);
  const record = await loadMemberRecord(slug);
  if (!record) {
    const successor = await loadSuccessor(slug);
    if (successor !== null) permanentRedirect(getPathname({ locale, href: memberHref(successor) }));
    notFound();
  }
  return (
    <SitePage here={memberHref(slug)} figure={record.networks.length > 0 ? MEMBER_FIGURE : undefined}>
      <MemberArticle record={record} />
    </SitePage>
  );
}
