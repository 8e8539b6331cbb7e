import { fittingContent, UNSAID } from '@/lib/attendance/rules-content';
import type { AttendanceStatus, ParticipationMode } from '@/lib/attendance/types';
import type { AssertionContent } from '@/lib/attendance/types-log';
import {
  readCell,
  readChoice,
  hasColumn,
  refuseCell,
  readTextCell,
  takeToldMeaning,
  type RowCells,
} from '@/lib/imports/plan/rules-cells';
import { contradictionFinder } from '@/lib/imports/plan/rules-contradiction';
import { checkDetails, readDetails, type Representing, type RowDetails } from '@/lib/imports/plan/rules-details';
import { fault } from '@/lib/imports/plan/rules-faults';
import { letsThrough, personalNotices, wrongPersonal } from '@/lib/imports/plan/rules-personal';
import {
  meetingPeriod,
  checkDated,
  readRowMeeting,
  addMeetingToPlan,
  type RowMeeting,
} from '@/lib/imports/plan/rules-row-meeting';
import { readRowMember, addMemberToPlan, type RowMember } from '@/lib/imports/plan/rules-row-member';
import { readRowSource, type PlanSetting } from '@/lib/imports/plan/rules-setting';
import { besideStatus } from '@/lib/imports/mapping/rules-guess-values';
import { saysNothing } from '@/lib/imports/mapping/rules-values';
import { spokenKey, type Disagreement } from '@/lib/imports/plan/rules-spoken';
import type { TextField } from '@/lib/imports/plan/rules-text';
import type { ImportField, StatusMeaning } from '@/lib/imports/mapping/types';
import type { FieldChange, FoundFault, PlannedRow } from '@/lib/imports/plan/types';
import type { SaidBeside } from '@/lib/imports/words/rules-beside';
import type { StandingCell } from '@/lib/imports/known/types';

/** One entry about one member at one meeting. `column`: of a matrix, the cell's. */
export interface AttendanceEntry {
  row: RowCells;
  column: number | null;
  /** What the entry's status says, already read; null: it is wrong, and the fault noted. */
  meaning: StatusMeaning | null;
  /** How many came for the member, where the file tells it otherwise than by a column. */
  delegationSize?: number;
  /** How it took part, likewise. */
  mode?: ParticipationMode;
  /** Who represented the member, as a column beside the status says, or the row of whoever did; null: nobody. */
  representing?: Representing | null;
}

export type AttendancePlanner = (
  entry: AttendanceEntry,
  named?: { member: RowMember | null; meeting: RowMeeting | null },
) => PlannedRow;

/** Statuses of which a word beside them says how somebody was there. */
const MANNERED: Readonly<Partial<Record<StatusMeaning, true>>> = {
  present: true,
  represented_by_deputy: true,
  represented_by_somebody: true,
};
/** What the row's status column says. Blank is not recorded; only a mapped word says more. */
export function readRowMeaning(row: RowCells, { mapping, read, headings }: PlanSetting): StatusMeaning | null {
  if (!hasColumn(row, 'status')) {
    if (mapping.everyStatus === null) refuseCell(row, 'status', 'status_missing');
    else if (MANNERED[mapping.everyStatus]) checkSigned(row, headings);
    return mapping.everyStatus;
  }
  const told = takeToldMeaning(row);
  if (told !== undefined) return told;
  const written = readCell(row, 'status');
  if (written === '') return 'not_recorded';
  const meaning = read.status(written);
  if (meaning !== undefined) return meaning;
  if (saysNothing(written)) return 'not_recorded';
  refuseCell(row, 'status', 'value_not_understood');
  return null;
}

const OF_SIGNING =
  /^(?:unterschrift|signatur|signature|signed|handzeichen|paraphe|gez(?:\.|eichnet)|initials)(?!\p{L})/iu;

/** Columns that are filled by whoever comes: where all of a row's are blank, being named does not say that somebody came. */
function checkSigned(row: RowCells, headings: readonly string[]): void {
  const { presence_from: from, presence_until: until } = row.columns;
  const signed = headings.flatMap((heading, column) => (OF_SIGNING.test(heading.trim()) ? [column] : []));
  const columns = [from, until, ...signed].filter((column) => column !== undefined);
  const [first] = columns;
  if (first === undefined || columns.some((column) => !saysNothing((row.cells[column] ?? '').trim()))) return;
  row.faults.push(fault('not_signed', { column: first, value: headings[first] ?? null }));
}

/** A member then, and yet "not a member" – or the other way round: the file has to decide. */
function checkSeated(row: RowCells, meaning: StatusMeaning | null, { read }: PlanSetting): void {
  const seated = readChoice(row, 'seated', read.seated);
  if (seated === null || meaning === null || meaning === 'not_recorded') return;
  if ((seated === 'yes') === (meaning === 'not_a_member')) refuseCell(row, 'seated', 'contradicts_itself');
}

type Extras = Omit<AssertionContent, 'status'>;

/** What the columns say beside the status. A field without a column is left out: it keeps what stands. */
function readExtras(row: RowCells, { read }: PlanSetting): Partial<Extras> {
  return {
    ...(hasColumn(row, 'mode') && { mode: readChoice(row, 'mode', read.mode) ?? 'unknown' }),
    ...(hasColumn(row, 'rank') && { rank: readChoice(row, 'rank', read.rank) ?? 'unknown' }),
    ...(hasColumn(row, 'capacity') && { capacity: readChoice(row, 'capacity', read.capacity) ?? 'member' }),
    ...(hasColumn(row, 'quote') && { quote: readTextCell(row, 'quote') }),
    ...(hasColumn(row, 'locator') && { locator: readTextCell(row, 'locator') }),
    ...(hasColumn(row, 'note') && { note: readTextCell(row, 'note') }),
  };
}

/** Texts in which a person may stand, by the column they come from. */
const TEXTS = [
  ['quote', 'quote'],
  ['locator', 'locator'],
  ['note', 'note'],
  ['presenceFrom', 'presence_from'],
  ['presenceUntil', 'presence_until'],
  ['levelText', 'level_text'],
] as const satisfies readonly (readonly [keyof Extras, TextField])[];

/** The same without texts that look like a person: there what stands stays. */
function withoutPersonal(row: RowCells, extras: Partial<Extras>, standing: StandingCell | null): Partial<Extras> {
  const left = TEXTS.filter(
    ([field, column]) => !letsThrough(row, column, extras[field] ?? null, standing?.content[field]),
  );
  return left.length === 0
    ? extras
    : Object.fromEntries(Object.entries(extras).filter(([name]) => !left.some(([field]) => field === name)));
}

const CHANGED: Readonly<Record<keyof AssertionContent, ImportField>> = {
  status: 'status',
  mode: 'mode',
  rank: 'rank',
  capacity: 'capacity',
  quote: 'quote',
  locator: 'locator',
  note: 'note',
  representingMemberId: 'representing_member',
  presenceFrom: 'presence_from',
  presenceUntil: 'presence_until',
  delegationSize: 'delegation_size',
  levelText: 'level_text',
  alternativeStatus: 'alternative_status',
};
const CONTENT = Object.keys(CHANGED) as (keyof AssertionContent)[];

const contentChanges = (
  from: AssertionContent,
  to: AssertionContent,
  nameOf: (member: number) => string,
): FieldChange[] => {
  const shown = (field: keyof AssertionContent, value: string | number | null): string | null =>
    value === null ? null : field === 'representingMemberId' ? nameOf(Number(value)) : String(value);
  return CONTENT.filter((field) => from[field] !== to[field]).map((field) => ({
    field: CHANGED[field],
    from: shown(field, from[field]),
    to: shown(field, to[field]),
  }));
};

/**
 * Of a complete list: whom it says to be no member then. Its silence on them is none, and if the register makes them
 * absent by it, the two contradict each other.
 */
function noteUnseated(
  row: RowCells,
  setting: PlanSetting,
  named?: { member: RowMember | null; meeting: RowMeeting | null },
): void {
  const aside: RowCells = { ...row, faults: [], personal: [] };
  const meeting = named ? named.meeting : readRowMeeting(aside, setting);
  const member = named ? named.member : readRowMember(aside, setting, meetingPeriod(meeting));
  if (meeting?.kind === 'found' && member?.kind === 'known')
    setting.unseated.set(`${meeting.place.number} ${member.number}`, row.line);
}

/** Two lines that say different things of one cell: nobody can tell from here which is right. */
function disagreementFault(
  row: RowCells,
  column: number | null,
  { otherLine, statuses: [own, other] }: Disagreement,
): FoundFault {
  return fault('lines_disagree', {
    column: column ?? row.columns.status ?? null,
    value: readCell(row, 'status') || null,
    names: own === other ? [] : [own, other],
    otherLine,
  });
}

/** Columns that say more of an attendance than its status. */
const BESIDE = new Set<ImportField>(Object.values(CHANGED).filter((field) => field !== 'status'));
const PLAIN = new Map<AttendanceStatus, AssertionContent>();

/** What a row says that says no more than a status: one for all of them, since a list may have a million. */
function plainContent(status: AttendanceStatus): AssertionContent {
  const known = PLAIN.get(status);
  if (known) return known;
  const content: AssertionContent = { ...UNSAID, status };
  PLAIN.set(status, content);
  return content;
}

/** What a row says beside its status. */
interface Beside extends Pick<RowDetails, 'representing'> {
  details: Omit<RowDetails, 'representing'>;
  /** With the details. */
  extras: Partial<Extras>;
}
interface ReadEntry extends Pick<AttendanceEntry, 'row' | 'meaning' | 'delegationSize' | 'mode'> {
  said: Partial<Extras>;
}
const NOTHING_BESIDE: Beside = { details: {}, extras: {} };

function readBeside({ row, meaning, delegationSize, mode, said }: ReadEntry, setting: PlanSetting): Beside {
  const { representing, ...written } = readDetails(row, meaning, setting);
  const details = { ...written, ...(delegationSize !== undefined && { delegationSize }) };
  const extras = { ...(mode && { mode }), ...said, ...readExtras(row, setting), ...details };
  return { ...(representing !== undefined && { representing }), details, extras };
}

const MOST_TEXTS = 1_000;

/** What the cell of a status says of how, as what and when somebody was there, by itself or as the file explains it; each text is read once. */
function besideReader({ legend }: PlanSetting): (row: RowCells) => SaidBeside | null {
  const read = new Map<string, SaidBeside | null>();
  return (row) => {
    const written = readCell(row, 'status');
    const known = read.get(written);
    if (known !== undefined) return known;
    const said = besideStatus(written, legend);
    if (read.size < MOST_TEXTS) read.set(written, said);
    return said;
  };
}

const NOT_SAID: Partial<Extras> = {};

/** What a cell says beside its status, where no column says it. */
function extrasBeside(row: RowCells, said: SaidBeside | null): Partial<Extras> {
  if (!said) return NOT_SAID;
  const { mode, capacity, presence } = said;
  if (mode === null && capacity === null && presence === null) return NOT_SAID;
  return {
    ...(mode !== null && !hasColumn(row, 'mode') && { mode }),
    ...(capacity !== null && !hasColumn(row, 'capacity') && { capacity }),
    ...(presence?.from && !hasColumn(row, 'presence_from') && { presenceFrom: presence.from }),
    ...(presence?.until && !hasColumn(row, 'presence_until') && { presenceUntil: presence.until }),
  };
}

/** Plans attendances one by one, and keeps what the file has said of each cell so far. */
export function attendancePlanner(setting: PlanSetting): AttendancePlanner {
  const contradict = contradictionFinder(setting);
  const saysMore = (Object.keys(setting.mapping.columns) as ImportField[]).some((field) => BESIDE.has(field));

  const nameOf = (member: number): string =>
    (member < 0 ? setting.totals.newMembers[-member - 1] : setting.known.members.find(({ id }) => id === member))?.name
      .de ?? '';

  const wrong = (line: number, column: number | null, faults: readonly FoundFault[]): PlannedRow => ({
    kind: 'wrong',
    line,
    column,
    faults,
  });

  const readBesideStatus = besideReader(setting);

  return ({ row, column, meaning, delegationSize, mode, representing: told }, named) => {
    const { line } = row;
    checkSeated(row, meaning, setting);
    if (meaning === 'not_recorded' || meaning === 'not_a_member') {
      if (meaning === 'not_a_member' && setting.mapping.complete) noteUnseated(row, setting, named);
      if (!named) checkDated(row, setting);
      return row.faults.length > 0
        ? wrong(line, column, row.faults)
        : { kind: 'left_out', line, column, reason: meaning, otherLine: null };
    }
    const meeting = named ? named.meeting : readRowMeeting(row, setting);
    const member = named ? named.member : readRowMember(row, setting, meetingPeriod(meeting));
    const isMannered = (meaning === null ? undefined : MANNERED[meaning]) === true;
    const beyond = isMannered ? extrasBeside(row, readBesideStatus(row)) : NOT_SAID;
    const isPlain =
      !saysMore &&
      told === undefined &&
      delegationSize === undefined &&
      mode === undefined &&
      beyond === NOT_SAID &&
      meaning !== 'represented_by_member';
    const beside = isPlain ? NOTHING_BESIDE : readBeside({ row, meaning, delegationSize, mode, said: beyond }, setting);
    const representing = told ?? beside.representing;
    if (meaning !== null && !isPlain)
      checkDetails(row, meaning, { representing: representing ?? null, ...beside.details }, member);
    const sourceId = readRowSource(row, setting);
    if (sourceId === null && row.faults.length === 0) refuseCell(row, 'source', 'source_missing');
    if (row.faults.length > 0 || !member || !meeting || sourceId === null || meaning === null)
      return { ...wrong(line, column, row.faults), ...wrongPersonal(row) };

    const withheld = setting.withheld.get(spokenKey({ line, column }));
    if (withheld) return { ...wrong(line, column, [disagreementFault(row, column, withheld)]), ...wrongPersonal(row) };
    const settled = addMemberToPlan(member, setting);
    const { place, notices } = addMeetingToPlan(meeting, setting);
    const standing: StandingCell | null =
      place.number > 0 && settled.number > 0
        ? setting.known.standing.find(place.number, settled.number, sourceId)
        : null;
    // A member that the batch creates has a number below 0, and no id yet.
    const said: AssertionContent =
      isPlain && standing === null
        ? plainContent(meaning)
        : fittingContent({
            ...(standing?.content ?? UNSAID),
            ...withoutPersonal(row, beside.extras, standing),
            ...(representing !== undefined && { representingMemberId: representing?.number ?? null }),
            status: meaning,
          });
    const created = said.representingMemberId !== null && said.representingMemberId < 0;
    const content = created ? { ...said, representingMemberId: null } : said;
    const personal = row.personal.length > 0 ? { personal: row.personal } : {};

    const before = setting.spoken.say({ place, member: settled.number, source: sourceId }, { line, column }, said);
    if (before !== null) {
      setting.days.noteRepeat(place.content.date.edtf);
      const { line: otherLine } = before;
      if (before.same) return { kind: 'left_out', line, column, reason: 'duplicate', otherLine };
      return wrong(line, column, [
        fault('contradicts_line', { column: column ?? row.columns.status ?? null, value: content.status, otherLine }),
      ]);
    }

    const changes = standing && contentChanges(standing.content, said, nameOf);
    // What stands already says nothing new: it was named when it came in.
    const isSame = changes?.length === 0;
    if (!isSame) notices.push(...contradict(settled, place, said));
    notices.push(...personalNotices(row));
    const what = {
      subject: 'attendance' as const,
      member: settled.reference,
      meeting: place.reference,
      sourceId,
      content,
      representing: created ? (representing?.reference ?? null) : null,
      standingId: standing?.id ?? null,
    };
    if (!changes) return { kind: 'new', line, column, what, notices, ...personal };
    return isSame
      ? { kind: 'same', line, column, what, notices, ...personal }
      : { kind: 'changed', line, column, what, changes, notices, ...personal };
  };
}
