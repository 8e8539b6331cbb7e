import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { LegalArticle } from '@/components/legal/legal-article';
import { SlashSection } from '@/components/search/slash-section';
import { pageMetadata } from '@/components/site/page-metadata';
import { SitePage } from '@/components/site/site-page';
import { legalFileName, loadLegalText } from '@/lib/config/legal-texts';
import { pageLocale } from '@/lib/i18n/page-locale';

export const dynamic = 'force-static';
export const generateStaticParams = () => [];

type AccessibilityProps = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: AccessibilityProps): Promise<Metadata> {
  const locale = pageLocale((await params).locale);
  const t = await getTranslations('legal.accessibility');
  return pageMetadata({ locale, href: '/accessibility', title: t('title'), description: t('description') });
}

export default async function AccessibilityPage({ params }: AccessibilityProps) {
  const locale = pageLocale((await params).locale);
  return (
    <SitePage here="/accessibility">
      <LegalArticle
        topic="accessibility"
        text={await loadLegalText('accessibility', locale)}
        fileName={legalFileName('accessibility', locale)}
      />
      <SlashSection />
    </SitePage>
  );
}
