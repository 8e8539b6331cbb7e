import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { environment } from '@/lib/config/environment';
import { DEFAULT_LOCALE, LOCALES, type Locale } from '@/lib/core/localised-text';
import { getPathname, type Href } from '@/lib/i18n/navigation';

interface PageMetadata {
  locale: Locale;
  href: Href;
  title: string;
  description: string;
}

/**
 * Title, description and, where the site's address is configured, the canonical address with its translations.
 * Without a configured address only the `Link` header carries the translations: a cached page must not guess the
 * host it is served under.
 */
export async function pageMetadata({ locale, href, title, description }: PageMetadata): Promise<Metadata> {
  const t = await getTranslations('site');
  const { publicUrl } = environment();
  const address = (language: Locale) => `${publicUrl}${getPathname({ href, locale: language })}`;
  return {
    title: href === '/' ? title : `${title} – ${t('name')}`,
    description,
    openGraph: { title, description, siteName: t('name'), locale, type: 'website' },
    ...(publicUrl && {
      alternates: {
        canonical: address(locale),
        languages: {
          ...Object.fromEntries(LOCALES.map((language) => [language, address(language)])),
          'x-default': address(DEFAULT_LOCALE),
        },
      },
    }),
  };
}
