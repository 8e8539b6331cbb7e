import { useLocale, useTranslations } from 'next-intl';
import { LOCALES } from '@/lib/core/localised-text';
import { getPathname, type Href } from '@/lib/i18n/navigation';

/** Leads to the same page in the other language. A plain link: the document's language changes with it. */
export function LanguageSwitch({ here }: { here: Href }) {
  const t = useTranslations('site');
  const current = useLocale();
  return (
    <nav aria-label={t('languages')} className="no-print ms-auto text-sm md:ms-0">
      {LOCALES.filter((locale) => locale !== current).map((locale) => (
        <a key={locale} href={getPathname({ href: here, locale })} lang={locale} hrefLang={locale} className="text-ink">
          {t(`language.${locale}`)}
        </a>
      ))}
    </nav>
  );
}
