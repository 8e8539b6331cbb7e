import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { LegalArticle } from '@/components/legal/legal-article';
import { pageMetadata } from '@/components/site/page-metadata';
import { SitePage } from '@/components/site/site-page';
import { legalFileName, loadLegalText } from '@/lib/config/legal-texts';
import { pageLocale } from '@/lib/i18n/page-locale';

export const dynamic = 'force-static';
export const generateStaticParams = () => [];

type ImprintProps = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: ImprintProps): Promise<Metadata> {
  const locale = pageLocale((await params).locale);
  const t = await getTranslations('legal.imprint');
  return pageMetadata({ locale, href: '/imprint', title: t('title'), description: t('description') });
}

export default async function ImprintPage({ params }: ImprintProps) {
  const locale = pageLocale((await params).locale);
  return (
    <SitePage here="/imprint">
      <LegalArticle
        topic="imprint"
        text={await loadLegalText('imprint', locale)}
        fileName={legalFileName('imprint', locale)}
      />
    </SitePage>
  );
}
