import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { GapsArticle } from '@/components/gaps/gaps-article';
import { GAPS_FIGURE } from '@/components/gaps/gaps-figure';
import { EnlivenedFigures } from '@/components/figure/life/enlivened-figures';
import { pageMetadata } from '@/components/site/page-metadata';
import { SitePage } from '@/components/site/site-page';
import { Still } from '@/components/ui/still/still';
import { pageLocale } from '@/lib/i18n/page-locale';
import { loadDrawnSeats, loadFirstGaps, loadLongestGaps } from '@/lib/participation/pages/loaders';
import { DEFAULT_GAPS_VIEW, LONGEST_GAPS_VIEW } from '@/lib/participation/gaps/schema-list';

export const dynamic = 'force-static';
export const generateStaticParams = () => [];

type GapsProps = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: GapsProps): Promise<Metadata> {
  const locale = pageLocale((await params).locale);
  const t = await getTranslations('gaps');
  const figure = { kind: 'gaps', view: LONGEST_GAPS_VIEW } as const;
  return pageMetadata({ locale, href: '/gaps', title: t('title'), description: t('description'), figure });
}

/** The longest gap of all, drawn, and the list of those that are open: cached whole. */
export default async function GapsPage({ params }: GapsProps) {
  const locale = pageLocale((await params).locale);
  const [shown, found] = await Promise.all([loadFirstGaps(locale), loadLongestGaps(locale)]);
  const seats = await loadDrawnSeats(found);
  return (
    <SitePage here="/gaps" figure={seats.length > 0 ? GAPS_FIGURE : undefined}>
      <Still>
        <GapsArticle shown={shown} view={DEFAULT_GAPS_VIEW} first={{ found, seats, view: LONGEST_GAPS_VIEW }} />
      </Still>
      <EnlivenedFigures />
    </SitePage>
  );
}
