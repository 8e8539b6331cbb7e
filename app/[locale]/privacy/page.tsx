import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { LegalArticle } from '@/components/legal/legal-article';
import { pageMetadata } from '@/components/site/page-metadata';
import { SitePage } from '@/components/site/site-page';
import { legalFileName, loadLegalText } from '@/lib/config/legal-texts';
import { pageLocale } from '@/lib/i18n/page-locale';

export const dynamic = 'force-static';
export const generateStaticParams = () => [];

type PrivacyProps = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: PrivacyProps): Promise<Metadata> {
  const locale = pageLocale((await params).locale);
  const t = await getTranslations('legal.privacy');
  return pageMetadata({ locale, href: '/privacy', title: t('title'), description: t('description') });
}

export default async function PrivacyPage({ params }: PrivacyProps) {
  const locale = pageLocale((await params).locale);
  return (
    <SitePage here="/privacy">
      <LegalArticle
        topic="privacy"
        text={await loadLegalText('privacy', locale)}
        fileName={legalFileName('privacy', locale)}
      />
    </SitePage>
  );
}
