import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { pageMetadata } from '@/components/site/page-metadata';
import { SitePage } from '@/components/site/site-page';
import { CitedSeatArticle } from '@/components/sources/cited-seat-article';
import { Still } from '@/components/ui/still/still';
import { citedSeatHref } from '@/lib/i18n/navigation';
import { pageLocale } from '@/lib/i18n/page-locale';
import { loadCitedSeat } from '@/lib/participation/pages/loaders';

export const dynamic = 'force-static';
export const generateStaticParams = () => [];

type CitedSeatProps = { params: Promise<{ locale: string; source: string; seat: string }> };

export async function generateMetadata({ params }: CitedSeatProps): Promise<Metadata> {
  const { locale: segment, source, seat } = await params;
  const locale = pageLocale(segment);
  const cited = await loadCitedSeat(source, seat);
  if (!cited) return {};
  const t = await getTranslations('source');
  const values = { member: cited.member.name[locale], network: cited.network.name[locale] };
  return pageMetadata({
    locale,
    href: citedSeatHref(source, cited.seat.id),
    title: t('seatPageTitle', values),
    description: t('pageDescription', { title: cited.source.title, publisher: cited.source.publisher }),
  });
}

export default async function CitedSeatPage({ params }: CitedSeatProps) {
  const { locale, source, seat } = await params;
  pageLocale(locale);
  const cited = await loadCitedSeat(source, seat);
  if (!cited) notFound();
  return (
    <SitePage here={citedSeatHref(source, cited.seat.id)}>
      <Still>
        <CitedSeatArticle cited={cited} />
      </Still>
    </SitePage>
  );
}
