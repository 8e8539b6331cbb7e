import type { AttendanceStatus, Capacity, DelegateRank, ParticipationMode } from '@/lib/attendance/types';
import type { MeetingKind, MeetingState } from '@/lib/meetings/types';
import type { MemberKind, SeatKind } from '@/lib/members/types';

/** What a file is about. One file, one subject, one batch. */
export const IMPORT_SUBJECTS = ['attendances', 'attendance_matrix', 'meetings', 'members'] as const;
export type ImportSubject = (typeof IMPORT_SUBJECTS)[number];

/** One row of a file: the line it begins on (1 is the file's first), and its cells as texts, as wide as the header. */
export interface TableRow {
  line: number;
  cells: string[];
}

/** Why one row cannot be read. The rows around it can. */
export const ROW_FAULTS = [
  'too_few_cells',
  'too_many_cells',
  'cell_too_long',
  'bad_quoting',
  'bad_encoding',
  'formula_without_value',
  'error_value',
  'impossible_date',
] as const;
export type RowFault = (typeof ROW_FAULTS)[number];

/** A row that cannot be read. `column` counts from 0; null where the row as a whole is at fault. */
export interface FaultyRow {
  line: number;
  fault: RowFault;
  column: number | null;
  cells: string[];
}

export type ReadRow = ({ kind: 'row' } & TableRow) | ({ kind: 'fault' } & FaultyRow);

/** Why a whole file cannot be read. `detail` is a number or a name for the message, such as the limit. */
export const FILE_FAULTS = [
  'empty',
  'header_only',
  'binary',
  'wrong_extension',
  'unknown_format',
  'damaged',
  'password_protected',
  'too_large',
  'too_large_unpacked',
  'cell_too_large',
  'too_many_rows',
  'too_many_columns',
  'header_cell_too_long',
  'bad_header',
  'duplicate_header',
  'no_sheet',
  'entities',
  'mixed_encoding',
] as const;
export type FileFault = (typeof FILE_FAULTS)[number];

export interface FileRefusal {
  kind: 'file';
  fault: FileFault;
  /** For the message: the limit, the column's name, the sheet's name. */
  detail: string | null;
  line: number | null;
}

/** A file found readable so far. Its rows are read once each; a limit met on the way ends them with a refusal. */
export interface OpenTable {
  format: 'csv' | 'xlsx';
  /** Of a CSV file. */
  delimiter: string | null;
  encoding: 'utf-8' | 'utf-16' | 'windows-1252' | null;
  /** Of an XLSX file. */
  sheet: string | null;
  /** Of an XLSX file: the sheets that are not hidden, as they stand in it. */
  sheets: string[];
  header: string[];
  /**
   * The rows, some thousand at once: waiting for each by itself takes longer than reading it.
   *
   * @throws UnreadableFile carrying a FileRefusal where a limit is met or the rest is damaged
   */
  blocks(): AsyncIterable<readonly ReadRow[]>;
}

/** What a column may mean. Which fields a subject knows stands in rules-fields. */
export const IMPORT_FIELDS = [
  'member',
  'member_en',
  'member_code',
  'iso_code',
  'member_kind',
  'alias',
  'seat_kind',
  'since',
  'until',
  'meeting_date',
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
  'source',
  'seated',
] as const;
export type ImportField = (typeof IMPORT_FIELDS)[number];

/** What a status value of the file means. Nothing becomes absent unless somebody maps it so. */
export type StatusMeaning = AttendanceStatus | 'not_recorded' | 'not_a_member';

/** How the values of a file are to be read: the value as written in the file to what it means. */
export interface ValueMapping {
  status: Record<string, StatusMeaning>;
  mode: Record<string, ParticipationMode>;
  rank: Record<string, DelegateRank>;
  capacity: Record<string, Capacity>;
  seated: Record<string, 'yes' | 'no'>;
  member_kind: Record<string, MemberKind>;
  seat_kind: Record<string, SeatKind>;
  meeting_kind: Record<string, MeetingKind>;
  meeting_state: Record<string, MeetingState>;
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
  /** Order of day and month where a date leaves it open. */
  dayFirst: boolean;
}

/** How a row names its meeting. */
export interface MeetingKey {
  /** EDTF. */
  date: string | null;
  number: number | null;
  slug: string | null;
  title: string | null;
}

export const ROW_KINDS = ['new', 'same', 'changed', 'wrong', 'left_out'] as const;
/** `left_out`: the file says that nothing was recorded, or that the member had no seat. */
export type RowKind = (typeof ROW_KINDS)[number];
