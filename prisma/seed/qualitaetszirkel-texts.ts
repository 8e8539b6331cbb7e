import type { NetworkInput } from '@/lib/networks/schema';
import type { ClaimInput } from '@/lib/participation/questions/schema-claim';

export const QUALITAETSZIRKEL: NetworkInput = {
  slug: 'qualitaetszirkel',
  name: {
    de: 'Kommunaler Qualitätszirkel zur Integrationspolitik',
    en: 'Municipal Quality Circle on Integration Policy',
  },
  description: {
    de: 'Zusammenschluss von Städten, Landkreisen, Bundeseinrichtungen, Verbänden, Forschung und Stiftungen zum fachlichen Austausch über Integrationspolitik. Die Teilnahme ist freiwillig.',
    en: 'A circle of cities, districts, federal bodies, associations, research and foundations for professional exchange on integration policy. Taking part is voluntary.',
  },
  duty: 'voluntary',
  coverage: null,
  coverageNote: {
    de: 'Eine vollständige Liste der Sitzungen ist nicht bekannt. Erfasst sind die Sitzungen, die eine öffentliche Quelle mit Jahr nennt; weitere sind wahrscheinlich.',
    en: 'No complete list of meetings is known. On record are the meetings that a public source names with a year; there were probably more.',
  },
};

type SeedClaim = Omit<ClaimInput, 'networkId' | 'memberId' | 'sourceId'> & { member: string | null; source: string };

const SENATE = { de: 'Senat von Berlin', en: 'Senate of Berlin' };
const STUTTGART = { de: 'Landeshauptstadt Stuttgart', en: 'City of Stuttgart' };

export const QUALITAETSZIRKEL_CLAIMS: readonly SeedClaim[] = [
  {
    kind: 'founding',
    gist: { de: '2012 hieß es: vor zehn Jahren gegründet.', en: 'In 2012 it was said: founded ten years ago.' },
    quote: 'Er wurde vor zehn Jahren gegründet',
    value: '2002~',
    claimant: SENATE,
    claimed: '2012-11-19',
    member: null,
    source: 'anfrage-n17-02015',
  },
  {
    kind: 'founding',
    gist: {
      de: 'Nachfolger des KGSt-Innovationszirkels Integration, der 2005 aus einem Wettbewerb des Bundesinnenministeriums und der Bertelsmann Stiftung hervorging.',
      en: 'Successor of the KGSt innovation circle on integration, which arose in 2005 from a contest of the Federal Ministry of the Interior and the Bertelsmann Stiftung.',
    },
    quote: null,
    value: '2005',
    claimant: STUTTGART,
    claimed: null,
    member: null,
    source: 'stuttgart-qualitaetszirkel',
  },
  {
    kind: 'founding',
    gist: { de: 'Die Beteiligten treffen sich seit 2005.', en: 'Those involved have met since 2005.' },
    quote: null,
    value: '2005',
    claimant: { de: 'Deutsches Institut für Urbanistik', en: 'German Institute of Urban Affairs' },
    claimed: '2018',
    member: null,
    source: 'difu-2018',
  },
  {
    kind: 'founding',
    gist: { de: 'Im März 2014 fünf Jahre alt.', en: 'Five years old in March 2014.' },
    quote: null,
    value: '2009',
    claimant: { de: 'Stadt Solingen', en: 'City of Solingen' },
    claimed: '2014-03-20',
    member: null,
    source: 'solingen-2014-03-20',
  },
  {
    kind: 'member_count',
    gist: {
      de: '26 Städte, 4 Landkreise, 4 Bundeseinrichtungen, 5 Forschungseinrichtungen, 3 Stiftungen; 13 der 20 größten Städte.',
      en: '26 cities, 4 districts, 4 federal bodies, 5 research institutes, 3 foundations; 13 of the 20 largest cities.',
    },
    quote: null,
    value: '26+4',
    claimant: { de: 'Landeshauptstadt Hannover', en: 'City of Hanover' },
    claimed: null,
    member: null,
    source: 'hannover-qualitaetszirkel',
  },
  {
    kind: 'member_count',
    gist: {
      de: '30 Städte und Landkreise; 16 der 20 größten Städte.',
      en: '30 cities and districts; 16 of the 20 largest cities.',
    },
    quote: null,
    value: '30',
    claimant: STUTTGART,
    claimed: '2015-09',
    member: null,
    source: 'stuttgart-2015-09',
  },
  {
    kind: 'member_count',
    gist: {
      de: '35 „Kommunen, überregionale Gremien u. a.“; was die Zahl umfasst, bleibt offen.',
      en: '35 municipalities, supra-regional bodies and others; what the figure covers is left open.',
    },
    quote: null,
    value: '35',
    claimant: { de: 'Stadt Krefeld', en: 'City of Krefeld' },
    claimed: '2022-12',
    member: null,
    source: 'krefeld-2022',
  },
  {
    kind: 'member_count',
    gist: {
      de: '34 Kommunen; was die Zahl umfasst, bleibt offen.',
      en: '34 municipalities; what the figure covers is left open.',
    },
    quote: null,
    value: '34',
    claimant: STUTTGART,
    claimed: null,
    member: null,
    source: 'stuttgart-arbeitskreis',
  },
  {
    kind: 'never_attended',
    gist: {
      de: 'Berlin stehe nur auf der Mitgliederliste, ohne jemals teilzunehmen.',
      en: 'Berlin is merely on the list of members without ever taking part.',
    },
    quote:
      'warum Berlin nur auf der Mitglieder-Liste des „Kommunalen Qualitätszirkels zur Integrationspolitik“ ist ohne aber jemals teilzunehmen?',
    value: null,
    claimant: {
      de: 'Frage aus dem Abgeordnetenhaus von Berlin',
      en: 'Question from the Berlin House of Representatives',
    },
    claimed: '2012',
    member: 'berlin',
    source: 'anfrage-n17-02015',
  },
];

export const ORGANISER_QUOTE =
  'zunächst von der kommunalen Gemeinschaftsstelle für Verwaltungsvereinfachung KGSt organisiert, die die Organisation zum Januar 2009 an die Landeshauptstadt Stuttgart abgegeben hat';

export const PAUSE_QUOTE =
  'Das Land Berlin war beim kommunalen Qualitätszirkel nach einer längeren Pause zuletzt am 13. und 14. September 2012 vertreten.';
