import type { FileInspection } from '@/lib/imports/files/types-inspection';
import { hasMeetingLines } from '@/lib/imports/headings/rules-lines';
import { readHeading } from '@/lib/imports/headings/rules';
import { readColumns } from '@/lib/imports/headings/rules-columns';
import type { HeadedTable } from '@/lib/imports/headings/rules-table';
import type { MeetingKey } from '@/lib/imports/headings/types';
import { datesInRows, findDateOrder, orderInHeadings, settleOrder } from '@/lib/imports/mapping/rules-date-order';
import { decideCodeSystem } from '@/lib/imports/mapping/rules-code-system';
import {
  createsUnasked,
  FIELDS_BY_SUBJECT,
  noValues,
  hasMeetingPerRow,
  namesMeeting,
  SUBJECTS,
} from '@/lib/imports/mapping/rules-fields';
import {
  columnsFor,
  guessColumns,
  fieldKey,
  headerKey,
  isOpenHeading,
  OPEN_FIELDS,
  standInColumn,
} from '@/lib/imports/mapping/rules-guess-headers';
import {
  guessHeadedSubject,
  headedTable,
  headingGround,
  meetingInTitles,
  readHeadings,
  type HeaderReading,
} from '@/lib/imports/mapping/rules-guess-meetings';
import { headedColumns, headingValues, valueColumns, type HeadedMapping } from '@/lib/imports/mapping/rules-headed';
import {
  arePersons,
  countsRows,
  guessListSubject,
  statusByValues,
  hasOpenMember,
  holdsBareNumbers,
  isMembershipRows,
  membershipColumn,
  namesPersons,
  signsPersons,
  withMeetingStates,
  withPersons,
  yearColumn,
  type MembershipSample,
} from '@/lib/imports/mapping/rules-guess-rows';
import { distinctValues, guessValue, guessValues } from '@/lib/imports/mapping/rules-guess-values';
import { holdsOtherNumbers } from '@/lib/imports/mapping/rules-guess-letters';
import { ROLL_CALL_VOTES } from '@/lib/imports/mapping/rules-guess-words';
import { VALUE_FIELDS, type ValueField } from '@/lib/imports/mapping/rules-own-words';
import { evidentNumber } from '@/lib/meetings/rules-series';
import { saysNothing } from '@/lib/imports/mapping/rules-values';
import { isTotalName } from '@/lib/imports/words/rules-totals';
import type { CodeSystem } from '@/lib/members/names/types-territory';
import type { ImportField, ImportMapping, ImportSubject } from '@/lib/imports/mapping/types';

/** What is known of a file, from which its reading is guessed: what one reading told, or its first rows alone. */
export interface FileSample
  extends
    Partial<Pick<FileInspection, 'values' | 'codes' | 'dates' | 'legend'>>,
    Pick<MembershipSample, 'networkNames'>,
    Pick<HeaderReading, 'knowsMeeting' | 'meetings' | 'titles' | 'century'> {
  header: readonly string[];
  /** Cells by row; a few hundred are enough. */
  samples: readonly (readonly string[])[];
  /** Whether a text is the slug, address or title of a source of the register. */
  knowsSource: (text: string) => boolean;
}

const isValueField = (field: ImportField): field is ValueField =>
  (VALUE_FIELDS as readonly ImportField[]).includes(field);

const ADDRESS = /^(?=.*[a-z])[a-z0-9]+(-[a-z0-9]+)*$/;

/** The distinct values of a column: of the whole file, or of its first rows where there are too many to be choices. */
const valuesIn = ({ values, samples }: FileSample, column: number): string[] =>
  values?.[column]?.filter((value) => !saysNothing(value)) ?? distinctValues(samples, column);

/** A sign or a number under "Art" is a code of the list's own, and no presence. */
const IS_WORD = /\p{L}{3}/u;

/** What the values of a column speak of whose heading may mean anything ("Art"); null where they fit nothing, or two things alike. */
function fieldByValues(
  values: readonly string[],
  subject: ImportSubject,
  header: readonly string[],
): ValueField | null {
  // "online" says that somebody came, and beside a column that says so already, how.
  const hasStatus = columnsFor('status', header.map(fieldKey)).length > 0;
  const counts = OPEN_FIELDS.filter(
    (field) => FIELDS_BY_SUBJECT[subject].includes(field) && !(field === 'status' && hasStatus),
  )
    .map((field) => ({
      field,
      count: values.filter((value) => IS_WORD.test(value) && guessValue(field, value) !== undefined).length,
    }))
    .toSorted((one, other) => other.count - one.count);
  const [first, second] = counts;
  // "in person | online" says that somebody came, and how.
  if (first?.field === 'status' && second?.field === 'mode' && first.count > 0) return 'status';
  return first && first.count > (second?.count ?? 0) ? first.field : null;
}

/** Columns whose heading may mean anything, each under what its values speak of, where no other column holds that. */
function withOpenHeadings(
  columns: ImportMapping['columns'],
  subject: ImportSubject,
  sample: FileSample,
  taken: ReadonlySet<number>,
): ImportMapping['columns'] {
  const found = { ...columns };
  for (const [column, heading] of sample.header.entries()) {
    if (!isOpenHeading(heading) || taken.has(column) || Object.values(found).includes(column)) continue;
    const field = fieldByValues(valuesIn(sample, column), subject, sample.header);
    if (field !== null) found[field] ??= column;
  }
  return found;
}

/**
 * Whether a column holds the choices of a field. A word that nobody knows makes its own row wrong, so it is no reason to
 * leave a column out. Only where the heading may mean something else too ("Art") do the values decide which.
 */
function holdsChoices(sample: FileSample, subject: ImportSubject, field: ValueField, column: number): boolean {
  const values = valuesIn(sample, column);
  if (values.length === 0) return false;
  const keys = sample.header.map(fieldKey);
  if (isOpenHeading(sample.header[column] ?? '')) return fieldByValues(values, subject, sample.header) === field;
  const rivals = FIELDS_BY_SUBJECT[subject]
    .filter(isValueField)
    .filter((other) => other !== field && columnsFor(other, keys).includes(column));
  if (rivals.length === 0) return true;
  const understood = (one: ValueField) => values.filter((value) => guessValue(one, value) !== undefined).length;
  const count = understood(field);
  return (
    count > 0 &&
    rivals.every((rival) => {
      const ahead = count - understood(rival);
      return ahead > 0 || (ahead === 0 && headerKey(rival) !== keys[column]);
    })
  );
}

/** Most of its values can be what the field asks for: the few others make their own rows wrong. */
const mostly = (values: readonly string[], fits: (value: string) => boolean): boolean =>
  2 * values.filter(fits).length > values.length;

const TIME = /^(?:\d{1,2}:\d{2}|\d{1,2}(?:\.\d{2})?\s*(?:uhr|h|am|pm)|TOP\s*\d)/iu;
/** What programs write in a column of numbers where there is none. */
const NOT_A_NUMBER = /^(?:n\.?\/?a\.?n?|null|none|k\. ?a\.|-\d+)$/iu;

/** Whether the values of a column can be what its header promises. */
function valueFitter(
  sample: FileSample,
  subject: ImportSubject,
  dayFirst: boolean | null,
): (field: ImportField, column: number) => boolean {
  const { header, samples, knowsSource } = sample;
  const keys = header.map(fieldKey);
  return (field, column) => {
    if (field === 'status') return true;
    if (isValueField(field)) return holdsChoices(sample, subject, field, column);
    const values = valuesIn(sample, column);
    // "Name" beside "Land" heads those who came for it.
    if (field === 'member') return !arePersons(values) && !(keys[column] === 'name' && signsPersons(keys));
    if (field === 'meeting') return areMeetings(values, { ...sample, dayFirst });
    if (field === 'source') return values.some(knowsSource);
    // Another list's territories are its members, or unknown here; the register's own lists name them by address.
    if (field === 'territory') return values.every((value) => ADDRESS.test(value));
    if (field === 'meeting_slug') return mostly(values, (value) => ADDRESS.test(value));
    // "Quote" heads shares, too.
    if (field === 'quote') return values.some((value) => /\p{L}{2}/u.test(value));
    // Times of day are no days of seats.
    if (field === 'since' || field === 'until')
      return values.length === 0 || !mostly(values, (value) => TIME.test(value));
    if (field === 'presence_from' || field === 'presence_until') return !values.some((value) => /\d{4}/.test(value));
    // "Personen" heads names as well.
    if (field === 'delegation_size') return mostly(values, (value) => /^\d/.test(value) || NOT_A_NUMBER.test(value));
    // The name of a meeting stands so in lists of meetings only; elsewhere it is whoever came.
    if (field === 'meeting_title' && keys[column] === 'name' && subject !== 'meetings') return false;
    if (field === 'meeting_title') return !holdsBareNumbers(withoutTotals(values));
    if (field === 'meeting_date') return values.length === 0 || values.some((value) => /\d/.test(value));
    if (field !== 'meeting_number') return true;
    // A word for titles heads numbers where there are no others.
    if (columnsFor('meeting_title', keys).includes(column)) return holdsBareNumbers(withoutTotals(values));
    const inSample = distinctValues(samples, column);
    const filled = samples.filter((cells) => (cells[column] ?? '').trim() !== '').length;
    // A session of many meetings is no number of one.
    return (
      mostly(values, (value) => evidentNumber(value) !== null) &&
      (subject === 'meetings' ? inSample.length === filled : !countsRows(sample, column))
    );
  };
}

/** "Summe" below the numbers of meetings is none of them. */
const withoutTotals = (values: readonly string[]): string[] => values.filter((value) => !isTotalName(value));

/** Whether most texts name a meeting as headings do. */
function areMeetings(values: readonly string[], reading: HeaderReading): boolean {
  const ground = headingGround(reading);
  return (
    values.length > 0 &&
    values.filter((text) => readHeading(text, ground).kind === 'meeting').length * 2 > values.length
  );
}

/** The values that need a meaning: of a table with headings of one kind, those of all its columns. */
function sampleValues(field: ValueField, mapping: HeadedMapping, sample: FileSample): string[] {
  const below = valueColumns(field, mapping).flatMap((column) => valuesIn(sample, column));
  return [...new Set([...headingValues(field, mapping), ...below])];
}

function isRollCall(header: readonly string[]): boolean {
  const keys = header.map(fieldKey);
  return keys.includes('rcid') && keys.includes('vote');
}

/** "Mitgliedschaft" heads kinds of seats, and also "seit 2005". */
function withSince(
  { seat_kind: column, ...columns }: ImportMapping['columns'],
  sample: FileSample,
): ImportMapping['columns'] {
  if (column === undefined) return columns;
  const tellsYears = mostly(valuesIn(sample, column), (value) => /\d{4}/.test(value));
  return tellsYears && columns.since === undefined ? { ...columns, since: column } : { ...columns, seat_kind: column };
}

/** A remark on a meeting is read only where it says what became of it: "abgesagt". */
function withState(columns: ImportMapping['columns'], sample: FileSample): ImportMapping['columns'] {
  if (columns.meeting_state !== undefined) return columns;
  const column = columnsFor('note', sample.header.map(fieldKey)).find((one) =>
    mostly(valuesIn(sample, one), (value) => guessValue('meeting_state', value) !== undefined),
  );
  return column === undefined || Object.values(columns).includes(column)
    ? columns
    : { ...columns, meeting_state: column };
}

const isOpen = (sample: FileSample) => hasOpenMember({ ...sample, valuesIn: (column) => valuesIn(sample, column) });

/** The columns of a file under a subject, by their headings and values. */
function columnsUnder(
  subject: ImportSubject,
  sample: FileSample,
  taken: ReadonlySet<number>,
  dayFirst: boolean | null,
  /** The column of the status, where its heading names the meeting. */
  status?: number,
): ImportMapping['columns'] {
  const { header } = sample;
  const fits = valueFitter(sample, subject, dayFirst);
  const guessed = guessColumns(subject, header, (field, column) => !taken.has(column) && fits(field, column));
  const given = status === undefined ? guessed : { ...guessed, status };
  const columns = withOpenHeadings(given, subject, sample, taken);
  const hasDate = columns.meeting_date !== undefined || columns.meeting_slug !== undefined;
  // What has a date of its own needs no other name; a column headed "Sitzung" holds titles then.
  if (hasDate && columns.meeting !== undefined) {
    const { meeting, ...rest } = columns;
    return rest.meeting_title === undefined ? { ...rest, meeting_title: meeting } : rest;
  }
  if (subject === 'attendances' && !hasDate && columns.meeting === undefined) {
    // "Beginn | Ende" are those of the meeting, where a list says who came.
    const begin = columnsFor('since', header.map(fieldKey)).find(
      (column) => !taken.has(column) && mostly(valuesIn(sample, column), (value) => /\d{4}/.test(value)),
    );
    if (begin !== undefined && !Object.values(columns).includes(begin)) columns.meeting_date = begin;
  }
  if (subject === 'members') return withSince(columns, sample);
  // Whom it names has to be said: persons are no members.
  const hasCode = columns.member_code !== undefined || columns.iso_code !== undefined;
  if (SUBJECTS[subject].asserts && !hasCode && isOpen(sample)) delete columns.member;
  if (subject === 'meetings') return withState(columns, sample);
  if (subject === 'attendances' && columns.status === undefined) {
    const status = statusByValues(header, (column) => valuesIn(sample, column));
    if (status !== null && !taken.has(status) && !Object.values(columns).includes(status)) columns.status = status;
  }
  if (subject === 'attendances' && columns.representing_member === undefined) {
    const standIn = standInColumn(header);
    if (standIn >= 0 && !taken.has(standIn) && !Object.values(columns).includes(standIn))
      columns.representing_member = standIn;
  }
  const isOfYears = SUBJECTS[subject].needs.includes('meeting') && !hasDate && columns.meeting_number === undefined;
  const year = isOfYears ? yearColumn(header) : -1;
  return year >= 0 && !taken.has(year) ? { ...columns, meeting_date: year } : columns;
}

/** Whether such codes are of states alone. */
const IS_OF_STATES: Readonly<Record<CodeSystem, boolean>> = {
  iso_alpha2: true,
  iso_alpha3: true,
  iso_numeric: true,
  cow_number: true,
  cow_letters: true,
  ags: false,
  land_letters: false,
  own: false,
};

/**
 * The meeting that heads the only column of marks, where others say by whom somebody was represented, how many came or when: a row
 * is one attendance then.
 */
function onlyMeeting(table: HeadedTable, sample: FileSample): { column: number; meeting: MeetingKey } | null {
  const { meetings, asked, statuses } = readColumns(table);
  const [only] = meetings;
  if (!only || meetings.length + asked.length + statuses.length > 1) return null;
  const keys = sample.header.map(fieldKey);
  const isBeside = (['delegation_size', 'presence_from', 'presence_until'] as const).some(
    (field) => columnsFor(field, keys).length > 0,
  );
  return standInColumn(sample.header) >= 0 || isBeside ? only : null;
}

/** How a file is most likely to be read: its subject, its columns, and what its values mean. Somebody confirms it. */
export function guessMapping(file: FileSample, given: ImportSubject | null = null): ImportMapping {
  const stated: FileSample = { ...file, header: withMeetingStates(file) };
  const sample = { ...stated, header: withPersons(stated.header, (column) => valuesIn(stated, column)) };
  const { header, samples } = sample;
  const inHeadings = settleOrder(orderInHeadings(header), null).dayFirst;
  const table = headedTable(header, samples, { ...sample, dayFirst: inHeadings });
  const ofYears: MembershipSample = { ...sample, valuesIn: (column) => valuesIn(sample, column) };
  const ofRows = isMembershipRows(ofYears) ? 'membership_rows' : null;
  const headed = given ?? ofRows ?? guessHeadedSubject(table) ?? guessListSubject(ofYears, table, sample.titles);
  const hasPersons =
    given === null &&
    headed === 'attendances' &&
    namesPersons(sample, columnsUnder(headed, sample, new Set(), inHeadings));
  const alone = given === null && headed === 'attendance_matrix' ? onlyMeeting(table, sample) : null;
  const subject = alone ? 'attendances' : hasPersons ? 'delegates' : headed;
  const { meetings, shape: readShape } = alone ? { meetings: [], shape: {} } : readHeadings(subject, table);
  const { statuses = [] } = readShape;
  const shape = { ...readShape, ...(alone && { meeting: alone.meeting }) };
  const membership = subject === 'membership_rows' ? membershipColumn(ofYears) : null;
  const taken = new Set([...headedColumns({ meetings, shape }), ...(membership === null ? [] : [membership])]);
  if (alone) taken.add(alone.column);
  const columns = columnsUnder(subject, sample, taken, inHeadings, alone?.column);
  if (membership !== null) columns.membership = membership;
  const namesMember = (['member', 'member_code', 'iso_code'] as const).some((field) => columns[field] !== undefined);
  // The names of such a table stand in its first column, whatever its corner says.
  const corner = header.findIndex((_, column) => !taken.has(column));
  const isOther = isOpen(sample) || (namesMeeting(columns) && Object.values(columns).includes(corner));
  if ((SUBJECTS[subject].headed !== null || statuses.length > 0) && corner >= 0) {
    if (subject === 'attendance_turned') {
      if (!namesMeeting(columns)) {
        delete columns.meeting_title;
        columns.meeting = corner;
      }
    } else if (!namesMember && !isOther) columns.member = corner;
  }

  const titled = hasMeetingPerRow(subject) && !namesMeeting(columns);
  const meeting = titled ? meetingInTitles({ ...sample, dayFirst: inHeadings }) : null;
  // A title above blocks that each name their meeting is of all of them.
  if (titled && hasMeetingLines(table)) shape.sections = true;
  else if (meeting) shape.meeting = meeting;

  const values = noValues();
  for (const field of VALUE_FIELDS) {
    const holding = { subject, columns, meetings, shape };
    const written = sampleValues(field, holding, sample);
    const below = valueColumns(field, holding);
    const above = {
      headings: below.map((column) => header[column] ?? ''),
      titles: [...(sample.titles ?? []), header[0] ?? ''],
      header,
      ...(field === 'status' && { otherNumbers: holdsOtherNumbers(samples, below, written) }),
    };
    Object.assign(
      values[field],
      field === 'status' && isRollCall(header) ? ROLL_CALL_VOTES : guessValues(field, written, sample.legend, above),
    );
  }
  const dates = sample.dates ?? datesInRows(header, samples);
  const order = findDateOrder({ subject, columns }, { header, samples, dates });
  const codeSystem = decideCodeSystem({ columns }, sample);
  const isOfStates =
    columns.iso_code !== undefined ||
    header.some((text) => headerKey(text) === 'ccode') ||
    (codeSystem !== null && IS_OF_STATES[codeSystem]);
  return {
    subject,
    columns,
    meetings,
    values,
    sourceId: null,
    ...createsUnasked(subject),
    memberKind: isOfStates && columns.member_kind === undefined ? 'state' : null,
    everyStatus: null,
    dayFirst: settleOrder(order, null).dayFirst,
    ...(codeSystem !== null && { codeSystem }),
    ...(Object.keys(shape).length > 0 && { shape }),
  };
}
