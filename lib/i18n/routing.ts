import { defineRouting } from 'next-intl/routing';
import { DEFAULT_LOCALE, LOCALES, type Locale } from '@/lib/core/localised-text';

/** The pages' addresses; in every language, where its words differ. */
const PATHNAMES = {
  '/': '/',
  '/networks': { de: '/netzwerke', en: '/networks' },
  '/networks/[network]': { de: '/netzwerke/[network]', en: '/networks/[network]' },
  '/networks/[network]/matrix': { de: '/netzwerke/[network]/matrix', en: '/networks/[network]/matrix' },
  '/networks/[network]/print': { de: '/netzwerke/[network]/druck', en: '/networks/[network]/print' },
  '/networks/[network]/charts': { de: '/netzwerke/[network]/auswertung', en: '/networks/[network]/charts' },
  '/networks/[network]/meetings/[meeting]': {
    de: '/netzwerke/[network]/sitzungen/[meeting]',
    en: '/networks/[network]/meetings/[meeting]',
  },
  '/network-list/[page]': { de: '/netzwerkliste/[page]', en: '/network-list/[page]' },
  '/members': { de: '/mitglieder', en: '/members' },
  '/member-list': { de: '/mitgliederliste', en: '/member-list' },
  '/member-list/[page]': { de: '/mitgliederliste/[page]', en: '/member-list/[page]' },
  '/members/[member]': { de: '/mitglieder/[member]', en: '/members/[member]' },
  '/members/[member]/print': { de: '/mitglieder/[member]/druck', en: '/members/[member]/print' },
  '/members/[member]/charts': { de: '/mitglieder/[member]/auswertung', en: '/members/[member]/charts' },
  '/sources/[source]': { de: '/quellen/[source]', en: '/sources/[source]' },
  '/sources/[source]/page/[page]': { de: '/quellen/[source]/seite/[page]', en: '/sources/[source]/page/[page]' },
  '/sources/[source]/meetings/[network]/[meeting]': {
    de: '/quellen/[source]/sitzungen/[network]/[meeting]',
    en: '/sources/[source]/meetings/[network]/[meeting]',
  },
  '/sources/[source]/seats/[seat]': { de: '/quellen/[source]/sitze/[seat]', en: '/sources/[source]/seats/[seat]' },
  '/gaps': { de: '/luecken', en: '/gaps' },
  '/gaps/selection': { de: '/luecken/auswahl', en: '/gaps/selection' },
  '/compare': { de: '/vergleich', en: '/compare' },
  '/questions': { de: '/fragen', en: '/questions' },
  '/method': { de: '/methode', en: '/method' },
  '/search': { de: '/suche', en: '/search' },
  '/imprint': { de: '/impressum', en: '/imprint' },
  '/privacy': { de: '/datenschutz', en: '/privacy' },
  '/accessibility': { de: '/barrierefreiheit', en: '/accessibility' },
  '/faults/[fault]': { de: '/stoerungen/[fault]', en: '/faults/[fault]' },
  '/admin': '/admin',
  '/admin/networks/new': { de: '/admin/netzwerke/neu', en: '/admin/networks/new' },
  '/admin/networks/[network]': { de: '/admin/netzwerke/[network]', en: '/admin/networks/[network]' },
  '/admin/networks/[network]/edit': {
    de: '/admin/netzwerke/[network]/bearbeiten',
    en: '/admin/networks/[network]/edit',
  },
  '/admin/networks/[network]/hand-over': {
    de: '/admin/netzwerke/[network]/uebergabe',
    en: '/admin/networks/[network]/hand-over',
  },
  '/admin/networks/[network]/meetings/new': {
    de: '/admin/netzwerke/[network]/sitzungen/neu',
    en: '/admin/networks/[network]/meetings/new',
  },
  '/admin/networks/[network]/meetings/series': {
    de: '/admin/netzwerke/[network]/sitzungen/terminreihe',
    en: '/admin/networks/[network]/meetings/series',
  },
  '/admin/networks/[network]/meetings/[meeting]': {
    de: '/admin/netzwerke/[network]/sitzungen/[meeting]',
    en: '/admin/networks/[network]/meetings/[meeting]',
  },
  '/admin/networks/[network]/meetings/[meeting]/edit': {
    de: '/admin/netzwerke/[network]/sitzungen/[meeting]/bearbeiten',
    en: '/admin/networks/[network]/meetings/[meeting]/edit',
  },
  '/admin/networks/[network]/meetings/[meeting]/check-in': {
    de: '/admin/netzwerke/[network]/sitzungen/[meeting]/einlass',
    en: '/admin/networks/[network]/meetings/[meeting]/check-in',
  },
  '/admin/networks/[network]/meetings/[meeting]/list': {
    de: '/admin/netzwerke/[network]/sitzungen/[meeting]/unterschriftenliste',
    en: '/admin/networks/[network]/meetings/[meeting]/list',
  },
  '/admin/networks/[network]/meetings/[meeting]/replies': {
    de: '/admin/netzwerke/[network]/sitzungen/[meeting]/zusagen',
    en: '/admin/networks/[network]/meetings/[meeting]/replies',
  },
  '/admin/networks/[network]/meetings/[meeting]/paste': {
    de: '/admin/netzwerke/[network]/sitzungen/[meeting]/protokoll',
    en: '/admin/networks/[network]/meetings/[meeting]/paste',
  },
  '/admin/networks/[network]/meetings/[meeting]/move': {
    de: '/admin/netzwerke/[network]/sitzungen/[meeting]/verlegen',
    en: '/admin/networks/[network]/meetings/[meeting]/move',
  },
  '/admin/networks/[network]/meetings/[meeting]/attendance/[attendance]': {
    de: '/admin/netzwerke/[network]/sitzungen/[meeting]/teilnahmen/[attendance]',
    en: '/admin/networks/[network]/meetings/[meeting]/attendance/[attendance]',
  },
  '/admin/networks/[network]/seats/new': {
    de: '/admin/netzwerke/[network]/sitze/neu',
    en: '/admin/networks/[network]/seats/new',
  },
  '/admin/networks/[network]/seats/next-term': {
    de: '/admin/netzwerke/[network]/sitze/naechste-amtszeit',
    en: '/admin/networks/[network]/seats/next-term',
  },
  '/admin/networks/[network]/seats/[seat]': {
    de: '/admin/netzwerke/[network]/sitze/[seat]',
    en: '/admin/networks/[network]/seats/[seat]',
  },
  '/admin/networks/[network]/terms/new': {
    de: '/admin/netzwerke/[network]/traegerschaften/neu',
    en: '/admin/networks/[network]/terms/new',
  },
  '/admin/networks/[network]/terms/[term]': {
    de: '/admin/netzwerke/[network]/traegerschaften/[term]',
    en: '/admin/networks/[network]/terms/[term]',
  },
  '/admin/networks/[network]/imports': {
    de: '/admin/netzwerke/[network]/importe',
    en: '/admin/networks/[network]/imports',
  },
  '/admin/networks/[network]/imports/call-report': {
    de: '/admin/netzwerke/[network]/importe/bericht',
    en: '/admin/networks/[network]/imports/call-report',
  },
  '/admin/networks/[network]/imports/[job]': {
    de: '/admin/netzwerke/[network]/importe/[job]',
    en: '/admin/networks/[network]/imports/[job]',
  },
  '/admin/networks/[network]/imports/batches/[batch]': {
    de: '/admin/netzwerke/[network]/importe/schritte/[batch]',
    en: '/admin/networks/[network]/imports/batches/[batch]',
  },
  '/admin/networks/[network]/proposals': {
    de: '/admin/netzwerke/[network]/entwuerfe',
    en: '/admin/networks/[network]/proposals',
  },
  '/admin/networks/[network]/proposals/[proposal]': {
    de: '/admin/netzwerke/[network]/entwuerfe/[proposal]',
    en: '/admin/networks/[network]/proposals/[proposal]',
  },
  '/admin/networks/[network]/totals': {
    de: '/admin/netzwerke/[network]/summen',
    en: '/admin/networks/[network]/totals',
  },
  '/admin/networks/[network]/range': {
    de: '/admin/netzwerke/[network]/zeitraum',
    en: '/admin/networks/[network]/range',
  },
  '/admin/networks/[network]/grid': {
    de: '/admin/netzwerke/[network]/raster',
    en: '/admin/networks/[network]/grid',
  },
  '/admin/members': { de: '/admin/mitglieder', en: '/admin/members' },
  '/admin/members/new': { de: '/admin/mitglieder/neu', en: '/admin/members/new' },
  '/admin/members/[member]': { de: '/admin/mitglieder/[member]', en: '/admin/members/[member]' },
  '/admin/members/[member]/merge': {
    de: '/admin/mitglieder/[member]/zusammenfuehren',
    en: '/admin/members/[member]/merge',
  },
  '/admin/members/[member]/close': {
    de: '/admin/mitglieder/[member]/ausscheiden',
    en: '/admin/members/[member]/close',
  },
  '/admin/members/[member]/succession': {
    de: '/admin/mitglieder/[member]/nachfolge',
    en: '/admin/members/[member]/succession',
  },
  '/admin/territories': { de: '/admin/gebiete', en: '/admin/territories' },
  '/admin/territories/new': { de: '/admin/gebiete/neu', en: '/admin/territories/new' },
  '/admin/territories/[territory]': { de: '/admin/gebiete/[territory]', en: '/admin/territories/[territory]' },
  '/admin/sources': { de: '/admin/quellen', en: '/admin/sources' },
  '/admin/sources/new': { de: '/admin/quellen/neu', en: '/admin/sources/new' },
  '/admin/sources/[source]': { de: '/admin/quellen/[source]', en: '/admin/sources/[source]' },
  '/admin/history/[kind]/[record]': { de: '/admin/verlauf/[kind]/[record]', en: '/admin/history/[kind]/[record]' },
  '/admin/reminders': { de: '/admin/erinnerungen', en: '/admin/reminders' },
  '/admin/audit': { de: '/admin/protokoll', en: '/admin/audit' },
  '/admin/redactions': { de: '/admin/schwaerzungen', en: '/admin/redactions' },
  '/admin/users': { de: '/admin/benutzer', en: '/admin/users' },
  '/admin/users/[user]': { de: '/admin/benutzer/[user]', en: '/admin/users/[user]' },
  '/admin/account': { de: '/admin/konto', en: '/admin/account' },
  '/admin/account/second-factor': { de: '/admin/konto/zweiter-faktor', en: '/admin/account/second-factor' },
  '/admin/sign-in/code': { de: '/admin/anmelden/code', en: '/admin/sign-in/code' },
  '/admin/sign-in': { de: '/admin/anmelden', en: '/admin/sign-in' },
  '/admin/set-up/[token]': { de: '/admin/einrichten/[token]', en: '/admin/set-up/[token]' },
} as const satisfies Readonly<Record<`/${string}`, `/${string}` | Readonly<Record<Locale, `/${string}`>>>>;

/** Public pages whose address holds no record of the register. */
export type StandingPage = Exclude<keyof typeof PATHNAMES, `${string}[${string}` | `/admin${string}`>;

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
  pathnames: PATHNAMES,
});

/** The language of a path of this site. */
export const localeFromPath = (path: string | null): Locale =>
  LOCALES.find((locale) => locale !== DEFAULT_LOCALE && new RegExp(`^/${locale}(?:[/?]|$)`).test(path ?? '')) ??
  DEFAULT_LOCALE;
