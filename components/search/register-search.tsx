import { useLocale, useTranslations } from 'next-intl';
import { SearchForm } from '@/components/ui/search/search-form';
import { getPathname } from '@/lib/i18n/navigation';

interface RegisterSearchProps {
  query?: string;
  /** The one line in the header of pages. */
  inHeader?: boolean;
  /** One line without a label above it, but the page's own. */
  isCompact?: boolean;
}

/** The search box: large on the start, search and error pages, one line in the header of all others. */
export function RegisterSearch({ query, inHeader = false, isCompact = inHeader }: RegisterSearchProps) {
  const t = useTranslations('start');
  const site = useTranslations('site');
  const search = useTranslations('search');
  const locale = useLocale();
  return (
    <SearchForm
      id={inHeader ? 'site-search' : 'register-search'}
      action={getPathname({ href: '/search', locale })}
      label={inHeader ? site('search') : t('search')}
      submit={site('searchSubmit')}
      suggestions={{ address: `/api/v1/search?language=${locale}`, label: search('suggestions.label') }}
      placeholder={inHeader ? site('search') : t(isCompact ? 'searchShort' : 'placeholder')}
      value={query}
      compact={isCompact}
    />
  );
}
