import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { RegisterSearch } from '@/components/search/register-search';
import { SearchResults } from '@/components/search/search-results';
import { pageMetadata } from '@/components/site/page-metadata';
import { SitePage } from '@/components/site/site-page';
import { PageHeading } from '@/components/ui/page-heading';
import { pageLocale } from '@/lib/i18n/page-locale';
import { searchRegister } from '@/lib/participation/loaders';

export const dynamic = 'force-dynamic';

const LONGEST_QUERY = 200;

interface SearchProps {
  params: Promise<{ locale: string }>;
  searchParams: Promise<{ q?: string | string[] }>;
}

/** What was typed: the first value if the address repeats it, without the spaces around it. */
async function queryOf({ searchParams }: SearchProps) {
  const { q = '' } = await searchParams;
  return (Array.isArray(q) ? (q[0] ?? '') : q).trim().slice(0, LONGEST_QUERY);
}

export async function generateMetadata(props: SearchProps): Promise<Metadata> {
  const locale = pageLocale((await props.params).locale);
  const t = await getTranslations('search');
  const query = await queryOf(props);
  const title = query ? t('titleFor', { query }) : t('title');
  const metadata = await pageMetadata({ locale, href: '/search', title, description: t('description') });
  return { ...metadata, robots: { index: false } };
}

export default async function SearchPage(props: SearchProps) {
  pageLocale((await props.params).locale);
  const t = await getTranslations('search');
  const query = await queryOf(props);
  return (
    <SitePage here={query ? { pathname: '/search', query: { q: query } } : '/search'}>
      <PageHeading title={t('title')} />
      <RegisterSearch query={query} />
      {query ? <SearchResults answer={await searchRegister(query)} /> : <p className="mt-6 max-w-measure">{t('hint')}</p>}
    </SitePage>
  );
}
