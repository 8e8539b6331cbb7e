import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { pageMetadata } from '@/components/site/page-metadata';
import { SitePage } from '@/components/site/site-page';
import { SourceMeetingsArticle } from '@/components/sources/source-meetings-article';
import { Still } from '@/components/ui/still/still';
import { sourcePageHref } from '@/lib/i18n/navigation';
import { pageLocale } from '@/lib/i18n/page-locale';
import { loadSourceMeetings } from '@/lib/participation/pages/loaders';

export const dynamic = 'force-static';
export const generateStaticParams = () => [];

type SourceMeetingsProps = { params: Promise<{ locale: string; source: string; page: string }> };

export async function generateMetadata({ params }: SourceMeetingsProps): Promise<Metadata> {
  const { locale: segment, source: slug, page } = await params;
  const locale = pageLocale(segment);
  const record = await loadSourceMeetings(slug, page);
  if (!record) return {};
  const t = await getTranslations('source');
  const { title, publisher } = record.source;
  return pageMetadata({
    locale,
    href: sourcePageHref(slug, record.meetings.page),
    title: t('pageTitle', { title, page: record.meetings.page }),
    description: t('pageDescription', { title, publisher }),
  });
}

export default async function SourceMeetingsPage({ params }: SourceMeetingsProps) {
  const { locale, source: slug, page } = await params;
  pageLocale(locale);
  const record = await loadSourceMeetings(slug, page);
  if (!record) notFound();
  return (
    <SitePage here={sourcePageHref(slug, record.meetings.page)}>
      <Still>
        <SourceMeetingsArticle record={record} />
      </Still>
    </SitePage>
  );
}
