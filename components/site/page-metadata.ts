import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { environment } from '@/lib/config/environment';
import { DEFAULT_LOCALE, LOCALES, type Locale } from '@/lib/core/localised-text';
import { figureFileAddress } from '@/lib/exports/figures/rules-address';
import type { FigureAddress } from '@/lib/exports/figures/types';
import { getPathname, type Href } from '@/lib/i18n/navigation';

interface PageMetadata {
  locale: Locale;
  href: Href;
  title: string;
  description: string;
  /** What a page with a figure shows where somebody links to it; its picture needs the whole address. */
  figure?: FigureAddress | undefined;
}

/**
 * Title, description and, where the site's address is configured, the canonical address with its translations.
 * Without a configured address only the `Link` header carries the translations: a cached page must not guess the
 * host it is served under.
 */
export async function pageMetadata({ locale, href, title, description, figure }: PageMetadata): Promise<Metadata> {
  const t = await getTranslations('site');
  const { publicUrl } = environment();
  const address = (language: Locale) => `${publicUrl}${getPathname({ href, locale: language })}`;
  const picture = figure && publicUrl !== undefined ? publicUrl + figureFileAddress(locale, figure, 'png') : undefined;
  return {
    title: href === '/' ? title : `${title} – ${t('name')}`,
    description,
    openGraph: {
      title,
      description,
      siteName: t('name'),
      locale,
      type: 'website',
      ...(picture && { images: [{ url: picture, alt: title }] }),
    },
    ...(picture && { twitter: { card: 'summary_large_image', title, description } }),
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
