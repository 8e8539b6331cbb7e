import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { NetworkCards } from '@/components/networks/network-cards';
import { OpenGaps } from '@/components/participation/open-gaps';
import { pageMetadata } from '@/components/site/page-metadata';
import { RegisterSearch } from '@/components/search/register-search';
import { SitePage } from '@/components/site/site-page';
import { PageHeading } from '@/components/ui/page-heading';
import { Section } from '@/components/ui/section';
import { pageLocale } from '@/lib/i18n/page-locale';
import { loadOverview } from '@/lib/participation/loaders';

export const dynamic = 'force-static';
export const generateStaticParams = () => [];

type StartProps = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: StartProps): Promise<Metadata> {
  const locale = pageLocale((await params).locale);
  const t = await getTranslations('start');
  return pageMetadata({ locale, href: '/', title: t('title'), description: t('lede') });
}

export default async function StartPage({ params }: StartProps) {
  pageLocale((await params).locale);
  const t = await getTranslations('start');
  const overview = await loadOverview();
  return (
    <SitePage here="/">
      <PageHeading title={t('heading')}>{t('lede')}</PageHeading>
      <RegisterSearch />
      <Section id="networks" title={t('networks')}>
        <NetworkCards networks={overview.networks} />
      </Section>
      <Section id="open-gaps" title={t('openGaps.title')} lede={t('openGaps.lede')}>
        <OpenGaps overview={overview} />
      </Section>
    </SitePage>
  );
}
