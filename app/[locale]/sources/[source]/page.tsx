import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { pageMetadata } from '@/components/site/page-metadata';
import { SitePage } from '@/components/site/site-page';
import { SourceArticle } from '@/components/sources/source-article';
import { Still } from '@/components/ui/still/still';
import { sourceHref } from '@/lib/i18n/navigation';
import { pageLocale } from '@/lib/i18n/page-locale';
import { loadSourceRecord } from '@/lib/participation/pages/loaders';

export const dynamic = 'force-static';
export const generateStaticParams = () => [];

type SourceProps = { params: Promise<{ locale: string; source: string }> };

export async function generateMetadata({ params }: SourceProps): Promise<Metadata> {
  const { locale: segment, source: slug } = await params;
  const locale = pageLocale(segment);
  const record = await loadSourceRecord(slug);
  if (!record) return {};
  const t = await getTranslations('source');
  const { title, publisher } = record.source;
  return pageMetadata({
    locale,
    href: sourceHref(slug),
    title,
    description: t('pageDescription', { title, publisher }),
  });
}

export default async function SourcePage({ params }: SourceProps) {
  const { locale, source: slug } = await params;
  pageLocale(locale);
  const record = await loadSourceRecord(slug);
  if (!record) notFound();
  return (
    <SitePage here={sourceHref(slug)}>
      <Still>
        <SourceArticle record={record} />
      </Still>
    </SitePage>
  );
}
