import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { FaultArticle } from '@/components/errors/fault-article';
import { SitePage } from '@/components/site/site-page';
import { type Fault, FAULTS } from '@/lib/core/fault';
import { LOCALES } from '@/lib/core/localised-text';
import { pageLocale } from '@/lib/i18n/page-locale';

/* Made by the build: they are sent in the place of other pages, also while the database is away (lib/config/whole-faults.ts). */
export const dynamic = 'force-static';
export const dynamicParams = false;
export const generateStaticParams = () => LOCALES.flatMap((locale) => FAULTS.map((fault) => ({ locale, fault })));

type FaultProps = { params: Promise<{ locale: string; fault: string }> };

async function readFault(params: FaultProps['params']): Promise<Fault> {
  const { locale, fault: segment } = await params;
  pageLocale(locale);
  return FAULTS.find((fault) => fault === segment) ?? notFound();
}

export async function generateMetadata({ params }: FaultProps): Promise<Metadata> {
  const fault = await readFault(params);
  const t = await getTranslations('errors');
  const site = await getTranslations('site');
  return { title: `${t(`${fault}.title`)} – ${site('name')}`, robots: { index: false } };
}

export default async function FaultPage({ params }: FaultProps) {
  const fault = await readFault(params);
  return (
    <SitePage here="/">
      <FaultArticle fault={fault} />
    </SitePage>
  );
}
