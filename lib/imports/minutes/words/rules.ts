import type { AttendanceStatus } from '@/lib/attendance/types';
import { wordsWithMeaning } from '@/lib/imports/words/rules';
import { CAPACITY_WORDS, MODE_WORDS } from '@/lib/imports/words/rules-manner';
import { STATUS_WORDS } from '@/lib/imports/words/rules-status';
import type { MinutesRole } from '@/lib/imports/minutes/words/types';

/** What a phrase says. `plain`: absent, with nothing on whether it was excused. */
export interface Saying extends Partial<MinutesRole> {
  plain?: boolean;
}
export type Phrase = readonly [words: string, says: Saying];

/**
 * What headings and sentences of minutes say beside the words of lists. As keys; a word alone need not make sense in a
 * list ("abgesagt" is what becomes of a meeting there).
 */
const IN_MINUTES: Readonly<Record<AttendanceStatus, readonly string[]>> = {
  present: [
    'anwesende personen',
    'anwesenheit',
    'attendee',
    'attended the meeting',
    'participated in the meeting',
    'took part in the meeting',
    'delegates',
    'eingefunden',
    'erscheinen',
    'es nehmen teil',
    'nahm teil',
    'nahmen teil',
    'nehmen teil',
    'anwesenheitsverzeichnis',
    'participant',
    'teilnehmendenliste',
    'teilnehmendenverzeichnis',
    'teilnehmerverzeichnis',
    'participated',
    'representatives',
    'roll call',
    'sitzungsteilnehmende',
    'sitzungsteilnehmer',
    'teil',
    'teilgenommen',
    'teilnehmenden',
    'teilnehmern',
    'teilnehmerkreis',
    'teilnehmer innen',
    'tn',
    'took part',
    'vertreterinnen und vertreter',
    'anwesenden',
  ],
  represented_by_deputy: [
    'stellv',
    'als vertretung',
    'by alternate',
    'stellvertretendes mitglied',
    'stellvertretende mitglieder',
    'stellv mitglied',
    'stv mitglied',
    'ersatzmitglied',
    'ersatzmitglieder',
    'deputy member',
    'deputy members',
    'alternate member',
    'alternate members',
  ],
  represented_by_somebody: [],
  represented_by_member: ['represented by proxy', 'by proxy', 'proxies', 'vertretung durch ein anderes mitglied'],
  excused: [
    'abgemeldet',
    'abgesagt',
    'abmeldung',
    'absage',
    'kurzfristige absage',
    'teilnahme abgesagt',
    'absagen',
    'abmeldungen',
    'apologies for absence were received',
    'apologies were received',
    'entschuldigt haben',
    'entschuldigte abwesenheit',
    'entschuldigung',
    'entschuldigten',
    'excuses',
    'liessen sich entschuldigen',
    'laesst sich entschuldigen',
    'lassen sich entschuldigen',
    'mit entschuldigung',
    'sagten ab',
    'sagte ab',
    'sent regrets',
    'sent their apologies',
    'sends apologies',
    'unable to attend',
  ],
  absent: [
    'absent without apologies',
    'absent without apology',
    'absent without excuse',
    'absent without leave',
    'absent without notice',
    'without notice',
    'blieb fern',
    'blieben fern',
    'ferngeblieben',
    'kam nicht',
    'kamen nicht',
    'kein teilnehmer',
    'kein vertreter',
    'keine delegation',
    'keine teilnahme',
    'keine vertreterin',
    'niemand',
    'no delegate',
    'no representative',
    'nobody',
    'keine vertretung',
    'nahm nicht teil',
    'nahmen nicht teil',
    'nehmen nicht teil',
    'nichtanwesend',
    'nichtanwesende',
    'nicht anwesende',
    'nichtteilnehmende',
    'nicht teilnehmende',
    'nicht da',
    'nicht dabei',
    'nicht entschuldigt',
    'nicht gekommen',
    'nicht vertretene',
    'nicht vertretenen',
    'ohne entschuldigung',
    'ohne vertretung',
    'unexcused',
    'unentschuldigte',
    'unentschuldigt abwesend',
    'unrepresented',
    'without apologies',
    'without apology',
  ],
  excluded: [],
  not_invited: [],
};

/** Whoever leads a meeting is there. Only before a colon: behind a name "Chair" is a function, whatever its bearer did. */
export const CHAIR: ReadonlySet<string> = new Set([
  'chair',
  'chaired by',
  'chairperson',
  'chairman',
  'chairwoman',
  'co chair',
  'gesamtleitung',
  'leitung',
  'moderation',
  'presiding',
  'sitzungsleitung',
  'vorsitz',
  'vorsitzende',
  'vorsitzender',
]);

/** Absent, and whether excused another word may say. */
const PLAIN_ABSENCE = [
  'fehlen',
  'fehlend',
  'fehlende',
  'fehlenden',
  'fehlt',
  'fehlte',
  'fehlten',
  'es fehlten',
  'es fehlen',
  'gefehlt',
  'gefehlt haben',
  'abwesend',
  'abwesende',
  'abwesenden',
  'abwesenheit',
  'abw',
  'absent',
  'absentees',
  'absence',
  'absences',
  'missing',
  'nicht anwesend',
  'nicht teilgenommen',
  'nicht erschienen',
  'not present',
  'not attending',
  'not in attendance',
  'did not attend',
  'unable to be present',
  'did not attend the meeting',
  'ohne absage',
  'ohne angabe von gruenden',
];

const GUESTS = [
  'gaststatus',
  'mit gaststatus',
  'gastmitglied',
  'als gastmitglied',
  'gastland',
  'guest status',
  'mit gastrecht',
  'als gaeste',
  'geladene gaeste',
  'invited guests',
];
const OBSERVERS = [
  'beobachterstatus',
  'mit beobachterstatus',
  'als beobachterin',
  'observer status',
  'as observers',
  'ohne stimmrecht',
  'non voting',
];
const ONLINE = [
  'online zugeschaltet',
  'per videokonferenz',
  'per videokonferenz zugeschaltet',
  'per videozuschaltung',
  'per videoschalte',
  'per vk',
  'telefonzuschaltung',
  'videozuschaltung',
  'vk',
  'per video zugeschaltet',
  'per webkonferenz',
  'via teams',
  'per teams',
  'via zoom',
  'per zoom',
  'per webex',
  'via webex',
  'by phone',
  'by telephone',
  'per telefon',
  'telefonisch zugeschaltet',
  'digital zugeschaltet',
  'virtuell zugeschaltet',
  'dialled in',
  'dialed in',
  'by videolink',
  'by video link',
  'vc',
  'viko',
];
const ON_SITE = ['im raum', 'in the room', 'vor ort anwesend', 'face to face'];

const MINUTES_PHRASES: readonly Phrase[] = [
  ...Object.entries(IN_MINUTES).flatMap(([status, words]) =>
    words.map((word): Phrase => [word, { status: status as AttendanceStatus }]),
  ),
  // Who is suspended may have been there, or have no seat: it is asked.
  ['suspended', { status: null }],
  ...PLAIN_ABSENCE.map((word): Phrase => [word, { status: 'absent', plain: true }]),
  ...GUESTS.map((word): Phrase => [word, { capacity: 'guest' }]),
  ...OBSERVERS.map((word): Phrase => [word, { capacity: 'observer' }]),
  ...ONLINE.map((word): Phrase => [word, { mode: 'online' }]),
  ...ON_SITE.map((word): Phrase => [word, { mode: 'in_person' }]),
];

const own = new Set(MINUTES_PHRASES.map(([word]) => word));

/** All phrases as keys, the longest first, because "nicht anwesend" holds "anwesend". */
export const PHRASES: readonly Phrase[] = [
  ...MINUTES_PHRASES,
  ...[
    ...wordsWithMeaning(STATUS_WORDS).map(([word, status]): Phrase => [word, { status }]),
    ...wordsWithMeaning(MODE_WORDS).map(([word, mode]): Phrase => [word, { mode }]),
    ...wordsWithMeaning(CAPACITY_WORDS).map(([word, capacity]): Phrase => [word, { capacity }]),
  ].filter(([word]) => !own.has(word)),
].sort(([a], [b]) => b.length - a.length);

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Words that a heading may hold beside its sense. */
export const FILLERS = words(`
  und and sind ist sich waren war were was wurden wird werden haben hat have has had been hatte hatten leider kurzfristig vorab schriftlich bereits unfortunately weiterhin staendige staendiger dienstlich terminlich permanent its their his her sent als as die der das den dem
  des the a an am im in mit with von vom zu zum zur bei for fuer of from aus ein eine es they also auch ebenfalls
  ausserdem sowie ferner weiter weitere weiteren further other additional folgende folgenden following namely
  naemlich davon darunter
  gebietskoerperschaften koerperschaften landkreise landkreisen gemeinden bezirke behoerden ministerien ressorts dienststellen verwaltungen
  mitglied mitglieder mitgliedern mitgliedslaender mitgliedsstaaten members member kommunen kommune staedte staedten
  kreise laender laendern land staaten states delegationen delegations personen persons people innen liste list
  sitzung meeting session tagung konferenz treffen besprechung gespraech zusammenkunft heute today joined joining received haben stimmberechtigte
  stimmberechtigt voting ordentliche ordentlichen full vertreter vertreterin vertreterinnen vertretern vertretene
  representative representatives representing delegierte delegierten institutionen institution namen name names contracting parties
  nr ca insgesamt total gesamt that who by
`);

/** Labels that only divide a list: what stands under them is as the heading above says. */
export const GROUPS = words(`
  laender bundeslaender land bund kommunen staedte landkreise kreise gemeinden verbaende spitzenverbaende mitglieder
  mitglied members member states cities countries laendervertreter delegationen delegations ministerien behoerden
  aemter organisationen organisations associations institutionen stadtstaaten flaechenlaender
`);

/** Nobody stands under a heading: "Entschuldigt: niemand". */
export const NOBODY = /^(?:niemand|keine?[rs]?|kein mitglied|none|nobody|no one|nil|n\/a|entfällt|[-–—./\s]+)[.!]?$/iu;

/** Why somebody did not come. Alone they say that they were not there, and leave open whether they were excused. */
export const REASONS =
  /(?<!\p{L})(?:krank\p{L}*|erkrankt\p{L}*|urlaub\p{L}*|verhindert|dienstreise|elternzeit|mutterschutz|terminkollision|anderweitig\p{L}*\s+verpflichtet|ill|sick|on\s+leave|on\s+holiday|indisposed)(?!\p{L})/iu;
