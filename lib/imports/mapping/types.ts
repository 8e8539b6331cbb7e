import type { AttendanceStatus, Capacity, DelegateRank, ParticipationMode } from '@/lib/attendance/types';
import type { MeetingKey } from '@/lib/imports/headings/types';
import type { TableShape } from '@/lib/imports/headings/types-shape';
import type { CodeSystem } from '@/lib/members/names/types-territory';
import type { ListCompleteness, MeetingKind, MeetingState } from '@/lib/meetings/types';
import { SEAT_KINDS, type MemberKind, type SeatKind } from '@/lib/members/types';

/** What a file is about. One file, one subject, one batch. */
export const IMPORT_SUBJECTS = [
  'attendances',
  'delegates',
  'attendance_matrix',
  'attendance_turned',
  'meetings',
  'members',
  'membership_years',
  'membership_rows',
] as const;
export type ImportSubject = (typeof IMPORT_SUBJECTS)[number];

/** What a column may mean. Which fields a subject knows stands in rules-fields. */
export const IMPORT_FIELDS = [
  'member',
  'member_en',
  'member_code',
  'iso_code',
  'member_kind',
  'territory',
  'alias',
  'seat_kind',
  'since',
  'until',
  'seat_again',
  'doubt_source',
  'doubt_quote',
  'doubt_locator',
  'meeting',
  'meeting_date',
  'meeting_time',
  'meeting_number',
  'meeting_slug',
  'meeting_title',
  'meeting_title_en',
  'meeting_kind',
  'meeting_state',
  'place',
  'place_en',
  'status',
  'mode',
  'rank',
  'capacity',
  'quote',
  'locator',
  'note',
  'representing_member',
  'represents',
  'presence_from',
  'presence_until',
  'delegation_size',
  'level_text',
  'alternative_status',
  'source',
  'seated',
  'person',
  'membership',
  'year',
  'network',
] as const;
export type ImportField = (typeof IMPORT_FIELDS)[number];

/** What a status value of the file means. Nothing becomes absent unless somebody maps it so. */
export type StatusMeaning = AttendanceStatus | 'not_recorded' | 'not_a_member';

/** What a code of a membership by year means: a kind of seat, none, nobody knows, or there was no body yet to sit in. */
export const MEMBERSHIP_MEANINGS = [...SEAT_KINDS, 'none', 'unknown', 'no_body'] as const;
export type MembershipMeaning = (typeof MEMBERSHIP_MEANINGS)[number];

/** How the values of a file are to be read: the value as written in the file to what it means. */
export interface ValueMapping {
  status: Record<string, StatusMeaning>;
  mode: Record<string, ParticipationMode>;
  rank: Record<string, DelegateRank>;
  capacity: Record<string, Capacity>;
  /** Of a document that can be read in two ways. */
  alternative_status: Record<string, AttendanceStatus>;
  seated: Record<string, 'yes' | 'no'>;
  member_kind: Record<string, MemberKind>;
  seat_kind: Record<string, SeatKind>;
  meeting_kind: Record<string, MeetingKind>;
  meeting_state: Record<string, MeetingState>;
  membership: Record<string, MembershipMeaning>;
}

/** How a file is to be read; remembered per network and set of headers. */
export interface ImportMapping {
  subject: ImportSubject;
  /** Position of the column (from 0) that holds each field; a field without one is left out. */
  columns: Partial<Record<ImportField, number>>;
  /** Of a matrix: the columns whose headers name meetings, each with what the header means. */
  meetings: { column: number; meeting: MeetingKey }[];
  values: ValueMapping;
  /** The source of every row that names none. */
  sourceId: number | null;
  createMembers: boolean;
  createMeetings: boolean;
  /** Of members that the import creates and whose row does not say. */
  memberKind: MemberKind | null;
  /** What being named in the file means, where it has no column for a status: a list of those who came. */
  everyStatus: AttendanceStatus | null;
  /**
   * Order of day and month where a date leaves it open: proved by the file, or said by somebody. null: neither, and such
   * dates are refused. Of this file, never of the next.
   */
  dayFirst: boolean | null;
  /** What becomes of rows and columns that the file holds but does not show. Where nobody has said so, rows are left out. */
  hidden?: HiddenChoice;
  /** Columns (from 0) that somebody has seen and left unread: they are not proposed again. */
  unread?: number[];
  /** Texts that look like a person or like health name nobody: somebody has looked. Of this file, never of the next. */
  keepPersonalTexts?: boolean;
  /** What else there is to say of the table's shape; plain where it is left out (`tableShape`). */
  shape?: Partial<TableShape>;
  /**
   * The system whose codes stand in the column of member codes, or else in that of members; left out: none is sure, and
   * each code is read by itself. Of this file, never of the next.
   */
  codeSystem?: CodeSystem;
  /** Several words of that column look like codes, and no list of codes has them: the others are asked about. Of this file only. */
  doubtsCodes?: boolean;
  /** Whom a word means that may mean several, by its address (slug) or another name: somebody says so. Of this file only. */
  members?: Record<string, string>;
  /** Members without any seat hold one, by which source and since when (EDTF): somebody says so. Of this file only. */
  newSeats?: NewSeats;
  /** Its lists of meetings are complete: somebody says so. Of this file only. */
  complete?: CompleteList;
}

/** Of whom a list can be said to be complete. */
export const COMPLETE_FOR = ['seats', 'everybody'] as const satisfies readonly ListCompleteness[];
/** What a form may ask of a list that is brought in: it names its members one by one, and states nothing of all. */
export const LIST_MAY_BE = ['nothing', ...COMPLETE_FOR] as const;

/** A list that names all who came, and so makes others absent. */
export interface CompleteList {
  completeFor: (typeof COMPLETE_FOR)[number];
  /** Members whose seat has no known end count as well. */
  countUnknownEnds: boolean;
  /** Only of these meetings, by date, label or address as somebody has written them; left out: of all in the file. */
  meetings?: string[];
}

export interface NewSeats {
  since: string | null;
  sourceId: number;
}

export const HIDDEN_CHOICES = ['read', 'leave_out'] as const;
export type HiddenChoice = (typeof HIDDEN_CHOICES)[number];

/** Why a date is not understood, or not enough for what it dates. */
export const DATE_FAULTS = [
  'date_missing',
  'date_not_understood',
  'date_day_or_month',
  'date_two_digit_year',
  'date_no_year',
  'date_no_such_day',
  'date_time_of_day',
  'date_out_of_range',
  'date_ends_before_it_begins',
  'date_open',
  'date_weekday_differs',
  'date_only_bound',
] as const;
export type DateFault = (typeof DATE_FAULTS)[number];
