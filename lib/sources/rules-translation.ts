import type { Locale } from '@/lib/core/localised-text';

/*
 * What quotes of the facts that come with the register say in the other language. Our own words: a document speaks its language,
 * so that they are shown beside the quote, marked as ours, and never in its place.
 */
const IN_ENGLISH: Readonly<Record<string, string>> = {
  'Das Land Berlin war beim kommunalen Qualitätszirkel nach einer längeren Pause zuletzt am 13. und 14. September 2012 vertreten.':
    'The State of Berlin was last represented at the municipal quality circle, after a longer pause, on 13 and 14 September 2012.',
  'zunächst von der kommunalen Gemeinschaftsstelle für Verwaltungsvereinfachung KGSt organisiert, die die Organisation zum Januar 2009 an die Landeshauptstadt Stuttgart abgegeben hat':
    'organised at first by KGSt, the municipal association for simpler administration, which handed the organisation over to the state capital Stuttgart in January 2009',
  'Er wurde vor zehn Jahren gegründet': 'It was founded ten years ago',
  'warum Berlin nur auf der Mitglieder-Liste des „Kommunalen Qualitätszirkels zur Integrationspolitik“ ist ohne aber jemals teilzunehmen?':
    'why Berlin is only on the list of members of the ‘Kommunaler Qualitätszirkel zur Integrationspolitik’, without ever taking part?',
  'Stellvertretung der Leitung': 'deputy of the head',
  'am ersten Tag verspätet': 'late on the first day',
};

const IN_GERMAN: Readonly<Record<string, string>> = {
  'attended by the following States Members of the World Heritage Committee':
    'es nahmen die folgenden Mitgliedstaaten des Welterbekomitees teil',
  'attended by the following members of the Committee': 'es nahmen die folgenden Mitglieder des Komitees teil',
  'attended by representatives of the fifteen States members of the Committee':
    'es nahmen Vertreterinnen und Vertreter der fünfzehn Mitgliedstaaten des Komitees teil',
  'It was attended by the following Member States': 'Die folgenden Mitgliedstaaten nahmen teil',
  'attended by the following members of the World Heritage Committee':
    'es nahmen die folgenden Mitglieder des Welterbekomitees teil',
};

/** By the language of the page: what quotes in the other language say. */
const INTO: Readonly<Record<Locale, { from: Locale; quotes: ReadonlyMap<string, string> }>> = {
  en: { from: 'de', quotes: new Map(Object.entries(IN_ENGLISH)) },
  de: { from: 'en', quotes: new Map(Object.entries(IN_GERMAN)) },
};

/** Our translation of a quote into the page's language; null where it is in that language, or we have none. */
export function translateQuote(quote: string, language: string | undefined, locale: Locale): string | null {
  const { from, quotes } = INTO[locale];
  return language === from ? (quotes.get(quote) ?? null) : null;
}
