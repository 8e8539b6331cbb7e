import { useLocale, useTranslations } from 'next-intl';
import { SearchForm } from '@/components/ui/search-form';
import { getPathname } from '@/lib/i18n/navigation';

/** The large search box of the start, search and error pages. */
export function RegisterSearch({ query }: { query?: string }) {
  const t = useTranslations('start');
  const site = useTranslations('site');
  const locale = useLocale();
  return (
    <SearchForm
      id="register-search"
      action={getPathname({ href: '/search', locale })}
      label={t('search')}
      submit={site('searchSubmit')}
      placeholder={t('placeholder')}
      value={query}
    />
  );
}
