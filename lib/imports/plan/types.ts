import type { AttendanceStatus } from '@/lib/attendance/types';
import type { AssertionContent } from '@/lib/attendance/types-log';
import type { PersonalDataKind } from '@/lib/core/personal-data/types';
import type { PartialDate } from '@/lib/core/partial-date';
import type { RowFault } from '@/lib/imports/files/rows/types';
import type { ValueField } from '@/lib/imports/mapping/rules-own-words';
import { DATE_FAULTS, type ImportField } from '@/lib/imports/mapping/types';
import type { RowKind } from '@/lib/imports/plan/types-rows';
import type { ListCompleteness, MeetingKind, MeetingState } from '@/lib/meetings/types';
import type { MemberKind, SeatDoubt, SeatKind } from '@/lib/members/types';
import type { ToldApart } from '@/lib/imports/names/rules-rivals';
import type { TextPair } from '@/lib/imports/names/types';

/** A row of the register, or one that this batch creates: its place (from 0) in the totals' list. */
export type Reference = { readonly id: number } | { readonly created: number };

/** A member that the batch creates. Its slug is chosen where it is written, because others may be writing too. */
export interface NewMember {
  name: TextPair;
  kind: MemberKind;
  isoCode: string | null;
  territoryId: number | null;
  codes: string[];
  aliases: string[];
  /** Line of the file that first names it. */
  line: number;
  /** Names of the register that it resembles: it may be one of these, misspelt. */
  similar?: string[];
}

/** What a row says of a meeting. A field that the file has no column for is as it stands, or the default. */
export interface MeetingContent {
  /** As the file gives it; null: chosen where it is written. */
  slug: string | null;
  title: TextPair;
  date: PartialDate;
  /** Its place among meetings of one date, and how its series names it. */
  number: number | null;
  label: string | null;
  kind: MeetingKind;
  state: MeetingState;
  place: TextPair | null;
}

/** A meeting that the batch creates. */
export interface NewMeeting extends MeetingContent {
  line: number;
}

export interface PlannedAttendance {
  subject: 'attendance';
  member: Reference;
  meeting: Reference;
  sourceId: number;
  /** Whom it names as representing the member stands in `representing`, where the batch creates that one. */
  content: AssertionContent;
  /** A member that the batch creates, and that represented this one. */
  representing: Reference | null;
  /** The assertion of the same source that stands there; of a changed row, the one to withdraw. */
  standingId: number | null;
}

export interface PlannedMeeting {
  subject: 'meeting';
  meeting: Reference;
  content: MeetingContent;
  /** It had been withdrawn. */
  restores: boolean;
  /** A source to cite that the meeting does not cite yet. */
  cites: number | null;
}

export interface PlannedSeat {
  kind: SeatKind;
  since: string | null;
  until: string | null;
  sourceId: number;
  doubt: SeatDoubt | null;
  /** The seat that the row changes, or that says the same already; null: a new one. */
  id: number | null;
}

export interface PlannedMember {
  subject: 'member';
  member: Reference;
  /** Whole, as it is to be: what the row does not say is as it stands. */
  content: { name: TextPair; kind: MemberKind; isoCode: string | null; territoryId: number | null };
  restores: boolean;
  /** A code that it does not have yet. */
  addsCode: string | null;
  addsAliases: readonly string[];
  /** null: the row says nothing of a seat. */
  seat: PlannedSeat | null;
}

export type PlannedFact = PlannedAttendance | PlannedMeeting | PlannedMember;

/** One field of a changed row: the standing value and that of the file, as codes and texts. */
export interface FieldChange {
  field: ImportField;
  from: string | null;
  to: string | null;
}

/** Why a row is wrong; each has its text in `importRows.fault`, those of rows that cannot be read in `imports`. */
export const PLAN_FAULTS = [
  'member_missing',
  'member_unknown',
  'member_ambiguous',
  'member_contradicts',
  'meeting_missing',
  'meeting_unknown',
  'meeting_ambiguous',
  'meeting_contradicts',
  'meeting_told_otherwise',
  'several_meetings',
  ...DATE_FAULTS,
  'number_form',
  'slug_form',
  'value_not_understood',
  'status_missing',
  'not_signed',
  'several_statuses',
  'contradicts_itself',
  'contradicts_line',
  'lines_disagree',
  'source_missing',
  'source_unknown',
  'source_ambiguous',
  'kind_missing',
  'territory_unknown',
  'territory_ambiguous',
  'text_too_long',
  'control_characters',
  'seat_ends_before_it_begins',
  'seat_overlaps',
  'seat_again',
  'seat_period',
  'names_person',
  'names_no_member',
  'name_has_remark',
  'below_heading',
  'other_table',
  'title_tells_state',
  'title_tells_plan',
  'representing_unknown',
  'representing_ambiguous',
  'represents_itself',
  'represents_person',
  'represents_nobody',
  'holder_not_there',
  'not_with_status',
  'same_reading',
  'size_form',
  'year_form',
  'year_unread',
] as const;
export type PlanFault = (typeof PLAN_FAULTS)[number];

/** What is wrong with a row, and where. What does not apply is null or empty. */
export interface FoundFault {
  code: PlanFault | RowFault;
  /** From 0; null where the row as a whole is at fault. */
  column: number | null;
  /** As the file has it, shortened. */
  value: string | null;
  /** Names that may be meant, or those that contradict each other. */
  names: readonly string[];
  /** Another line of the file that says otherwise. */
  otherLine: number | null;
  /** The most that is allowed: characters of a text. */
  limit: number | null;
}

/** Worth knowing, not wrong. */
export const PLAN_NOTICES = [
  'outside_seat',
  'against_state',
  'number_of_another_meeting',
  'days_of_another_meeting',
  'iso_code_left_out',
  'name_kept_as_alias',
  'personal_left_out',
  'personal_kept',
] as const;
export type PlanNotice = (typeof PLAN_NOTICES)[number];

/** A cell whose text looks like a person or like health. */
export interface PersonalCell {
  field: ImportField;
  /** From 0; null where the text stands in no cell of its own. */
  column: number | null;
  kind: PersonalDataKind;
  /** The first stretch of it that looks so. */
  text: string;
}

/** The first stretch of a text that looks personal; null where nothing does. */
export type PersonalFinder = (text: string) => Pick<PersonalCell, 'kind' | 'text'> | null;

/** The first of them, which a report names one by one. */
export const LISTED_PERSONAL = 200;
export const LISTED_WORDS = 500;

/** `hidden`, `filtered`: the file does not show the row, and nobody has said that it is read. `legend`: it explains marks. `heading`: it names the meeting of the rows below. `member_left_out`: somebody has said so of its member. `no_member`: it asks something of the meeting ("Beschlussfähig?"). */
export const LEFT_OUT_REASONS = [
  'blank',
  'no_entries',
  'not_recorded',
  'not_a_member',
  'duplicate',
  'other_value',
  'total',
  'total_differs',
  'same_delegation',
  'same_seat',
  'one_person',
  'hidden',
  'filtered',
  'legend',
  'heading',
  'member_left_out',
  'no_member',
] as const;
export type LeftOutReason = (typeof LEFT_OUT_REASONS)[number];

/** A word that stands in a column of choices and that nobody has given a meaning. */
export interface UnknownWord {
  field: ValueField;
  /** From 0. */
  column: number;
  /** Shortened. */
  written: string;
  count: number;
  /** The first lines that hold it. */
  lines: number[];
}

/**
 * A word that may mean several members, or names none that is sure: whom it means, somebody may say. `unknown`: nobody of the
 * register; `resembles`: a new member that may be one of the register, misspelt, and is created unless somebody says so.
 */
export interface AmbiguousMember {
  /** Left out: it may mean several. */
  why?: 'unknown' | 'resembles';
  /** Whether a new member may be created under it, if somebody says so. */
  mayCreate?: boolean;
  /** As the file has it, whole. */
  written: string;
  count: number;
  /** The first lines that hold it. */
  lines: number[];
  /** Each with what stands for it in an answer: a member's address (slug), or the name of a state that is not in the register. */
  candidates: { value: string; name: TextPair }[];
}

export const LISTED_AMBIGUOUS = 100;

interface PlannedAt {
  line: number;
  /** Of a matrix: the column (from 0) of the cell that the entry is about. Otherwise null. */
  column: number | null;
  /** Its texts that were asked about; left out where there are none. */
  personal?: readonly PersonalCell[];
}

/** What a row of the file (of a matrix: a cell) comes to. */
export type PlannedRow = PlannedAt &
  (
    | { kind: 'new' | 'same'; what: PlannedFact; notices: readonly PlanNotice[] }
    | { kind: 'changed'; what: PlannedFact; changes: readonly FieldChange[]; notices: readonly PlanNotice[] }
    | { kind: 'wrong'; faults: readonly FoundFault[] }
    | { kind: 'left_out'; reason: LeftOutReason; otherLine: number | null }
  );

/**
 * What a plan does beyond what its rows say, named before anything is saved. `absent_by_list`: a member becomes absent by
 * a complete list that does not name it, because the list is said to be complete, or it is known now that a seat was
 * held or the meeting took place; `unknown_end`: it would if the end of its seat were known; `outside_seat`: a status where no seat is
 * on record; `against_state`: a word against the state of the meeting; `left_outside`: an attendance on record that a
 * changed seat would leave without one, which stops the plan.
 */
export const CONSEQUENCES = [
  'absent_by_list',
  'unknown_end',
  'outside_seat',
  'against_state',
  'left_outside',
  'holder_unsaid',
] as const;
export type Consequence = (typeof CONSEQUENCES)[number];

/** A member at a meeting. */
export interface NamedCell {
  member: TextPair;
  /** EDTF. */
  date: string;
  /** What is said of it; null where nothing is. */
  status: AttendanceStatus | null;
}

/** The first of them, and how many there are. */
export interface NamedCells {
  count: number;
  cells: NamedCell[];
}

/** What a source's list of a meeting is said to be. */
export interface CompletedList {
  meeting: Reference;
  sourceId: number;
  completeFor: ListCompleteness;
  counted: Reference[];
}

/** Lines for which a list cannot be complete, the first LISTED_LINES and how many there are; and names of no meeting of it. */
export interface IncompleteList {
  count: number;
  lines: number[];
  meetings: string[];
}

/** Lines that a summary names one by one. */
export const LISTED_LINES = 50;

/** A sum of the file that is not the number of entries read. `column`, from 0: where it stands. */
export interface SumDifference {
  line: number;
  column: number;
  written: number;
  read: number;
}

/** Cells that a summary names one by one. */
export const LISTED_CELLS = 500;

/** Grows while rows are planned; complete when the plan has ended. */
export interface PlanTotals {
  /** What has been read: rows of the file, and the entries they make. All entries are of one of the kinds below. */
  read: { rows: number; entries: number };
  rows: Record<RowKind, number>;
  leftOut: Record<LeftOutReason, number>;
  /** The first LISTED_WORDS of them; how many cells hold others stands beside. */
  unknownWords: UnknownWord[];
  furtherUnknown: number;
  /** Cells of a column (from 0) for whoever stood in that name a person or an office of the member's own, and are not kept. */
  standIns: { column: number; count: number }[];
  /** The first LISTED_AMBIGUOUS of them. */
  ambiguous: AmbiguousMember[];
  /** Rows that name no member and ask something of the meeting: the first LISTED_LINES of them. */
  noMembers: { line: number; written: string }[];
  /** Empty cells of a matrix, which are no rows. */
  blankCells: number;
  notices: Record<PlanNotice, number>;
  /** The first LISTED_PERSONAL, and how many there are. */
  personal: (PersonalCell & { line: number })[];
  personalCount: number;
  consequences: Record<Consequence, NamedCells>;
  /** Numbers of members named outside of a seat that have none at all on record. */
  seatless: Set<number>;
  /** Seats for members without any, as somebody has said that they hold one. */
  newSeats: { member: Reference; name: TextPair; since: string | null; sourceId: number }[];
  /** Lists that are complete for more than before, with the members that they count although the end of their seat is not known. */
  completed: CompletedList[];
  /** Why a list that is said to be complete cannot be. */
  incomplete: IncompleteList;
  /** The first LISTED_LINES sums that are not what was read, and how many there are. */
  sums: { count: number; differences: SumDifference[] };
  /** Entries that others of the file contradict, and that nobody knew of when the plan was begun. */
  disagreements: number;
  /** Words that several states bear, and that a name elsewhere in the list decides: the first LISTED_LINES of them. */
  apart: ToldApart[];
  /** Seats on record that get other dates or another kind. */
  changedSeats: number;
  /** Seats that rows of a list of members enter. */
  addedSeats: number;
  newMembers: NewMember[];
  newMeetings: NewMeeting[];
  /** Ids of what had been withdrawn and is named again. */
  restoredMembers: Set<number>;
  restoredMeetings: Set<number>;
}
