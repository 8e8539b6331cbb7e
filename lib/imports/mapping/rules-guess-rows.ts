import { findPersonalData } from '@/lib/core/personal-data/find';
import { plainStatuses } from '@/lib/imports/headings/rules-statuses';
import type { HeadedTable } from '@/lib/imports/headings/rules-table';
import {
  columnsFor,
  fieldKey,
  guessSubject,
  headerKey,
  isFieldWord,
  lastName,
} from '@/lib/imports/mapping/rules-guess-headers';
import { distinctValues, guessValue } from '@/lib/imports/mapping/rules-guess-values';
import { MEMBERSHIP_CODES } from '@/lib/imports/mapping/rules-guess-words';
import { toNameKey } from '@/lib/members/names/rules-key';
import { listedName } from '@/lib/members/names/rules-listed-names';
import { isStatusWord } from '@/lib/imports/words/rules-marks';
import type { ImportField, ImportMapping, ImportSubject } from '@/lib/imports/mapping/types';

/*
 * What the rows of a list tell of words above them that may mean several things.
 */

interface Rows {
  header: readonly string[];
  samples: readonly (readonly string[])[];
}

const textAt = (cells: readonly string[], column: number): string => (cells[column] ?? '').trim();

const isBareNumber = (text: string): boolean => /^\d{1,6}$/.test(text);

/** Whether a column holds numbers and nothing else: they are no titles. */
export const holdsBareNumbers = (values: readonly string[]): boolean => values.length > 0 && values.every(isBareNumber);

/** "state" heads countries, and what became of meetings: told by what stands below. */
export const withMeetingStates = ({ header, samples }: Rows): string[] =>
  header.map((text, column) => {
    if (headerKey(text) !== 'state') return text;
    const values = distinctValues(samples, column);
    const areStates = values.length > 0 && values.every((value) => guessValue('meeting_state', value) !== undefined);
    return areStates ? 'meeting state' : text;
  });

/** Whether numbers count the rows of a list in which each names a member of its own: they are no meetings' numbers. */
export function countsRows({ header, samples }: Rows, column: number): boolean {
  const rows = samples.filter((cells) => textAt(cells, column) !== '');
  const keys = header.map(headerKey);
  const [member] = columnsFor('member', keys);
  return (
    member !== undefined &&
    rows.length > 1 &&
    rows.every((cells, place) => Number(textAt(cells, column)) === place + 1) &&
    new Set(rows.map((cells) => textAt(cells, member))).size === rows.length
  );
}

const OF_MEMBER = ['member', 'member_en', 'member_code', 'iso_code'] as const satisfies readonly ImportField[];
const OF_MEETING = [
  'meeting',
  'meeting_date',
  'meeting_number',
  'meeting_slug',
  'meeting_title',
] as const satisfies readonly ImportField[];

/** Whether a column names persons, who are no members: by titles and first names, of a few rows at least. */
export const arePersons = (values: readonly string[]): boolean =>
  values.length > 0 && values.filter((value) => findPersonalData(value).length > 0).length * 3 >= values.length;

/** "Datum | Land | Name": beside those for whom they came, and a day, a column of persons is headed as one. */
export function withPersons(header: readonly string[], valuesIn: MembershipSample['valuesIn']): readonly string[] {
  const keys = header.map(fieldKey);
  const hasMember = OF_MEMBER.some((field) => columnsFor(field, keys).some((column) => keys[column] !== 'name'));
  if (!hasMember || columnsFor('meeting_date', keys).length === 0) return header;
  return header.map((text, column) => (keys[column] === 'name' && arePersons(valuesIn(column)) ? 'full name' : text));
}

/** Whether rows name several persons for one member at one meeting: each then tells of a person, not of the member. */
export function namesPersons({ header, samples }: Rows, columns: ImportMapping['columns']): boolean {
  const [person] = columnsFor('person', header.map(headerKey));
  const members = OF_MEMBER.flatMap((field) => columns[field] ?? []);
  if (person === undefined || members.length === 0) return false;
  const naming = [...members, ...OF_MEETING.flatMap((field) => columns[field] ?? [])];
  const persons = new Map<string, string>();
  return samples.some((cells) => {
    const name = textAt(cells, person);
    const delegation = JSON.stringify(naming.map((column) => textAt(cells, column)));
    const first = persons.get(delegation);
    if (name !== '' && first === undefined) persons.set(delegation, name);
    return name !== '' && first !== undefined && first !== name;
  });
}

export interface MembershipSample {
  header: readonly string[];
  /** The network's names: lists of many networks have a column for each, headed with its name. */
  networkNames?: readonly string[];
  /** The distinct values of a column, without those that say nothing. */
  valuesIn: (column: number) => readonly string[];
}

/** What says that a list with a row for each year is one of meetings, persons or seats with dates of their own. */
const OTHERWISE = [
  'meeting_date',
  'meeting_slug',
  'meeting',
  'since',
  'until',
  'person',
  'seated',
] as const satisfies readonly ImportField[];

/** Headings that say nothing of what they head. */
const PLAIN_HEADINGS = ['code', 'status', 'wert', 'value', 'kennziffer'];

/** Codes that nothing else is written with: 0 and 1 alone may say who came. */
const TELLING = new Set(['2', '3', '-9', '−9', '-1', '−1']);

/** The column whose codes say what seat a member had in the year of its row; null where there is none. */
export function membershipColumn({ header, networkNames = [], valuesIn }: MembershipSample): number | null {
  const keys = header.map((text) => headerKey(lastName(text)));
  const areCodes = (column: number): boolean => {
    const values = valuesIn(column);
    return values.length > 0 && values.every((value) => MEMBERSHIP_CODES.has(value));
  };
  const named = columnsFor('membership', keys).find((column) =>
    valuesIn(column).some((value) => guessValue('membership', value) !== undefined),
  );
  if (named !== undefined) return named;
  const own = new Set(networkNames.map((name) => toNameKey(name).exact));
  const ofNetwork = header.findIndex((text, column) => own.has(toNameKey(text).exact) && areCodes(column));
  if (ofNetwork >= 0) return ofNetwork;
  const plain = keys.findIndex(
    (key, column) =>
      PLAIN_HEADINGS.includes(key) && areCodes(column) && valuesIn(column).some((value) => TELLING.has(value)),
  );
  return plain >= 0 ? plain : null;
}

/** Whether a list says of each member and year what seat it had. Years may be those of meetings: somebody is asked. */
export function isMembershipRows(sample: MembershipSample): boolean {
  const keys = sample.header.map((text) => headerKey(lastName(text)));
  const has = (field: ImportField): boolean => columnsFor(field, keys).length > 0;
  return has('year') && OF_MEMBER.some(has) && !OTHERWISE.some(has) && membershipColumn(sample) !== null;
}

/** Most of these values say by a word how somebody took part; words for kinds of seats ("ausgeschlossen") say less. */
function areStatuses(values: readonly string[]): boolean {
  const words = values.filter((value) => value.trim().length > 1);
  const statuses = words.filter((value) => /\p{L}{3}/u.test(value) && isStatusWord(value));
  const seats = words.filter((value) => guessValue('seat_kind', value) !== undefined);
  return statuses.length > seats.length && statuses.length * 2 > words.length;
}

/** The column that says how members took part, whatever heads it; null where none or several do. Remarks are not read unasked. */
export function statusByValues(header: readonly string[], valuesIn: MembershipSample['valuesIn']): number | null {
  const found = header.flatMap((heading, column) =>
    isFieldWord(heading) || !areStatuses(valuesIn(column)) ? [] : [column],
  );
  const [only, ...others] = found;
  return only !== undefined && others.length === 0 ? only : null;
}

/** Titles of what tells who came. */
const OF_ATTENDANCE =
  /(?<!\p{L})(?:teilnehm|teilnahme|anwesen|abwesen|präsenz|attend|participa|sign-?in)\p{L}*|(?:teilnehm|teilnahme|anwesenheit)/iu;

const OPEN_BOUNDS = new Set(['beginn', 'begin', 'start', 'ende', 'end', 'von', 'bis', 'from', 'to', 'ab']);

/** Headings of members' lists that say "status" of their seats. */
const OF_SEATS = 'status';

/**
 * What a list is about whose columns are of many kinds. What says who came is never a list of members, or it would give
 * seats to all whom it names: which meeting it is of is asked.
 */
export function guessListSubject(
  { header, valuesIn }: MembershipSample,
  table: HeadedTable,
  titles: readonly string[] = [],
): ImportSubject {
  const guessed = guessSubject(header);
  const keys = header.map(fieldKey);
  const has = (field: ImportField): boolean => columnsFor(field, keys).length > 0;
  if (guessed !== 'members') return guessed;
  // Whoever was a member from when to when, in words of nothing else; "Beginn" and "von" are meetings' as well.
  const isOfSeats = keys.some(
    (key) => !OPEN_BOUNDS.has(key) && columnsFor('since', [key]).length + columnsFor('until', [key]).length > 0,
  );
  if (isOfSeats) return guessed;
  const named = keys.flatMap((key, column) => (columnsFor('status', [key]).length > 0 ? [column] : []));
  const tells =
    has('seated') ||
    named.some((column) => keys[column] !== OF_SEATS || areStatuses(valuesIn(column))) ||
    header.some((_, column) => areStatuses(valuesIn(column))) ||
    titles.some((title) => OF_ATTENDANCE.test(title)) ||
    plainStatuses(table).length > 0;
  return tells ? 'attendances' : guessed;
}

/** Words of which names of members are full, and names of persons are not. */
const OF_MEMBERS =
  /stadt|gemeinde|kreis|(?<!\p{L})amt|amt(?!\p{L})|minister|behörde|senat|verband|verein|institut|universit|kammer|agentur|stiftung|republi|kingdom|united|agency|department|office|council|association|union|organi[sz]ation|commission|(?<!\p{L})(?:land|freistaat|e\.\s?V\.)(?!\p{L})/iu;

/** Words that head territories, those that sit for one, and whoever that may be. */
const TERRITORIES: ReadonlySet<string> = new Set(['land', 'bundesland', 'staat', 'state', 'country']);
const HOLDERS: ReadonlySet<string> = new Set(
  'kommune,gebietskoerperschaft,koerperschaft,stadt,gemeinde,kreis,stadt kreis,organisation,organization,institution,einrichtung,behoerde'.split(
    ',',
  ),
);
const MEMBERS: ReadonlySet<string> = new Set(['mitglied', 'mitglieder', 'member', 'members']);

/**
 * Whether several columns may name the members of a list of attendances: "Land | Name", of which the second may name persons,
 * and "Land | Institution", of which either may be the member. What stands below "Name" and "Mitglied" may tell.
 */
export function hasOpenMember({ header, valuesIn }: MembershipSample): boolean {
  const keys = header.map(fieldKey);
  const filled = (isOne: (key: string) => boolean) =>
    keys.findIndex((key, column) => isOne(key) && valuesIn(column).length > 0);
  const areMembers = (column: number): boolean => {
    const values = valuesIn(column);
    const members = values.filter((text) => OF_MEMBERS.test(text) || listedName(text) !== null);
    return members.length * 2 > values.length;
  };
  const territory = filled((key) => TERRITORIES.has(key));
  const name = filled((key) => key === 'name');
  if (name >= 0 && filled((key) => key !== 'name' && columnsFor('member', [key]).length > 0) >= 0)
    return !areMembers(name);
  const member = filled((key) => MEMBERS.has(key));
  if (territory < 0) return false;
  return member >= 0 ? !areMembers(member) : filled((key) => HOLDERS.has(key)) >= 0;
}

/** What heads a signature or whatever else only persons have. */
const OF_PERSONS: ReadonlySet<string> = new Set([
  'unterschrift',
  'signatur',
  'signature',
  'vorname',
  'first name',
  'funktion',
  'function',
  'e mail',
  'email',
  'telefon',
  'phone',
]);

/** "Land | Name | Unterschrift": the name is that of whoever signs, and the member stands beside it. */
export const signsPersons = (keys: readonly string[]): boolean =>
  keys.some((key) => OF_PERSONS.has(key)) &&
  keys.some((key) => key !== 'name' && columnsFor('member', [key]).length > 0);

const YEARS: ReadonlySet<string> = new Set(['jahr', 'year']);
const PARTS_OF_YEARS: ReadonlySet<string> = new Set(
  'monat,month,quartal,quarter,halbjahr,semester,trimester,woche,week,kw,tag,day'.split(','),
);

/** The column of years that stand for the dates of meetings; -1 where there is none, or another says when in the year they were. */
export function yearColumn(header: readonly string[]): number {
  const keys = header.map(headerKey);
  return keys.some((key) => PARTS_OF_YEARS.has(key)) ? -1 : keys.findIndex((key) => YEARS.has(key));
}
