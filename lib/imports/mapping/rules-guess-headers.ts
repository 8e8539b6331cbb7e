import { toNameKey } from '@/lib/members/names/rules-key';
import { NAME_JOINT } from '@/lib/imports/files/rows/rules-names';
import { IMPORT_FIELDS, type ImportField, type ImportSubject } from '@/lib/imports/mapping/types';
import { FIELDS_BY_SUBJECT } from '@/lib/imports/mapping/rules-fields';
import { HEADER_WORDS } from '@/lib/imports/mapping/rules-header-words';

/** A header for comparison: "first_day_as_member" and "First day as member" are one. */
export const headerKey = (header: string): string => toNameKey(header).exact;

/** Of the member, of its seat, of the meeting, of the participation: such a heading says nothing of which. */
const OPEN_HEADINGS: ReadonlySet<string> = new Set([
  'art',
  'typ',
  'type',
  'kind',
  'kategorie',
  'category',
  'format',
  'form',
]);
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
  const words = [headerKey(field), ...HEADER_WORDS[field]];
  return words.flatMap((word) => keys.flatMap((key, column) => (key === word ? [column] : [])));
}

/** What heads who stood in, beside a status; above crosses "vertreten durch" is a status itself. */
const STAND_IN_HEADINGS: ReadonlySet<string> = new Set([
  'vertreten durch',
  'vertretung durch',
  'vertreten von',
  'stimme uebertragen an',
  'stimmrecht uebertragen an',
  'represented by',
  'proxy',
  'proxy to',
  'proxy given to',
  'proxy held by',
]);

/** The column that says who stood in; -1 where there is none. */
export const standInColumn = (header: readonly string[]): number =>
  header.findIndex((heading) => STAND_IN_HEADINGS.has(headerKey(lastName(heading))));

/** Whether a heading is a word for what some column holds. */
export const isFieldWord = (heading: string): boolean => isKnownKey(fieldKey(heading));

/** Whether a text heads columns of something else than a status: "Teilnehmer", "anwesend ab". */
export const headsOtherThanStatus = (name: string): boolean =>
  IMPORT_FIELDS.some(
    (field) => field !== 'status' && field !== 'alternative_status' && columnsFor(field, [headerKey(name)]).length > 0,
  );

/** What a heading is looked up by: of names above each other the lowest, and without what stands in brackets behind it. */
export function fieldKey(heading: string): string {
  const key = headerKey(lastName(heading));
  if (!heading.includes('(') || isKnownKey(key)) return key;
  return headerKey(lastName(heading).replaceAll(/\s*\([^()]*\)/g, ' '));
}

const isKnownKey = (key: string): boolean => IMPORT_FIELDS.some((field) => columnsFor(field, [key]).length > 0);

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
  const keys = header.map(fieldKey);
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
  const keys = header.map(fieldKey);
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
