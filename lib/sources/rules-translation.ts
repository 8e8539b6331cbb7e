import type { Locale } from '@/lib/core/localised-text';

/*
 * What German quotes of the facts that come with the register say in English. Our own words: a document speaks its language,
 * so that they are shown beside the quote, marked as ours, and never in its place.
 */
const IN_ENGLISH: Readonly<Record<string, string>> = {
  'Das Land Berlin war beim kommunalen Qualitätszirkel nach einer längeren Pause zuletzt am 13. und 14. September 2012 vertreten.':
    'The State of Berlin was last represented at the municipal quality circle, after a longer pause, on 13 and 14 September 2012.',
  'zunächst von der kommunalen Gemeinschaftsstelle für Verwaltungsvereinfachung KGSt organisiert, die die Organisation zum Januar 2009 an die Landeshauptstadt Stuttgart abgegeben hat':
    'organised at first by KGSt, the municipal association for simpler administration, which handed the organisation over to the state capital Stuttgart in January 2009',
  'Er wurde vor zehn Jahren gegründet': 'It was founded ten years ago',
  'warum Berlin nur auf der Mitglieder-Liste des „Kommunalen Qualitätszirkels zur Integrationspolitik“ ist ohne aber jemals teilzunehmen?':
    'why Berlin is only on the list of members of the “Kommunaler Qualitätszirkel zur Integrationspolitik”, without ever taking part?',
  'Stellvertretung der Leitung': 'deputy of the head',
  'am ersten Tag verspätet': 'late on the first day',
};

const inEnglish = new Map(Object.entries(IN_ENGLISH));

/** Our translation of a quote into the page's language; null where it is in that language, or we have none. */
export function translateQuote(quote: string, language: string | undefined, locale: Locale): string | null {
  return language === 'de' && locale === 'en' ? (inEnglish.get(quote) ?? null) : null;
}
