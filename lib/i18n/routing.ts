import { defineRouting } from 'next-intl/routing';
import { DEFAULT_LOCALE, LOCALES } from '@/lib/core/localised-text';

/*
 * The address alone decides the language: nothing is read from or stored in the visitor's browser, so a link
 * shows everybody the same page and the pages can be cached whole.
 */
export const routing = defineRouting({
  locales: LOCALES,
  defaultLocale: DEFAULT_LOCALE,
  localePrefix: 'as-needed',
  localeDetection: false,
  localeCookie: false,
  pathnames: {
    '/': '/',
    '/networks': { de: '/netzwerke', en: '/networks' },
    '/networks/[network]': { de: '/netzwerke/[network]', en: '/networks/[network]' },
    '/networks/[network]/meetings/[meeting]': {
      de: '/netzwerke/[network]/sitzungen/[meeting]',
      en: '/networks/[network]/meetings/[meeting]',
    },
    '/members': { de: '/mitglieder', en: '/members' },
    '/members/[member]': { de: '/mitglieder/[member]', en: '/members/[member]' },
    '/sources/[source]': { de: '/quellen/[source]', en: '/sources/[source]' },
    '/method': { de: '/methode', en: '/method' },
    '/search': { de: '/suche', en: '/search' },
    '/imprint': { de: '/impressum', en: '/imprint' },
    '/privacy': { de: '/datenschutz', en: '/privacy' },
    '/accessibility': { de: '/barrierefreiheit', en: '/accessibility' },
  },
});
