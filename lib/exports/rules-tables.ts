import {
  ACCOUNT_PARTS,
  accountTotal,
  countAnnounced,
  countContested,
  perPart,
} from '@/lib/participation/account/rules-parts';
import type {
  ExportedAccount,
  ExportedAttendance,
  ExportedMeeting,
  ExportedMember,
  ExportedSeat,
} from '@/lib/exports/types';

/*
 * The program's own formats. Every column is named after the import field that reads it, but for the accounts.
 */
export const ATTENDANCE_HEADER = [
  'member',
  'member_code',
  'meeting_date',
  'meeting_number',
  'meeting_slug',
  'status',
  'mode',
  'rank',
  'capacity',
  'quote',
  'locator',
  'note',
  'representing_member',
  'presence_from',
  'presence_until',
  'delegation_size',
  'level_text',
  'alternative_status',
  'source',
] as const;

export type ColumnKind = 'date' | 'number';

/** Columns of these tables that formats with types of their own may write as what they are; all others are text. */
export const COLUMN_KINDS: Readonly<Record<string, ColumnKind>> = {
  meeting_date: 'date',
  since: 'date',
  until: 'date',
  meeting_number: 'number',
  delegation_size: 'number',
  meetings: 'number',
  ...perPart(() => 'number' as const),
  contested: 'number',
  announced: 'number',
};

const orNothing = (value: string | number | null): string => (value === null ? '' : String(value));

export const attendanceCells = (
  member: ExportedMember,
  meeting: ExportedMeeting,
  attendance: ExportedAttendance,
): string[] => [
  member.nameDe,
  member.code,
  meeting.dateEdtf,
  orNothing(meeting.label),
  meeting.slug,
  attendance.status,
  attendance.mode,
  attendance.rank,
  attendance.capacity,
  orNothing(attendance.quote),
  orNothing(attendance.locator),
  orNothing(attendance.note),
  orNothing(attendance.representing),
  orNothing(attendance.presenceFrom),
  orNothing(attendance.presenceUntil),
  orNothing(attendance.delegationSize),
  orNothing(attendance.levelText),
  orNothing(attendance.alternativeStatus),
  attendance.sourceSlug,
];

export const MEETING_HEADER = [
  'meeting_date',
  'meeting_number',
  'meeting_slug',
  'meeting_title',
  'meeting_title_en',
  'meeting_kind',
  'meeting_state',
  'place',
  'place_en',
] as const;

export const meetingCells = (meeting: ExportedMeeting): string[] => [
  meeting.dateEdtf,
  orNothing(meeting.label),
  meeting.slug,
  meeting.titleDe,
  meeting.titleEn,
  meeting.kind,
  meeting.state,
  orNothing(meeting.placeDe),
  orNothing(meeting.placeEn),
];

export const MEMBER_HEADER = [
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
  'source',
  'doubt_source',
  'doubt_quote',
  'doubt_locator',
] as const;

const seatCells = ({ kind, since, until, sourceSlug, doubt }: ExportedSeat): string[] => [
  kind,
  orNothing(since),
  orNothing(until),
  sourceSlug,
  ...[doubt?.sourceSlug, doubt?.quote, doubt?.locator].map((text) => orNothing(text ?? null)),
];

/** One row a seat; a member without one has a row too. Several aliases stand in one cell, each on a line of its own. */
export const memberCells = (member: ExportedMember, seat: ExportedSeat | null): string[] => [
  member.nameDe,
  member.nameEn,
  member.code,
  orNothing(member.isoCode),
  member.kind,
  orNothing(member.territory),
  member.aliases.join('\n'),
  ...(seat ? seatCells(seat) : MEMBER_HEADER.slice(MEMBER_HEADER.indexOf('seat_kind')).map(() => '')),
];

/** Members down, meetings across; a meeting is named by its short name, which is unique in its network. */
export const matrixHeader = (meetings: readonly ExportedMeeting[]): string[] => [
  'member',
  'member_code',
  ...meetings.map(({ slug }) => slug),
];

/**
 * What one source says of a member at each meeting. An empty cell means that the source says nothing: what follows
 * from an exhaustive list, or from no seat, is not asserted and does not stand here.
 */
export function matrixCells(
  member: ExportedMember,
  meetings: readonly ExportedMeeting[],
  attendances: readonly ExportedAttendance[],
): string[] {
  const statusAt = new Map(attendances.map(({ meetingId, status }) => [meetingId, status]));
  return [member.nameDe, member.code, ...meetings.map(({ id }) => statusAt.get(id) ?? '')];
}

/** The parts add up to the meetings; contested cells are among them, and attendances that were only announced. */
export const ACCOUNT_HEADER = ['member', 'member_en', 'meetings', ...ACCOUNT_PARTS, 'contested', 'announced'] as const;

export const accountCells = ({ nameDe, nameEn, account }: ExportedAccount): string[] => [
  nameDe,
  nameEn,
  String(accountTotal(account)),
  ...ACCOUNT_PARTS.map((part) => String(account[part].cells)),
  String(countContested(account)),
  String(countAnnounced(account)),
];
