import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { MethodArticle } from '@/components/method/method-article';
import { pageMetadata } from '@/components/site/page-metadata';
import { SitePage } from '@/components/site/site-page';
import { Still } from '@/components/ui/still/still';
import { pageLocale } from '@/lib/i18n/page-locale';

export const dynamic = 'force-static';
export const generateStaticParams = () => [];

type MethodProps = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: MethodProps): Promise<Metadata> {
  const locale = pageLocale((await params).locale);
  const t = await getTranslations('method');
  return pageMetadata({ locale, href: '/method', title: t('title'), description: t('lede') });
}

export default async function MethodPage({ params }: MethodProps) {
  pageLocale((await params).locale);
  return (
    <SitePage here="/method">
      <Still>
        <MethodArticle />
      </Still>
    </SitePage>
  );
}
