import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { RegisterSearch } from '@/components/search/register-search';
import { SearchResults } from '@/components/search/search-results';
import { TypedVerdicts } from '@/components/search/typed-verdicts';
import { pageMetadata } from '@/components/site/page-metadata';
import { SitePage } from '@/components/site/site-page';
import { PageHeading } from '@/components/ui/page-heading';
import type { AddressQuery } from '@/lib/core/address-query';
import { searchHref } from '@/lib/i18n/navigation';
import { pageLocale } from '@/lib/i18n/page-locale';
import { loadTypedAnswers, searchRegister } from '@/lib/participation/pages/loaders';
import { LONGEST_QUERY, readSearchView, searchFault, searchViewQuery } from '@/lib/participation/search/schema';

export const dynamic = 'force-dynamic';

interface SearchProps {
  params: Promise<{ locale: string }>;
  searchParams: Promise<AddressQuery>;
}

export async function generateMetadata({ params, searchParams }: SearchProps): Promise<Metadata> {
  const locale = pageLocale((await params).locale);
  const t = await getTranslations('search');
  const { query } = readSearchView(await searchParams);
  const title = query !== '' && searchFault(query) !== 'too_long' ? t('titleFor', { query }) : t('title');
  const metadata = await pageMetadata({ locale, href: '/search', title, description: t('description') });
  return { ...metadata, robots: { index: false } };
}

export default async function SearchPage({ params, searchParams }: SearchProps) {
  pageLocale((await params).locale);
  const t = await getTranslations('search');
  const view = readSearchView(await searchParams);
  const { query, kind } = view;
  const fault = searchFault(query);
  const isSearched = query !== '' && fault === null;
  const typed = isSearched && kind === null ? await loadTypedAnswers(query) : null;
  return (
    <SitePage here={searchHref(searchViewQuery(view))}>
      <PageHeading title={t('title')} />
      <RegisterSearch query={query.slice(0, LONGEST_QUERY)} />
      {fault ? (
        <p className="mt-6 max-w-measure font-medium" data-fault={fault}>
          {t(`fault.${fault}`, { query: query.slice(0, LONGEST_QUERY), longest: LONGEST_QUERY })}
        </p>
      ) : null}
      {typed ? <TypedVerdicts typed={typed} /> : null}
      {!isSearched ? (
        <p className="mt-6 max-w-measure">{t('hint')}</p>
      ) : (
        <SearchResults view={view} answer={await searchRegister(query, { kind })} />
      )}
    </SitePage>
  );
}
