import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { permanentRedirect, redirect } from 'next/navigation';
import { CompareArticle } from '@/components/compare/compare-article';
import { comparedAddress, comparedFigure } from '@/components/compare/compared-network';
import { EnlivenedFigures } from '@/components/figure/life/enlivened-figures';
import { pageMetadata } from '@/components/site/page-metadata';
import { SitePage } from '@/components/site/site-page';
import { Still } from '@/components/ui/still/still';
import type { AddressQuery } from '@/lib/core/address-query';
import { compareHref, getPathname } from '@/lib/i18n/navigation';
import { pageLocale } from '@/lib/i18n/page-locale';
import {
  loadComparedExample,
  loadMembers,
  loadNetworks,
  loadSharedRecords,
  loadSuccessor,
} from '@/lib/participation/pages/loaders';
import { compareQuery, isCanonicalCompareQuery, readCompareView } from '@/lib/participation/compare/schema';
import type { CompareView } from '@/lib/participation/compare/types';

export const dynamic = 'force-dynamic';

interface CompareProps {
  params: Promise<{ locale: string }>;
  searchParams: Promise<AddressQuery>;
}

const isEmptyComparison = (view: CompareView): boolean => Object.keys(compareQuery(view)).length === 0;

export async function generateMetadata({ params, searchParams }: CompareProps): Promise<Metadata> {
  const locale = pageLocale((await params).locale);
  const t = await getTranslations('compare');
  const view = readCompareView(await searchParams);
  const members = await loadMembers();
  const names = view.members.flatMap(
    (slug) => members.find(({ member }) => member.slug === slug)?.member.name[locale] ?? [],
  );
  const title = names.length > 0 ? t('titleFor', { names: names.join(', ') }) : t('title');
  const shown = isEmptyComparison(view) ? await loadComparedExample(locale) : view;
  const [first] = shown ? await loadSharedRecords(shown) : [];
  const figure = first && shown ? comparedAddress(first, shown) : undefined;
  const words = { title, description: t('description') };
  const metadata = await pageMetadata({ locale, href: compareHref(compareQuery(view)), ...words, figure });
  return names.length > 0 ? { ...metadata, robots: { index: false } } : metadata;
}

/** The members by their present names: whoever went into another is compared as that one. */
async function presentMembers(slugs: readonly string[]): Promise<string[]> {
  return Promise.all(slugs.map(async (slug) => (await loadSuccessor(slug)) ?? slug));
}

/** Members side by side, as the address names them: rendered for each request, from cached records. */
export default async function ComparePage({ params, searchParams }: CompareProps) {
  const locale = pageLocale((await params).locale);
  const query = await searchParams;
  const asked = readCompareView(query);
  const members = [...new Set(await presentMembers(asked.members))];
  const view = { ...asked, members };
  const here = compareHref(compareQuery(view));
  if (members.join() !== asked.members.join()) permanentRedirect(getPathname({ locale, href: here }));
  if (!isCanonicalCompareQuery(query)) redirect(getPathname({ locale, href: here }));
  const example = isEmptyComparison(view) ? await loadComparedExample(locale) : null;
  const [participants, networks, records] = await Promise.all([
    loadMembers(),
    loadNetworks(),
    loadSharedRecords(example ?? view),
  ]);
  return (
    <SitePage here={here} figure={records[0] && comparedFigure(records[0].network.slug)}>
      <Still>
        <CompareArticle
          view={view}
          example={example}
          members={participants.map(({ member }) => member)}
          networks={networks}
          records={records}
        />
      </Still>
      <EnlivenedFigures />
    </SitePage>
  );
}
