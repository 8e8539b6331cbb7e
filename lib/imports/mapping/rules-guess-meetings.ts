import { ordersIn } from '@/lib/imports/files/rules-date-order';
import { partialDate } from '@/lib/core/partial-date';
import { readHeading, type HeadingGround } from '@/lib/imports/headings/rules';
import type { LegendEntry } from '@/lib/imports/files/legend/types';
import type { FileInspection } from '@/lib/imports/files/types-inspection';
import { isAcrossMeetings, readColumns } from '@/lib/imports/headings/rules-columns';
import { namesOne } from '@/lib/imports/headings/rules-lines';
import { knownMeetings } from '@/lib/imports/headings/rules-known';
import { plainStatuses } from '@/lib/imports/headings/rules-statuses';
import { columnValues, type HeadedTable } from '@/lib/imports/headings/rules-table';
import {
  areMembershipYears,
  countsPresences,
  isTurned,
  readMemberColumns,
  readYearColumns,
  readYearSums,
} from '@/lib/imports/headings/rules-turned';
import type { HeadingReading, MeetingKey, NamedMeeting } from '@/lib/imports/headings/types';
import { tableShape, type TableShape } from '@/lib/imports/headings/types-shape';
import { readFileDate } from '@/lib/imports/mapping/rules-file-date';
import {
  columnsFor,
  headerKey,
  headsOtherThanStatus,
  isFieldWord,
  isOpenHeading,
  lastName,
} from '@/lib/imports/mapping/rules-guess-headers';
import { guessValue, guessValues, modeInStatus } from '@/lib/imports/mapping/rules-guess-values';
import type { ImportField, ImportMapping, ImportSubject } from '@/lib/imports/mapping/types';
import { isMark, isStatusWord } from '@/lib/imports/words/rules-marks';

/** How headers are read: the order of day and month, and the network's meetings. */
export interface HeaderReading {
  /** null: nobody knows. */
  dayFirst: boolean | null;
  /** Whether a text is the address (slug) of a meeting of the network. */
  knowsMeeting: (slug: string) => boolean;
  /** The network's meetings, where headings may name them otherwise than by a date or an address. */
  meetings?: readonly NamedMeeting[] | undefined;
  century?: number | null | undefined;
  /** Texts above the header, whose years may be those of dates without one. */
  titles?: readonly string[] | undefined;
  /** Marks that the file explains: letters may stand above columns, too. */
  legend?: readonly LegendEntry[] | undefined;
}

const YEAR = /(?<!\d)(?:19|20)\d{2}(?!\d)/g;

export const headingGround = ({
  dayFirst,
  knowsMeeting,
  meetings = [],
  century = null,
  titles = [],
}: HeaderReading): HeadingGround => ({
  readDate: (written) => readFileDate(written, dayFirst, 'other'),
  // A meeting all the same, in whichever order: that is asked about for the whole file, not for each heading.
  waitsForOrder: (text) => dayFirst === null && ordersIn(text).includes('either'),
  knowsMeeting,
  known: knownMeetings(meetings),
  century,
  years: [...new Set(titles.flatMap((title) => title.match(YEAR) ?? []).map(Number))],
});

/** What the header of a matrix column says of its meeting; null where it names none, or not surely. */
export function meetingInHeader(header: string, reading: HeaderReading): MeetingKey | null {
  const read = readHeading(header, headingGround(reading));
  return read.kind === 'meeting' ? read.meeting : null;
}

/** Tells headers that change from file to file, because they name a meeting. */
export function meetingNamer(reading: HeaderReading): (header: string) => boolean {
  const ground = headingGround(reading);
  return (header) => readHeading(header, ground).kind !== 'none';
}

export const headedTable = (
  header: readonly string[],
  samples: readonly (readonly string[])[],
  reading: HeaderReading,
): HeadedTable => ({
  header,
  samples,
  ground: headingGround(reading),
  isField: (column) => isFieldWord(header[column] ?? ''),
  headsOther: headsOtherThanStatus,
  statusNames: (names) => new Map(Object.entries(guessValues('status', names, reading.legend))),
  modeNamed: modeInStatus,
});

/** What a table's headings say under a subject: its meetings across, its members across, its years. */
export interface ReadHeadings {
  meetings: ImportMapping['meetings'];
  shape: Partial<TableShape>;
}

const NOTHING: ReadHeadings = { meetings: [], shape: {} };

function readStatuses(table: HeadedTable): ReadHeadings {
  const statuses = plainStatuses(table);
  return statuses.length > 0 ? { meetings: [], shape: { statuses } } : NOTHING;
}

const HEADINGS: Readonly<Record<ImportSubject, (table: HeadedTable) => ReadHeadings>> = {
  attendances: readStatuses,
  delegates: readStatuses,
  attendance_matrix: (table) => {
    const { meetings, statuses, ...shape } = readColumns(table);
    return { meetings, shape: { ...shape, ...(statuses.length > 0 && { statuses }) } };
  },
  attendance_turned: (table) => ({ meetings: [], shape: readMemberColumns(table) }),
  meetings: () => NOTHING,
  members: () => NOTHING,
  membership_years: (table) => {
    const [years, leftOut] = [readYearColumns(table), readYearSums(table)];
    return { meetings: [], shape: { years, ...(leftOut.length > 0 && { leftOut }) } };
  },
  membership_rows: () => NOTHING,
};

export const readHeadings = (subject: ImportSubject, table: HeadedTable): ReadHeadings => HEADINGS[subject](table);

const HAS_YEAR = /(?:1[89]|20)\d{2}/;

/** What the columns of a list with one row an attendance, a meeting or a seat are headed with. */
const OF_ROWS = [
  'status',
  'seated',
  'meeting_date',
  'meeting_slug',
  'since',
  'until',
] as const satisfies readonly ImportField[];

/** What says that the members stand in a column, and not across. */
const OF_MEMBERS = ['member', 'member_code', 'iso_code', 'status', 'seated'] as const satisfies readonly ImportField[];

/** Whether values say what became of meetings, and not who came: "ausgefallen" below "Status". */
function tellStates(values: readonly string[]): boolean {
  const states = values.filter((value) => guessValue('meeting_state', value) !== undefined);
  const statuses = values.filter((value) => guessValue('status', value) !== undefined);
  return states.length > statuses.length && states.length * 2 > values.length;
}

/** Whether what a table is about shows in headings of its columns that are of one kind; null where it is a plain list. */
export function guessHeadedSubject(
  table: HeadedTable,
): Extract<ImportSubject, 'attendance_matrix' | 'attendance_turned' | 'membership_years'> | null {
  const columns = readColumns(table);
  const inBlocks = new Set(columns.statuses.map(({ column }) => column));
  const keys = table.header.map((text, column) =>
    inBlocks.has(column) || countsPresences(table, column) ? '' : headerKey(lastName(text)),
  );
  // "ab | bis" with times of day beside a meeting is when somebody was there.
  const isOfSeats = (column: number): boolean => columnValues(table, column).some((text) => HAS_YEAR.test(text));
  const isList = OF_ROWS.some((field) =>
    columnsFor(field, keys).some((column) => (field !== 'since' && field !== 'until') || isOfSeats(column)),
  );
  const named = columns.meetings.length + columns.asked.length;
  if (areMembershipYears(table) && readYearColumns(table).length >= columns.meetings.length) return 'membership_years';
  // Nothing above them names a meeting: its rows do, or its title, or nobody.
  if (columns.meetings.length === 0 && plainStatuses(table).length > 0) return null;
  if ((named > 1 || !isList) && isAcrossMeetings(table, columns, (why) => why !== 'unread' && why !== 'unsure'))
    return 'attendance_matrix';
  const namesMembers = OF_MEMBERS.some((field) =>
    columnsFor(field, keys).some((column) => column > 0 && !tellStates(columnValues(table, column))),
  );
  if (!namesMembers && isTurned(table)) return 'attendance_turned';
  return !isList && isAcrossMeetings(table, columns, () => true) ? 'attendance_matrix' : null;
}

/** Lines above a table that tell when it was made or printed. */
const OF_THE_FILE =
  /(?<!\p{L})(?:stand|erstellt|gedruckt|ausdruck|version|fassung|as of|printed|created|updated)(?!\p{L})/iu;

/** The only meeting that the titles above a list name by its day or its address; null where they name none, or several. */
export function meetingInTitles(reading: HeaderReading): MeetingKey | null {
  const ground = headingGround(reading);
  const named = (reading.titles ?? [])
    .filter((title) => !OF_THE_FILE.test(title))
    .flatMap((title): MeetingKey[] => {
      const read = readHeading(title, ground);
      if (read.kind !== 'meeting') return [];
      // What else a title says is no name of the meeting: "Teilnahme an der Sitzung vom …".
      return namesOne(read.meeting) ? [{ ...read.meeting, title: null }] : [];
    });
  const [only, ...others] = new Map(named.map((key) => [JSON.stringify(key), key])).values();
  return only && others.length === 0 ? only : null;
}

/** What only a person can say of a list, so that nothing is taken for granted. */
export type SubjectQuestion =
  | 'years'
  | 'year_rows'
  | 'years_down'
  | 'names'
  | 'ends_alone'
  | 'dates_alone'
  | 'seats_halved'
  | 'meetings_halved'
  | 'periods'
  | 'rows_void';

const OF_NAMES: readonly ImportField[] = ['member', 'member_en', 'member_code', 'iso_code', 'network'];

const IS_YEAR = /^\d{4}$/;
/** Fewer could as well be the days of two persons. */
const SEVERAL_DAYS = 3;

type SubjectSample = Partial<Pick<FileInspection, 'header' | 'filled' | 'values' | 'codes'>>;

/** Heads when something came to an end. */
const OF_AN_END =
  /(?:(?<!\p{L})(?:aus(?:tritt|geschieden|scheiden|geschlossen)|\p{L}*ende(?!\p{L})|beendet|bis(?!\p{L})|erloschen|gek(?:ü|ue)ndigt|end(?:ed|s)?|until|left|exit|withdr\p{L}+|terminat\p{L}+|resign\p{L}*|expir\p{L}*|dissol\p{L}+))/iu;
/** Whether an unread column may say of seats which kind they were, or that they ended: without it they would be others. */
function halvesSeats(columns: ImportMapping['columns'], { header = [], filled, values }: SubjectSample): boolean {
  const read = new Set(Object.values(columns));
  return header.some((heading, column) => {
    if (read.has(column) || filled?.[column] === 0) return false;
    if (columns.seat_kind === undefined && columns.member_kind === undefined && isOpenHeading(heading)) return true;
    const held = (values?.[column] ?? []).filter((text) => HAS_YEAR.test(text)).length;
    if (held === 0) return false;
    // Of seats without a beginning or an end a column of dates may be that; "verlängert bis" may be another one.
    const areDates = held === values?.[column]?.length;
    const lacksBound = columns.since === undefined || columns.until === undefined;
    return (lacksBound && areDates) || (columns.since !== undefined && OF_AN_END.test(heading));
  });
}

/** Whether an unread column may say until when something held of which another column, read as the meeting's day, says the beginning. */
function arePeriods(columns: ImportMapping['columns'], { header = [], filled, values }: SubjectSample): boolean {
  if (columns.meeting_date === undefined) return false;
  const read = new Set(Object.values(columns));
  return header.some(
    (heading, column) =>
      !read.has(column) &&
      filled?.[column] !== 0 &&
      OF_AN_END.test(heading) &&
      (values?.[column] ?? []).some((text) => HAS_YEAR.test(text)),
  );
}

/** Heads who came to a meeting, or who did not. */
const OF_WHO_CAME =
  /(?<!\p{L})(?:un)?(?:anwesen|abwesen|entsch|fehl(?:end|t|te|ten|en)(?!\p{L})|gefehlt|teilnehm|teilgenommen|vertret|erschien|zugegen|dabei|abgemeldet|verhindert|absage|präsen|present|absent|attend|excuse|apolog|regret|missing|participa|represent|delegation)/iu;
const IS_TEXT = /\p{L}|[✓✔✗✘●○+]/u;

/** Whether unread columns of a list of meetings may say who came: several of marks, or one whose heading says so. */
function halvesMeetings(columns: ImportMapping['columns'], { header = [], filled, values }: SubjectSample): boolean {
  const read = new Set(Object.values(columns));
  const unread = header.flatMap((heading, column) => {
    const below = (values?.[column] ?? []).filter((text) => IS_TEXT.test(text));
    return read.has(column) || filled?.[column] === 0 || below.length === 0 ? [] : [{ heading, below }];
  });
  const marked = unread.filter(({ below }) => below.every(isMark));
  const saysStatus = marked.some(({ below }) => below.some(isStatusWord));
  return (marked.length > 1 && saysStatus) || unread.some(({ heading }) => OF_WHO_CAME.test(heading));
}

/** Heads that a row does not hold, or no longer. */
const OF_VOID =
  /^(?:stornier(?:t|ung)|storno|gestrichen|ungültig|ungueltig|annullier(?:t|ung)|gelöscht|geloescht|aufgehoben|zurückgezogen|zurueckgezogen|hinfällig|überholt|korrigiert|korrektur(?:en)?|berichtig(?:t|ung)|geändert|änderung(?:en)?|nachtrag|nachträglich|widerspr(?:uch|ochen)|bestritten|strittig|abweichend|corrected|corrections?|amended|amendments?|revised|revisions?|disputed|contested|gültig|gueltig|gilt|wirksam|zählt|zaehlt|bestätigt|bestaetigt|freigegeben|void(?:ed)?|valid|active|confirmed|counts|deleted|invalid|annulled|superseded|retracted|revoked)(?:\s*\?|\s+(?:am|durch|von|on|by))?$/iu;

const YES = new Set(['ja', 'j', 'yes', 'y', 'true', 'wahr']);
const NO = new Set(['nein', 'n', 'no', 'false', 'falsch']);

/** Both answers, and no other: whatever the column is called, one of them may mean that the row does not hold. */
const answersYesOrNo = (values: readonly string[]): boolean => {
  const keys = values.map((text) => text.trim().toLowerCase()).filter((text) => text !== '');
  return (
    keys.some((key) => YES.has(key)) &&
    keys.some((key) => NO.has(key)) &&
    keys.every((key) => YES.has(key) || NO.has(key))
  );
};

const OF_STANDING_IN = /vertret|represent|proxy|prokura|vollmacht|deput|substitut|alternate/iu;

/** "Vertretungsweise", "Apology": whoever is said to be there may have come otherwise, or not at all. Reasons and shares say nothing of that. */
const tellsOtherwise = (heading: string, values: readonly string[]): boolean =>
  (OF_WHO_CAME.test(heading) || OF_STANDING_IN.test(heading)) &&
  !/grund|reason|quote|rate/iu.test(heading) &&
  values.some((text) => IS_TEXT.test(text));

/** "vorläufig", "unbestätigt": whether the row holds, is not yet sure. */
const isProvisional = (text: string): boolean =>
  /^(?:vorläufig|provisorisch|unbestätigt|noch nicht bestätigt|unter vorbehalt|ungeprüft|entwurf|storniert|provisional|preliminary|unconfirmed|draft|tentative)$/iu.test(
    text.trim(),
  );

/** Whether an unread column may say of rows that they do not hold. */
function voidsRows(
  { subject, columns, shape }: Pick<ImportMapping, 'subject' | 'columns' | 'shape'>,
  { header = [], filled, values }: SubjectSample,
): boolean {
  const read = new Set([...Object.values(columns), ...tableShape({ shape }).statuses.map(({ column }) => column)]);
  const isOfRows = subject === 'attendances' || subject === 'members' || subject === 'meetings';
  return header.some(
    (heading, column) =>
      !read.has(column) &&
      filled?.[column] !== 0 &&
      (OF_VOID.test(heading.trim()) ||
        (subject === 'attendances' && tellsOtherwise(heading, values?.[column] ?? [])) ||
        (isOfRows && (answersYesOrNo(values?.[column] ?? []) || (values?.[column] ?? []).some(isProvisional)))),
  );
}

/** Whether a list is understood only by halves: members of whom it says no more than names, or when seats ended; meetings by days alone. */
function halfUnderstood(
  { subject, columns }: Pick<ImportMapping, 'subject' | 'columns'>,
  { header, filled, values, codes }: SubjectSample,
): SubjectQuestion | null {
  const fields = Object.keys(columns) as ImportField[];
  if (subject === 'members') {
    if (columns.until !== undefined && columns.since === undefined) return 'ends_alone';
    if (fields.length > 0 && fields.every((field) => OF_NAMES.includes(field))) return 'names';
    return halvesSeats(columns, { header, filled, values }) ? 'seats_halved' : null;
  }
  if (subject === 'attendances' && arePeriods(columns, { header, filled, values })) return 'periods';
  const named = header?.filter((text, column) => text.trim() !== '' && filled?.[column] !== 0).length ?? 0;
  const isOfDates = subject === 'meetings' && fields.every((field) => field === 'meeting_date');
  // Several days, each of them once, are a list of meetings.
  const days = columns.meeting_date ?? -1;
  const distinct = (values?.[days] ?? codes?.[days])?.length;
  const isEachOnce = distinct !== undefined && distinct >= SEVERAL_DAYS && distinct === filled?.[days];
  if (isOfDates && named > 1 && !isEachOnce) return 'dates_alone';
  return subject === 'meetings' && halvesMeetings(columns, { header, filled, values }) ? 'meetings_halved' : null;
}

/**
 * What has to be asked of a list before it is read: whether years, above columns or in one, are meetings or the years of
 * seats; whether members of whom it says no more than their names hold seats. null: nothing.
 */
export function subjectQuestion(
  mapping: Pick<ImportMapping, 'subject' | 'meetings' | 'columns' | 'shape'>,
  file: SubjectSample = {},
): SubjectQuestion | null {
  const { subject, meetings, columns } = mapping;
  if (subject === 'membership_rows') return 'year_rows';
  const isOfYear = ({ meeting: { date, slug, number } }: ImportMapping['meetings'][number]): boolean =>
    slug === null && number === null && IS_YEAR.test(date ?? '');
  const areYears = subject === 'attendance_matrix' && meetings.length > 1 && meetings.every(isOfYear);
  if (subject === 'membership_years' || areYears) return 'years';
  const dates = file.values?.[columns.meeting_date ?? columns.meeting ?? -1] ?? [];
  if (subject === 'attendance_turned' && dates.length > 1 && dates.every((date) => IS_YEAR.test(date.trim())))
    return 'years_down';
  return halfUnderstood(mapping, file) ?? (voidsRows(mapping, file) ? 'rows_void' : null);
}

export type HeadingReader = (text: string) => HeadingReading;

const TEXTS_KEPT = 20_000;

/** Reads what rows call their meetings, each text once; nothing is made ready before the first. */
export function headingReader(
  mapping: Pick<ImportMapping, 'dayFirst' | 'shape'>,
  { meetings }: { meetings: readonly KnownName[] },
): HeadingReader {
  const read = new Map<string, HeadingReading>();
  let ground: HeadingGround | null = null;
  return (text) => {
    const before = read.get(text);
    if (before) return before;
    ground ??= headingGround({
      dayFirst: mapping.dayFirst,
      century: tableShape(mapping).century,
      knowsMeeting: knowsSlug(meetings),
      meetings: meetings
        .filter(({ withdrawn }) => !withdrawn)
        .map((known) => ({ ...known, date: partialDate(known.date) })),
    });
    const reading = readHeading(text, ground);
    if (read.size >= TEXTS_KEPT) read.clear();
    read.set(text, reading);
    return reading;
  };
}

/** A meeting as the register has it, its date in EDTF. */
type KnownName = Omit<NamedMeeting, 'date'> & { date: string; withdrawn: boolean };

function knowsSlug(meetings: readonly Pick<KnownName, 'slug'>[]): (slug: string) => boolean {
  const slugs = new Set(meetings.map(({ slug }) => slug));
  return (slug) => slugs.has(slug);
}
