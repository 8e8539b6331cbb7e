import type { ImportField, ImportMapping, ImportSubject, ValueMapping } from '@/lib/imports/mapping/types';

const MEMBER_FIELDS = [
  'member',
  'member_en',
  'member_code',
  'iso_code',
  'member_kind',
  'alias',
] as const satisfies readonly ImportField[];
const MEETING_FIELDS = [
  'meeting_date',
  'meeting_number',
  'meeting_slug',
  'meeting_title',
  'meeting_title_en',
  'meeting_kind',
  'meeting_state',
  'place',
  'place_en',
] as const satisfies readonly ImportField[];
const ASSERTION_FIELDS = [
  'mode',
  'rank',
  'capacity',
  'quote',
  'locator',
  'note',
  'source',
] as const satisfies readonly ImportField[];

/** The fields that a file of each subject may have columns for. */
export const FIELDS_OF: Readonly<Record<ImportSubject, readonly ImportField[]>> = {
  attendances: [...MEMBER_FIELDS, ...MEETING_FIELDS, 'status', 'seated', ...ASSERTION_FIELDS],
  attendance_matrix: [...MEMBER_FIELDS, ...ASSERTION_FIELDS],
  meetings: [...MEETING_FIELDS, 'source'],
  members: [...MEMBER_FIELDS, 'seat_kind', 'since', 'until', 'source'],
};

/** What a file has to tell: of each group, one column at least. */
export const NEEDS = ['member', 'meeting', 'meetings', 'date', 'status', 'source'] as const;
export type Need = (typeof NEEDS)[number];

/** What a mapping still lacks before a file can be planned. `source`: no column, and none chosen for the file. */
export function missingNeeds({ subject, columns, meetings, sourceId, everyStatus }: ImportMapping): Need[] {
  const has = (...fields: ImportField[]) => fields.some((field) => columns[field] !== undefined);
  const isAttendance = subject === 'attendances' || subject === 'attendance_matrix';
  const missing: Readonly<Record<Need, boolean>> = {
    member: subject !== 'meetings' && !has('member', 'member_en', 'member_code', 'iso_code'),
    meeting: subject === 'attendances' && !has('meeting_date', 'meeting_number', 'meeting_slug'),
    meetings: subject === 'attendance_matrix' && meetings.length === 0,
    date: subject === 'meetings' && !has('meeting_date'),
    status: subject === 'attendances' && !has('status') && everyStatus === null,
    source: (isAttendance || subject === 'members') && !has('source') && sourceId === null,
  };
  return NEEDS.filter((need) => missing[need]);
}

/** A mapping's values before any of them has a meaning. */
export const noValues = (): ValueMapping => ({
  status: {},
  mode: {},
  rank: {},
  capacity: {},
  seated: {},
  member_kind: {},
  seat_kind: {},
  meeting_kind: {},
  meeting_state: {},
});
