import type { SourceInput } from '@/lib/sources/schema';
import { ACCESSED } from './facts';

/** A source as the seed writes it; `issuedBy` names a member of the seed. */
type SeedSource = Omit<SourceInput, 'issuedByMemberId' | 'accessed' | 'language'> & { issuedBy: string };

const HANNOVER_ADDRESS =
  'http://www.hannover.de/Leben-in-der-Region-Hannover/Soziales/Integration-Einwanderung/Kontaktstellen-bei-Stadt-und-Region/Sachgebiet-%E2%80%9EIntegration%E2%80%9C/Kommunaler-Qualit%C3%A4tszirkel-zur-Integrationspolitik';

const SOURCES: readonly SeedSource[] = [
  {
    slug: 'anfrage-n17-02015',
    kind: 'parliamentary_answer',
    title: 'Warum ist Berlin im kommunalen Qualitätszirkel zur Integrationspolitik nie vertreten? (n17/02015)',
    publisher: 'Senat von Berlin, Senatsverwaltung für Arbeit, Integration und Frauen',
    date: '2012-11-19',
    address:
      'https://susanna-kahlefeld.de/parlament/nt/article/warum-ist-berlin-im-kommunalen-qualitaetszirkel-zur-integrationspolitik-nie-vertreten',
    note: {
      de: 'Antwort des Senats auf eine nicht erledigte Mündliche Anfrage; beim Abgeordnetenhaus eingegangen am 27. November 2012. Gelesen in der Wiedergabe auf der genannten Seite.',
      en: 'The Senate’s answer to an oral question that was not taken in the sitting; received by the House of Representatives on 27 November 2012. Read as reproduced at the address given.',
    },
    issuedBy: 'berlin',
  },
  {
    slug: 'hannover-qualitaetszirkel',
    kind: 'web_page',
    title: 'Kommunaler Qualitätszirkel zur Integrationspolitik (hannover.de)',
    publisher: 'Landeshauptstadt Hannover',
    date: null,
    address: HANNOVER_ADDRESS,
    note: {
      de: 'Die Seite trägt kein Datum; ihr Inhalt ist jünger als Dezember 2010.',
      en: 'The page bears no date; its content is later than December 2010.',
    },
    issuedBy: 'hannover',
  },
  {
    slug: 'stuttgart-organisation',
    kind: 'web_page',
    title: 'Kommunaler Qualitätszirkel zur Integrationspolitik (stuttgart.de, Eintrag 385012)',
    publisher: 'Landeshauptstadt Stuttgart',
    date: null,
    address: 'http://www.stuttgart.de/item/show/385012',
    note: null,
    issuedBy: 'stuttgart',
  },
  {
    slug: 'stuttgart-qualitaetszirkel',
    kind: 'web_page',
    title: 'Kommunaler Qualitätszirkel zur Integrationspolitik (stuttgart.de)',
    publisher: 'Landeshauptstadt Stuttgart',
    date: null,
    address:
      'https://stuttgart.de/buergerinnen-und-buerger/migranten/integration/kommunaler-qualitaetszirkel-zur-integrationspolitik.php',
    note: null,
    issuedBy: 'stuttgart',
  },
  {
    slug: 'stuttgart-arbeitskreis',
    kind: 'web_page',
    title: 'Arbeitskreis Qualitätszirkel zur Integrationspolitik (stuttgart.de)',
    publisher: 'Landeshauptstadt Stuttgart',
    date: null,
    address:
      'https://stuttgart.de/buergerinnen-und-buerger/migranten/integration/arbeitskreis-qualitaetszirkel-zur-integrationspolitik.php',
    note: null,
    issuedBy: 'stuttgart',
  },
  {
    slug: 'stuttgart-2015-09',
    kind: 'press_release',
    title: 'Bundesweiter Arbeitskreis tagt zu Fragen in der Flüchtlings- und Integrationspolitik',
    publisher: 'Landeshauptstadt Stuttgart',
    date: '2015-09',
    address:
      'https://www.stuttgart.de/pressemitteilungen/2015/september/bundesweiter-arbeitskreis-tagt-zu-fragen-in-der-fluechtlings-und-integrationspolitik.php',
    note: null,
    issuedBy: 'stuttgart',
  },
  {
    slug: 'solingen-2014-03-20',
    kind: 'press_release',
    title: 'Oberbürgermeister spricht in Berlin (solingen.de)',
    publisher: 'Stadt Solingen',
    date: '2014-03-20',
    address: 'https://www.solingen.de/de/aktuelles/oberbuergermeister-spricht-in-berlin-5813376/',
    note: {
      de: 'Vom Tag vor der Tagung: Die Mitteilung kündigt an, wer dort spricht.',
      en: 'From the day before the meeting: the release announces who will speak there.',
    },
    issuedBy: 'solingen',
  },
  {
    slug: 'difu-2018',
    kind: 'web_page',
    title: 'Kommunale Qualitätszirkel unterstützen die Integrationspolitik',
    publisher: 'Deutsches Institut für Urbanistik (Difu)',
    date: '2018',
    address: 'https://difu.de/nachrichten/kommunale-qualitaetszirkel-unterstuetzen-die-integrationspolitik',
    note: null,
    issuedBy: 'difu',
  },
  {
    slug: 'krefeld-2022',
    kind: 'web_page',
    title: 'Arbeitskreis Kommunaler Qualitätszirkel zur Integrationspolitik tagt',
    publisher: 'Stadt Krefeld',
    date: '2022-12-02',
    address:
      'https://www.krefeld.de/familienportal/inhalt-kr/arbeitskreis-kommunaler-qualitaetszirkel-zur-integrationspolitik-tagt/',
    note: {
      de: 'Das Datum ist der Tag, an dem die Seite zuletzt geändert wurde.',
      en: 'The date is the day on which the page was last changed.',
    },
    issuedBy: 'krefeld',
  },
];

export const QUALITAETSZIRKEL_SOURCES: readonly (Omit<SourceInput, 'issuedByMemberId'> & { issuedBy: string })[] =
  SOURCES.map((source) => ({ ...source, language: 'de', accessed: ACCESSED }));
