import { ATTENDANCE_STATUSES, CAPACITIES, DELEGATE_RANKS, PARTICIPATION_MODES } from '@/lib/attendance/types';
import type { ValueMapping } from '@/lib/imports/mapping/types';
import { MEETING_KINDS, MEETING_STATES } from '@/lib/meetings/types';
import { MEMBER_KINDS, SEAT_KINDS } from '@/lib/members/types';

export type ValueField = keyof ValueMapping;
type MeaningOf<Field extends ValueField> = ValueMapping[Field][string];

/** The register's own words for the values of each field: what its own lists hold. */
export const OWN_WORDS: { readonly [Field in ValueField]: readonly MeaningOf<Field>[] } = {
  status: [...ATTENDANCE_STATUSES, 'not_recorded', 'not_a_member'],
  mode: PARTICIPATION_MODES,
  rank: DELEGATE_RANKS,
  capacity: CAPACITIES,
  seated: ['yes', 'no'],
  member_kind: MEMBER_KINDS,
  seat_kind: SEAT_KINDS,
  meeting_kind: MEETING_KINDS,
  meeting_state: MEETING_STATES,
};

/** The fields whose values need a meaning each. */
export const VALUE_FIELDS = Object.keys(OWN_WORDS) as [ValueField, ...ValueField[]];

export const isOwnWord = (field: ValueField, word: string): boolean => (OWN_WORDS[field] as readonly string[]).includes(word);

/**
 * Words of other lists, as keys (no case, no accents, no punctuation). What could mean two things is not here: "A" is
 * anwesend and absent. Nothing means absent but a word that says so; 0 and "no" say only that nobody ticked.
 */
export const WORDS: { readonly [Field in ValueField]: Readonly<Partial<Record<MeaningOf<Field>, readonly string[]>>> } = {
  status: {
    present: ['x', 'xx', '1', 'ja', 'yes', 'y', 'j', 'anwesend', 'anw', 'da', 'dabei', 'teilgenommen', 'nimmt teil', 'teilnehmend', 'teilnahme', 'zugegen', 'erschienen', 'present', 'attended', 'attending', 'attends', 'in attendance', 'true', 'wahr', 'p', '✓', '✔', 'online', 'digital', 'per video', 'per videokonferenz', 'zugeschaltet', 'remote', 'remotely'],
    represented_by_deputy: ['vertreten', 'stellvertretend', 'stellvertretung', 'durch stellvertretung vertreten', 'stellvertreter', 'stellvertreterin', 'mit vertretung', 'deputy', 'represented', 'represented by deputy', 'represented by a deputy', 'by deputy', 'alternate', 'substitute'],
    represented_by_member: ['durch ein anderes mitglied vertreten', 'durch anderes mitglied vertreten', 'stimmuebertragung', 'vollmacht', 'proxy', 'by proxy', 'represented by another member', 'represented by member'],
    excused: ['e', 'entschuldigt', 'entsch', 'entsch gefehlt', 'abgemeldet', 'absage', 'verhindert', 'excused', 'apologies', 'apology', 'apologised', 'apologized', 'regrets', 'with apologies', 'sent apologies'],
    absent: ['abwesend', 'abw', 'fehlt', 'gefehlt', 'unentschuldigt', 'nicht anwesend', 'nicht erschienen', 'nicht teilgenommen', 'nicht vertreten', 'nicht zugegen', 'absent', 'not present', 'did not attend', 'not represented', 'no show'],
    excluded: ['ausgeschlossen', 'ausschluss', 'nicht zugelassen', 'excluded', 'barred', 'suspended', 'credentials refused', 'expelled'],
    not_invited: ['nicht eingeladen', 'nicht geladen', 'keine einladung', 'not invited', 'uninvited'],
    not_recorded: ['0', 'nein', 'no', 'n', 'false', 'falsch', 'nicht erfasst', 'nicht bekannt', 'unbekannt', 'k a', 'ka', 'keine angabe', 'keine angaben', 'n a', 'na', 'null', 'not recorded', 'unknown', 'not known', 'no data', 'no record', 'offen'],
    not_a_member: ['kein mitglied', 'nicht mitglied', 'noch kein mitglied', 'nicht mehr mitglied', 'damals kein mitglied', 'not a member', 'no member', 'non member', 'not yet a member', 'not a member at the time'],
  },
  mode: {
    in_person: ['vor ort', 'in praesenz', 'praesenz', 'praesent', 'persoenlich', 'in person', 'on site', 'onsite', 'physical'],
    online: ['digital', 'virtuell', 'video', 'videokonferenz', 'per video', 'per videokonferenz', 'remote', 'remotely', 'virtual', 'zugeschaltet', 'telefonisch', 'zoom', 'webex', 'teams'],
    hybrid: ['teils vor ort teils per videokonferenz', 'partly in person partly online', 'gemischt', 'mixed'],
    unknown: ['unbekannt', 'nicht bekannt', 'art der teilnahme nicht bekannt', 'mode of attendance not known', 'not known', 'keine angabe', 'k a'],
  },
  rank: {
    head_of_government: ['regierungschef', 'regierungschefin', 'regierungschefin oder regierungschef', 'head of government', 'head of state', 'head of state or government', 'ministerpraesident', 'ministerpraesidentin', 'oberbuergermeister', 'oberbuergermeisterin', 'prime minister', 'president', 'bundeskanzler', 'bundeskanzlerin'],
    minister: ['minister', 'ministerin', 'ministerin oder minister', 'senator', 'senatorin', 'minister level', 'ministerebene'],
    state_secretary: ['staatssekretaer', 'staatssekretaerin', 'staatssekretaerin oder staatssekretaer', 'staatsrat', 'staatsraetin', 'state secretary', 'secretary of state', 'vice minister', 'deputy minister', 'sts'],
    division_head: ['abteilungsleitung', 'abteilungsleiter', 'abteilungsleiterin', 'referatsleitung', 'referatsleiter', 'referatsleiterin', 'abteilungs oder referatsleitung', 'amtsleitung', 'amtsleiter', 'amtsleiterin', 'head of division', 'head of department', 'head of unit', 'director', 'al', 'rl'],
    officer: ['fachebene', 'arbeitsebene', 'sachbearbeitung', 'referent', 'referentin', 'officer', 'official', 'working level', 'expert'],
    unknown: ['unbekannt', 'nicht bekannt', 'rang nicht bekannt', 'rank not known', 'not known', 'keine angabe', 'k a'],
  },
  capacity: {
    member: ['mitglied', 'als mitglied', 'as a member', 'full', 'full member', 'vollmitglied', 'ordentliches mitglied', 'elected member'],
    observer: ['beobachter', 'beobachterin', 'als beobachter', 'as an observer', 'beobachtend'],
    guest: ['gast', 'als gast', 'gaeste', 'as a guest', 'visitor', 'invited guest'],
  },
  seated: {
    yes: ['1', 'ja', 'true', 'wahr', 'y', 'j', 'x'],
    no: ['0', 'nein', 'false', 'falsch', 'n'],
  },
  member_kind: {
    land: ['bundesland', 'city state', 'stadtstaat', 'federal state', 'state government'],
    city: ['stadt', 'kommune', 'gemeinde', 'municipality', 'town', 'kreisfreie stadt', 'grossstadt'],
    district: ['landkreis', 'kreis', 'county'],
    state: ['staat', 'national government', 'nation', 'country', 'sovereign state', 'nationalstaat', 'mitgliedstaat', 'member state'],
    federal_body: ['bundesbehoerde', 'federal', 'federal agency', 'federal body', 'bund', 'bundesministerium', 'federal ministry', 'bundesoberbehoerde', 'bundeseinrichtung'],
    association: ['verband', 'verein', 'kommunaler spitzenverband', 'spitzenverband', 'ngo'],
    agency: ['einrichtung', 'agentur', 'amt'],
    foundation: ['stiftung'],
    research_institute: ['forschungsinstitut', 'forschungseinrichtung', 'research', 'research institute', 'institut', 'institute', 'university', 'universitaet', 'hochschule'],
  },
  seat_kind: {
    full: ['vollmitglied', 'mitglied', 'member', 'full member', 'elected member', 'ordentliches mitglied', 'stimmberechtigtes mitglied', 'voting member'],
    observer: ['beobachter', 'beobachterin', 'beobachterstatus', 'observer status'],
    guest: ['gast', 'staendiger gast', 'permanent guest'],
    partner: ['kooperationspartner', 'partnerin', 'assoziiert', 'associate', 'associated'],
    suspended: ['mitgliedschaft ruht', 'ruhend', 'ruht', 'suspendiert'],
  },
  meeting_kind: {
    regular: ['ordentlich', 'ordentliche sitzung', 'ordinary', 'ordinary session', 'regular session', 'regular meeting', 'sitzung', 'meeting', 'session', 'tagung', 'plenum', 'summit', 'gipfel', 'summit of heads of state and government', 'fruehjahrssitzung', 'herbstsitzung', 'jahrestagung'],
    special: ['ausserordentlich', 'ausserordentliche sitzung', 'sondersitzung', 'extraordinary', 'extraordinary session', 'special session', 'special meeting', 'jubilaeumstagung'],
    preparatory: ['vorbereitend', 'vorbereitende sitzung', 'vorbereitung', 'preparatory meeting', 'preparatory session'],
    written_procedure: ['umlaufverfahren', 'umlauf', 'umlaufbeschluss', 'schriftliches verfahren', 'written procedure', 'by circulation'],
  },
  meeting_state: {
    scheduled: ['angekuendigt', 'geplant', 'vorgesehen', 'announced', 'planned', 'upcoming'],
    held: ['hat stattgefunden', 'stattgefunden', 'abgehalten', 'durchgefuehrt', 'took place', 'done'],
    cancelled: ['abgesagt', 'ausgefallen', 'entfallen', 'storniert', 'canceled', 'called off'],
  },
};

/** The codes of the roll-call data of the UN General Assembly, by its codebook. Only where the headers are its own. */
export const ROLL_CALL_VOTES = { '1': 'present', '2': 'present', '3': 'present', '8': 'absent', '9': 'not_a_member' } as const satisfies ValueMapping['status'];
