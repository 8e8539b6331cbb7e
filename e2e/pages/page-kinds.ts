/** One address of every kind of public page, in both languages. */
export interface PageKind {
  kind: string;
  de: string;
  en: string;
}

export const PAGE_KINDS: readonly PageKind[] = [
  { kind: 'start', de: '/', en: '/en' },
  { kind: 'networks', de: '/netzwerke', en: '/en/networks' },
  { kind: 'sparse network', de: '/netzwerke/qualitaetszirkel', en: '/en/networks/qualitaetszirkel' },
  { kind: 'full network', de: '/netzwerke/welterbekomitee', en: '/en/networks/welterbekomitee' },
  {
    kind: 'charts of a network',
    de: '/netzwerke/welterbekomitee/auswertung',
    en: '/en/networks/welterbekomitee/charts',
  },
  { kind: 'charts of a sparse member', de: '/mitglieder/berlin/auswertung', en: '/en/members/berlin/charts' },
  { kind: 'charts of a member', de: '/mitglieder/malawi/auswertung', en: '/en/members/malawi/charts' },
  { kind: 'members', de: '/mitglieder', en: '/en/members' },
  { kind: 'chosen members', de: '/mitgliederliste?name=bre', en: '/en/member-list?name=bre' },
  { kind: 'member', de: '/mitglieder/berlin', en: '/en/members/berlin' },
  { kind: 'member with a full record', de: '/mitglieder/malawi', en: '/en/members/malawi' },
  {
    kind: 'member that is one office of several',
    de: '/mitglieder/berlin-datenschutzbehoerde',
    en: '/en/members/berlin-datenschutzbehoerde',
  },
  { kind: 'sheet of a member', de: '/mitglieder/berlin/druck', en: '/en/members/berlin/print' },
  { kind: 'sheets of a matrix', de: '/netzwerke/qualitaetszirkel/druck', en: '/en/networks/qualitaetszirkel/print' },
  {
    kind: 'meeting with the difference to the one before',
    de: '/netzwerke/welterbekomitee/sitzungen/3-tagung',
    en: '/en/networks/welterbekomitee/meetings/3-tagung',
  },
  {
    kind: 'meeting',
    de: '/netzwerke/qualitaetszirkel/sitzungen/2012-09-13',
    en: '/en/networks/qualitaetszirkel/meetings/2012-09-13',
  },
  { kind: 'source', de: '/quellen/anfrage-n17-02015', en: '/en/sources/anfrage-n17-02015' },
  {
    kind: 'proof with members who are not on the list',
    de: '/quellen/unesco-whc-03/sitzungen/welterbekomitee/3-tagung',
    en: '/en/sources/unesco-whc-03/meetings/welterbekomitee/3-tagung',
  },
  { kind: 'gaps', de: '/luecken', en: '/en/gaps' },
  {
    kind: 'comparison',
    de: '/vergleich?member=malawi&member=brasilien',
    en: '/en/compare?member=malawi&member=brasilien',
  },
  { kind: 'questions', de: '/fragen', en: '/en/questions' },
  {
    kind: 'question',
    de: '/fragen?question=never&network=qualitaetszirkel&member=berlin',
    en: '/en/questions?question=never&network=qualitaetszirkel&member=berlin',
  },
  { kind: 'method', de: '/methode', en: '/en/method' },
  { kind: 'search', de: '/suche?q=berlin', en: '/en/search?q=berlin' },
  { kind: 'imprint', de: '/impressum', en: '/en/imprint' },
  { kind: 'privacy', de: '/datenschutz', en: '/en/privacy' },
  { kind: 'accessibility', de: '/barrierefreiheit', en: '/en/accessibility' },
  { kind: 'not found', de: '/gibt-es-nicht', en: '/en/no-such-page' },
];
