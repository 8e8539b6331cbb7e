import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { GapsArticle } from '@/components/gaps/gaps-article';
import { GAPS_FIGURE } from '@/components/gaps/gaps-figure';
import { pageMetadata } from '@/components/site/page-metadata';
import { SitePage } from '@/components/site/site-page';
import { Still } from '@/components/ui/still/still';
import { pageLocale } from '@/lib/i18n/page-locale';
import { loadFirstGaps } from '@/lib/participation/pages/loaders';
import { DEFAULT_GAPS_VIEW } from '@/lib/participation/gaps/schema-list';

export const dynamic = 'force-static';
export const generateStaticParams = () => [];

type GapsProps = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: GapsProps): Promise<Metadata> {
  const locale = pageLocale((await params).locale);
  const t = await getTranslations('gaps');
  return pageMetadata({ locale, href: '/gaps', title: t('title'), description: t('description') });
}

/** The longest open gaps, cached whole. */
export default async function GapsPage({ params }: GapsProps) {
  const locale = pageLocale((await params).locale);
  return (
    <SitePage here="/gaps" figure={GAPS_FIGURE}>
      <Still>
        <GapsArticle shown={await loadFirstGaps(locale)} view={DEFAULT_GAPS_VIEW} />
      </Still>
    </SitePage>
  );
}
