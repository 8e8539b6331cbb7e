import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { redirect } from 'next/navigation';
import { GapsArticle } from '@/components/gaps/gaps-article';
import { GAPS_FIGURE } from '@/components/gaps/gaps-figure';
import { EnlivenedFigures } from '@/components/figure/life/enlivened-figures';
import { pageMetadata } from '@/components/site/page-metadata';
import { SitePage } from '@/components/site/site-page';
import { Still } from '@/components/ui/still/still';
import type { AddressQuery } from '@/lib/core/address-query';
import { byNameIn } from '@/lib/i18n/name-order';
import { gapsHref, getPathname } from '@/lib/i18n/navigation';
import { pageLocale } from '@/lib/i18n/page-locale';
import { loadDrawnSeats, loadGaps } from '@/lib/participation/pages/loaders';
import { showGaps } from '@/lib/participation/gaps/rules-shown';
import { gapsQuery, isCanonicalGapsQuery, readGapsView } from '@/lib/participation/gaps/schema-list';

export const dynamic = 'force-dynamic';

interface SelectionProps {
  params: Promise<{ locale: string }>;
  searchParams: Promise<AddressQuery>;
}

export async function generateMetadata({ params, searchParams }: SelectionProps): Promise<Metadata> {
  const locale = pageLocale((await params).locale);
  const t = await getTranslations('gaps');
  const view = readGapsView(await searchParams);
  const words = { title: t(`list.${view.gap}.${view.span}`), description: t('description') };
  const figure = { kind: 'gaps', view } as const;
  const metadata = await pageMetadata({ locale, href: gapsHref(gapsQuery(view)), ...words, figure });
  return { ...metadata, robots: { index: false } };
}

/** Any other choice of gaps than the one on the page that is cached. */
export default async function GapSelectionPage({ params, searchParams }: SelectionProps) {
  const locale = pageLocale((await params).locale);
  const query = await searchParams;
  const view = readGapsView(query);
  const here = gapsHref(gapsQuery(view));
  const isDefault = Object.keys(gapsQuery(view)).length === 0;
  if (isDefault || !isCanonicalGapsQuery(query)) redirect(getPathname({ locale, href: here }));
  const shown = showGaps(await loadGaps(), view, byNameIn(locale));
  const found = { lines: shown.lines, apart: shown.count.apart };
  const seats = await loadDrawnSeats(found);
  const drawnView = { ...view, lines: 'first' } as const;
  return (
    <SitePage here={here} figure={seats.length > 0 ? GAPS_FIGURE : undefined}>
      <Still>
        <GapsArticle shown={shown} view={view} first={{ found, seats, view: drawnView }} />
      </Still>
      <EnlivenedFigures />
    </SitePage>
  );
}
