import { toNameKey } from '@/lib/members/names/rules-key';
import { NAME_JOINT } from '@/lib/imports/files/header/rules';
import { IMPORT_FIELDS, type ImportField, type ImportSubject } from '@/lib/imports/mapping/types';
import { FIELDS_BY_SUBJECT } from '@/lib/imports/mapping/rules-fields';

/** A header for comparison: "first_day_as_member" and "First day as member" are one. */
export const headerKey = (header: string): string => toNameKey(header).exact;

/** How people and programs head their columns, as header keys, the surest first. A field's own name comes before all. */
const WORDS: Readonly<Record<ImportField, readonly string[]>> = {
  member: [
    'mitglied',
    'name',
    'name de',
    'member de',
    'mitglied de',
    'kommune',
    'gebietskoerperschaft',
    'koerperschaft',
    'staat',
    'state',
    'land',
    'country',
    'stadt',
    'gemeinde',
    'kreis',
    'stadt kreis',
    'regierung',
    'government',
    'organisation',
    'organization',
    'institution',
    'einrichtung',
    'behoerde',
    'delegation',
    'teilnehmer',
    'teilnehmende',
    'participant',
    'member name',
    'mitgliedsname',
    'name des mitglieds',
  ],
  member_en: [
    'name en',
    'mitglied en',
    'english name',
    'name english',
    'name englisch',
    'mitglied englisch',
    'englischer name',
  ],
  member_code: [
    'ccode',
    'cow code',
    'cowcode',
    'mitgliedsnummer',
    'mitglieds nr',
    'mitglied nr',
    'mitgliedscode',
    'member number',
    'member no',
    'member id',
    'mitglieds id',
    'code',
    'schluessel',
    'kuerzel',
    'ags',
    'ars',
    'gemeindeschluessel',
    'amtlicher gemeindeschluessel',
    'regionalschluessel',
    'laenderkuerzel',
    'landeskuerzel',
    'cown',
    'cowc',
    'stateabb',
    'iso 3166 2',
  ],
  iso_code: [
    'iso',
    'iso2',
    'iso3166',
    'iso 3166',
    'iso 3166 1',
    'iso2 or historic',
    'iso2c',
    'alpha 2',
    'alpha2',
    'laendercode',
    'iso laendercode',
    'country code',
    'iso3',
    'iso3c',
    'alpha 3',
    'alpha3',
    'iso3n',
    'iso numeric',
  ],
  member_kind: [
    'kind',
    'art',
    'typ',
    'type',
    'kind of member',
    'art des mitglieds',
    'mitgliedsart',
    'koerperschaftsart',
  ],
  territory: ['gebiet', 'gebietszugehoerigkeit', 'zustaendigkeitsgebiet', 'territorium'],
  alias: ['aliases', 'anderer name', 'auch', 'other name', 'aliasname', 'weitere namen', 'also known as'],
  seat_kind: [
    'seat role',
    'seat',
    'role',
    'rolle',
    'sitz',
    'art des sitzes',
    'sitzart',
    'mitgliedschaft',
    'membership',
  ],
  since: [
    'since edtf',
    'seit',
    'mitglied seit',
    'member since',
    'von',
    'from',
    'ab',
    'beginn',
    'begin',
    'start',
    'first day as member',
    'eintritt',
    'joined',
    'sitz seit',
    'seat since',
  ],
  until: [
    'until edtf',
    'bis',
    'mitglied bis',
    'member until',
    'to',
    'ende',
    'end',
    'last day as member',
    'austritt',
    'left',
    'sitz bis',
    'seat until',
  ],
  doubt_source: ['zweifel laut', 'bezweifelt durch', 'quelle des zweifels', 'doubted by'],
  doubt_quote: ['zweifel im wortlaut', 'wortlaut des zweifels', 'doubt in words'],
  doubt_locator: ['fundstelle des zweifels', 'place of the doubt'],
  // What names a meeting as a heading does; a title or a date of its own is known by its own words.
  meeting: ['sitzung', 'treffen', 'tagung', 'konferenz', 'sitzung und datum', 'date and place', 'datum und ort'],
  meeting_date: [
    'date',
    'date edtf',
    'datum',
    'sitzungsdatum',
    'datum der sitzung',
    'date of meeting',
    'sitzungstag',
    'sitzung am',
    'termin',
    'tag',
    'day',
  ],
  meeting_number: [
    'rcid',
    'number',
    'nummer',
    'nr',
    'no',
    'lfd nr',
    'sitzungsnummer',
    'sitzung nr',
    'sitzungs nr',
    'nr der sitzung',
    'meeting no',
    'session',
    'session number',
    'sitzung',
    'meeting',
  ],
  meeting_slug: ['meeting id', 'slug', 'sitzungs id', 'id', 'kennung', 'meeting address', 'adresse der sitzung'],
  meeting_title: [
    'title',
    'titel',
    'title de',
    'titel de',
    'sitzung',
    'meeting',
    'bezeichnung',
    'name',
    'anlass',
    'occasion',
    'thema',
    'titel der sitzung',
  ],
  meeting_title_en: ['title en', 'titel en', 'english title', 'title english', 'titel englisch'],
  meeting_kind: ['kind', 'art', 'typ', 'type', 'kind of meeting', 'art der sitzung', 'sitzungsart'],
  meeting_state: ['stand', 'zustand', 'stand der sitzung', 'state of the meeting', 'status'],
  place: ['ort', 'place de', 'ort de', 'tagungsort', 'sitzungsort', 'location', 'venue', 'city'],
  place_en: ['ort en', 'ort englisch', 'place english'],
  status: [
    'teilnahme',
    'anwesenheit',
    'attendance',
    'teilnahmestatus',
    'anwesend',
    'teilgenommen',
    'present',
    'attended',
    'vote',
  ],
  mode: ['modus', 'teilnahmeart', 'art der teilnahme', 'mode of attendance', 'teilnahmeform', 'form der teilnahme'],
  rank: ['rang', 'ebene', 'level', 'rang der delegation', 'rank of delegate', 'vertretungsebene'],
  capacity: ['eigenschaft', 'in der eigenschaft', 'als', 'seat role', 'role', 'rolle'],
  quote: ['zitat', 'wortlaut', 'quotation', 'woertlich'],
  locator: ['fundstelle', 'seite', 'page', 'stelle', 'where in the source'],
  note: [
    'notiz',
    'bemerkung',
    'bemerkungen',
    'anmerkung',
    'anmerkungen',
    'hinweis',
    'kommentar',
    'comment',
    'comments',
    'remark',
    'remarks',
    'notes',
  ],
  representing_member: [
    'vertretendes mitglied',
    'vertreten durch mitglied',
    'vollmacht an',
    'stimmuebertragung an',
    'proxy holder',
    'procuration',
  ],
  presence_from: ['anwesend ab', 'anwesend von', 'present from', 'ankunft', 'arrival'],
  presence_until: ['anwesend bis', 'present until', 'departure'],
  delegation_size: [
    'delegationsgroesse',
    'groesse der delegation',
    'anzahl delegierte',
    'anzahl der delegierten',
    'anzahl personen',
    'anzahl der personen',
    'size of delegation',
    'number of delegates',
    'number of persons',
    'number of participants',
  ],
  level_text: ['ebene im wortlaut', 'ebene laut quelle', 'level as written', 'level in words'],
  alternative_status: ['andere lesart', 'alternative lesart', 'other reading', 'alternative reading'],
  source: ['quelle', 'source slug', 'source url', 'source title', 'quelle url', 'beleg', 'document'],
  person: [
    'persons',
    'name der person',
    'personenname',
    'delegate',
    'delegates',
    'delegierte',
    'delegierter',
    'delegate name',
    'name of delegate',
    'vorname',
    'nachname',
    'familienname',
    'first name',
    'last name',
    'surname',
    'given name',
    'family name',
    'full name',
    'representative',
    'vertreter in',
    'vertreterin',
    'ansprechpartner',
  ],
  membership: [
    'membership code',
    'mitgliedschaft code',
    'membership status',
    'art der mitgliedschaft',
    'mitgliedschaft',
    'mitgliedsstatus',
  ],
  year: ['jahr', 'kalenderjahr', 'calendar year'],
  network: ['netzwerk', 'gremium', 'netzwerk name', 'network slug', 'network name', 'body', 'ioname'],
  seated: ['member flag', 'seated', 'sitz inne', 'war mitglied', 'was member', 'is member', 'stimmberechtigt'],
};

/** Of the member, of its seat, of the meeting, of the participation: such a heading says nothing of which. */
const OPEN_HEADINGS: ReadonlySet<string> = new Set(['art', 'typ', 'type', 'kind', 'kategorie', 'category']);
export const OPEN_FIELDS = [
  'status',
  'mode',
  'capacity',
  'seat_kind',
  'member_kind',
  'meeting_kind',
  'meeting_state',
] as const satisfies readonly ImportField[];

/** Whether a heading leaves open what its column is about, so that only the values can say. */
export const isOpenHeading = (heading: string): boolean => OPEN_HEADINGS.has(headerKey(lastName(heading)));

/** The columns that a field may stand in, the surest first, judged by their headers alone. */
export function columnsFor(field: ImportField, keys: readonly string[]): number[] {
  const words = [headerKey(field), ...WORDS[field]];
  return words.flatMap((word) => keys.flatMap((key, column) => (key === word ? [column] : [])));
}

/** Whether a heading is a word for what some column holds. */
export const isFieldWord = (heading: string): boolean =>
  IMPORT_FIELDS.some((field) => columnsFor(field, [headerKey(lastName(heading))]).length > 0);

/** Of names above each other the one next to the cells. */
export const lastName = (heading: string): string => heading.split(NAME_JOINT).at(-1) ?? heading;

const hasAny = (keys: readonly string[], fields: readonly ImportField[]): boolean =>
  fields.some((field) => columnsFor(field, keys).length > 0);

/** What says that a list of persons is one of meetings, and not of members' contacts. */
const YEAR_OF_MEETING = ['meeting', 'meeting_title', 'meeting_number'] as const satisfies readonly ImportField[];

/** Headers that mean something else in other subjects too ("kind", "name", "id") decide nothing. */
const SIGNS = {
  member: ['member_code', 'iso_code', 'member'],
  seat: ['since', 'until'],
  meeting: ['meeting_date', 'meeting_slug'],
  status: ['status', 'seated'],
} as const satisfies Record<string, readonly ImportField[]>;

/** What a file is about, by its headers. A matrix is recognised elsewhere, by headers that name meetings. */
export function guessSubject(header: readonly string[]): 'attendances' | 'delegates' | 'meetings' | 'members' {
  const keys = header.map(headerKey);
  const [member, seat, meeting, status] = [
    hasAny(keys, SIGNS.member),
    hasAny(keys, SIGNS.seat),
    hasAny(keys, SIGNS.meeting),
    hasAny(keys, SIGNS.status),
  ];
  // One row a person: the member stands in a column of its own, beside the person's.
  if (member && !seat && !status && hasAny(keys, ['person']) && (meeting || hasAny(keys, YEAR_OF_MEETING)))
    return 'delegates';
  if (meeting && member && !(seat && !status)) return isOnlyTitled(keys) ? 'meetings' : 'attendances';
  if (meeting) return 'meetings';
  if (member && status && !seat && hasAny(keys, ['meeting_number'])) return 'attendances';
  return 'members';
}

/** "date, name, place": the name is the meeting's. */
const isOnlyTitled = (keys: readonly string[]): boolean => {
  const members = SIGNS.member.flatMap((field) => columnsFor(field, keys)).map((column) => keys[column]);
  return (
    members.every((key) => key === 'name') &&
    hasAny(keys, ['place', 'meeting_kind', 'meeting_state']) &&
    !keys.includes('status')
  );
};

/** Of the register's own lists, in which notes were asked about before. */
const isOwnTable = (keys: readonly string[]): boolean =>
  (['meeting_slug', 'capacity', 'locator', 'note'] as const).every((field) => keys.includes(headerKey(field)));

/**
 * The first column that fits each field  of a subject; no column is taken twice. `fits` looks at the values. Remarks are where
 * offices write who came and who was ill: they are read only if somebody says so.
 */
export function guessColumns(
  subject: ImportSubject,
  header: readonly string[],
  fits: (field: ImportField, column: number) => boolean,
): Partial<Record<ImportField, number>> {
  const keys = header.map((text) => headerKey(lastName(text)));
  const columns: Partial<Record<ImportField, number>> = {};
  const taken = new Set<number>();
  for (const field of FIELDS_BY_SUBJECT[subject]) {
    if (field === 'note' && !isOwnTable(keys)) continue;
    const column = columnsFor(field, keys).find((candidate) => !taken.has(candidate) && fits(field, candidate));
    if (column === undefined) continue;
    columns[field] = column;
    taken.add(column);
  }
  return columns;
}
