import type { LocalisedText } from '@/lib/core/localised-text';
import type { NetworkInput } from '@/lib/networks/schema';

export const NETWORK: NetworkInput = {
  slug: 'welterbekomitee',
  name: { de: 'UNESCO-Welterbekomitee', en: 'UNESCO World Heritage Committee' },
  description: {
    de: 'Zwischenstaatliches Komitee für den Schutz des Kultur- und Naturerbes der Welt. Seine Mitglieder – zuerst 15, seit 1979 21 Staaten – werden auf Zeit gewählt und kommen in der Regel einmal im Jahr zusammen.',
    en: 'Intergovernmental Committee for the Protection of the World Cultural and Natural Heritage. Its members – 15 states at first, 21 since 1979 – are elected for fixed terms and meet as a rule once a year.',
  },
  duty: 'voluntary',
  coverage: { since: '1977', until: '1990' },
  coverageNote: {
    de: 'Für 1977 bis 1990 sind alle ordentlichen Tagungen (1. bis 14.) und die erste außerordentliche erfasst, jede mit ihrem amtlichen Bericht. Sitzungen des Büros und spätere Tagungen sind nicht erfasst. Als freiwillig geführt, weil sich die Staaten um ihren Sitz selbst bewerben.',
    en: 'For 1977 to 1990 all ordinary sessions (1st to 14th) and the first extraordinary one are on record, each with its official report. Sessions of the Bureau and later sessions are not. Treated as voluntary because states stand for election themselves.',
  },
};

/** Why the register believes in a seat's dates. The days are those of the General Assemblies that elected. */
export const SEAT_BASES = {
  mandate_printed_1976_1978: {
    de: 'Die Sitzungsseite der UNESCO nennt das Mandat 1976–1978.',
    en: 'UNESCO’s session page prints the mandate 1976–1978.',
  },
  mandate_printed_1976_1980: {
    de: 'Die Sitzungsseite der UNESCO nennt das Mandat 1976–1980; das Protokoll der Generalversammlung von 1980 führt den Sitz als auslaufend.',
    en: 'UNESCO’s session page prints the mandate 1976–1980; the General Assembly’s record of 1980 names the seat as expiring.',
  },
  mandate_printed_1976_1983: {
    de: 'Die Sitzungsseite der UNESCO nennt das Mandat 1976–1983; das Protokoll der Generalversammlung von 1983 führt den Sitz als auslaufend.',
    en: 'UNESCO’s session page prints the mandate 1976–1983; the General Assembly’s record of 1983 names the seat as expiring.',
  },
  vote_list_1976_expiring_1980: {
    de: '1976 gewählt (Stimmliste der 1. Generalversammlung); das Protokoll von 1980 führt den Sitz als auslaufend. Die heutige Sitzungsseite der UNESCO nennt den nicht mehr bestehenden Staat nicht.',
    en: 'Elected in 1976 (vote list of the 1st General Assembly); the record of 1980 names the seat as expiring. UNESCO’s present session page leaves out the state, which no longer exists.',
  },
  expiring_1980_start_derived: {
    de: 'Das Protokoll der Generalversammlung von 1980 führt den Sitz als auslaufend; im Sitzungsbericht von 1980 als Mitglied genannt. Der Beginn ist daraus abgeleitet.',
    en: 'The General Assembly’s record of 1980 names the seat as expiring; listed as a member in a session report of 1980. The start is derived from this.',
  },
  expiring_1983_start_derived: {
    de: 'Das Protokoll der Generalversammlung von 1983 führt den Sitz als auslaufend; zuerst bei der Tagung 1979 als Mitglied genannt. Der Beginn ist daraus abgeleitet.',
    en: 'The General Assembly’s record of 1983 names the seat as expiring; first listed as a member at the session of 1979. The start is derived from this.',
  },
  both_ends_derived_from_rotation: {
    de: 'In den Berichten von 1979/1980 bis 1984 als Mitglied genannt, 1985 nicht mehr. Beginn und Ende sind aus dem Wechsel von je sieben Sitzen abgeleitet.',
    en: 'Listed as a member at the sessions from 1979/1980 to 1984, no longer in 1985. Both ends are derived from the rotation of seven seats.',
  },
  elected_1980_expiring_1987: {
    de: 'Das Protokoll der Generalversammlung von 1980 nennt die sieben Gewählten, das von 1987 dieselben als auslaufend.',
    en: 'The General Assembly’s record of 1980 names the seven elected; the record of 1987 names them as expiring.',
  },
  elected_1983_expiring_1989_start_derived: {
    de: 'Das Protokoll der Generalversammlung von 1989 führt den Sitz als auslaufend; bei der Wahl von 1983 hatte sich das Mitglied beworben. Der Beginn ist daraus abgeleitet.',
    en: 'The General Assembly’s record of 1989 names the seat as expiring; the member stood as a candidate in 1983. The start is derived from this.',
  },
  expiring_1991_start_derived: {
    de: 'Das Protokoll der Generalversammlung von 1991 führt den Sitz als auslaufend; zuerst 1985 als Mitglied genannt. Der Beginn ist daraus abgeleitet.',
    en: 'The General Assembly’s record of 1991 names the seat as expiring; first listed as a member in 1985. The start is derived from this.',
  },
  elected_1987_end_derived: {
    de: 'Das Mitglied bewarb sich 1987 und ist zuerst im Dezember 1987 als Mitglied genannt. Das Ende ist aus der sechsjährigen Amtszeit abgeleitet.',
    en: 'The member stood as a candidate in 1987 and is first listed in December 1987. The end is derived from the six-year term.',
  },
  elected_1989_end_derived: {
    de: 'Zuerst im Dezember 1989 als Mitglied genannt. Das Ende ist aus der sechsjährigen Amtszeit abgeleitet.',
    en: 'First listed as a member in December 1989. The end is derived from the six-year term.',
  },
} satisfies Record<string, LocalisedText>;

/** Records of the General Assemblies of States Parties that elected the members. */
export const ELECTION_SOURCES = [
  {
    slug: 'unesco-sitzungsseite-1977',
    title: 'First session of the Committee: session page with the mandates of its members',
    publisher: 'UNESCO',
    date: null,
    address: 'http://whc.unesco.org/en/sessions/01COM',
  },
  {
    slug: 'generalversammlung-1980',
    title: 'Elections to the World Heritage Committee (General Assembly of 1980)',
    publisher: 'UNESCO (InforMEA)',
    date: '1980',
    address: 'https://www.informea.org/en/decision/elections-world-heritage-committee-14',
  },
  {
    slug: 'generalversammlung-1983',
    title: 'Elections to the World Heritage Committee (General Assembly of 1983)',
    publisher: 'UNESCO',
    date: '1983',
    address: 'https://whc.unesco.org/pg_friendly_print.cfm?cid=305&id_decision=6587&',
  },
  {
    slug: 'generalversammlung-1987',
    title: 'Elections to the World Heritage Committee (General Assembly of 1987)',
    publisher: 'UNESCO',
    date: '1987',
    address: 'https://whc.unesco.org/pg_friendly_print.cfm?cid=305&id_decision=6550',
  },
  {
    slug: 'generalversammlung-1989',
    title: 'Elections to the World Heritage Committee (General Assembly of 1989)',
    publisher: 'UNESCO (ECOLEX)',
    date: '1989',
    address:
      'https://www.ecolex.org/fr/details/decision/elections-to-the-world-heritage-committee-e9777678-c47d-4671-abc2-6b581f85d2e5/',
  },
  {
    slug: 'generalversammlung-1991',
    title: 'Elections to the World Heritage Committee (General Assembly of 1991)',
    publisher: 'UNESCO',
    date: '1991',
    address: 'https://whc.unesco.org/en/decisions/?id_decision=6532&',
  },
] as const;
