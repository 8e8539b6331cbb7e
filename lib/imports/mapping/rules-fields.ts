import { tableShape } from '@/lib/imports/headings/types-shape';
import type { ImportField, ImportMapping, ImportSubject, ValueMapping } from '@/lib/imports/mapping/types';

const MEMBER_FIELDS = [
  'member',
  'member_en',
  'member_code',
  'iso_code',
  'member_kind',
  'territory',
  'alias',
] as const satisfies readonly ImportField[];
const MEETING_FIELDS = [
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
] as const satisfies readonly ImportField[];
const DATE_FIELDS: readonly string[] = ['meeting_date', 'since', 'until'] satisfies ImportField[];
/** Whether a field holds a date, in EDTF once it is read. */
export const isDateField = (field: string): boolean => DATE_FIELDS.includes(field);

/** Each of these says which meeting a row is of. */
export const NAMES_MEETING = [
  'meeting',
  'meeting_date',
  'meeting_number',
  'meeting_slug',
] as const satisfies readonly ImportField[];

/** Whether a column says which meeting a row is of. @param columns null: somebody has said that there is none */
export const namesMeeting = (columns: Readonly<Partial<Record<ImportField, unknown>>>): boolean =>
  NAMES_MEETING.some((field) => columns[field] !== undefined && columns[field] !== null);

const ASSERTION_FIELDS = [
  'mode',
  'rank',
  'capacity',
  'quote',
  'locator',
  'note',
  'level_text',
  'source',
] as const satisfies readonly ImportField[];
/** What goes with one status alone, and so with no row that holds several. */
const STATUS_FIELDS = [
  'representing_member',
  'represents',
  'presence_from',
  'presence_until',
  'delegation_size',
  'alternative_status',
] as const satisfies readonly ImportField[];

/** Who doubts a seat, and where. */
const DOUBT_FIELDS = ['doubt_source', 'doubt_quote', 'doubt_locator'] as const satisfies readonly ImportField[];

/** The fields that a file of each subject may have columns for. */
export const FIELDS_BY_SUBJECT: Readonly<Record<ImportSubject, readonly ImportField[]>> = {
  attendances: [
    ...MEMBER_FIELDS,
    ...MEETING_FIELDS,
    'status',
    'seated',
    ...ASSERTION_FIELDS,
    ...STATUS_FIELDS,
    'network',
  ],
  delegates: [...MEMBER_FIELDS, ...MEETING_FIELDS, 'status', 'person', ...ASSERTION_FIELDS, 'network'],
  attendance_matrix: [...MEMBER_FIELDS, ...ASSERTION_FIELDS, 'network'],
  attendance_turned: [...MEETING_FIELDS, ...ASSERTION_FIELDS, 'network'],
  meetings: [...MEETING_FIELDS, 'source', 'network'],
  members: [...MEMBER_FIELDS, 'seat_kind', 'since', 'until', 'seat_again', 'source', ...DOUBT_FIELDS, 'network'],
  membership_years: [...MEMBER_FIELDS, 'source', 'network'],
  membership_rows: [...MEMBER_FIELDS, 'year', 'membership', 'source', 'network'],
};

/** What a file has to tell: of each group, one column at least. */
export const NEEDS = [
  'member',
  'meeting',
  'meetings',
  'headings',
  'members',
  'years',
  'year',
  'membership',
  'date',
  'status',
  'source',
  'network',
] as const;
export type Need = (typeof NEEDS)[number];

/** How a subject is read and asked about. */
interface SubjectTraits {
  needs: readonly Need[];
  /** Rows assert attendance: one that changes replaces what stands. */
  asserts: boolean;
  /** Columns are meetings, and their cells hold a status each. */
  acrossMeetings: boolean;
  /** Of a table whose columns have headings of the same kind: what their cells say. */
  headed: 'status' | 'membership' | null;
  /** What the list may create, beside the source's assertions; and what it is for and so creates unasked. */
  createsMembers: 'never' | 'if_asked' | 'always';
  createsMeetings: 'never' | 'if_asked' | 'always';
}

export const SUBJECTS: Readonly<Record<ImportSubject, SubjectTraits>> = {
  attendances: {
    needs: ['member', 'meeting', 'status', 'source', 'network'],
    asserts: true,
    acrossMeetings: false,
    headed: null,
    createsMembers: 'if_asked',
    createsMeetings: 'if_asked',
  },
  delegates: {
    needs: ['member', 'meeting', 'status', 'source', 'network'],
    asserts: true,
    acrossMeetings: false,
    headed: null,
    createsMembers: 'if_asked',
    createsMeetings: 'if_asked',
  },
  attendance_matrix: {
    needs: ['member', 'meetings', 'headings', 'source', 'network'],
    asserts: true,
    acrossMeetings: true,
    headed: 'status',
    createsMembers: 'if_asked',
    createsMeetings: 'if_asked',
  },
  attendance_turned: {
    needs: ['meeting', 'members', 'source', 'network'],
    asserts: true,
    acrossMeetings: false,
    headed: 'status',
    createsMembers: 'if_asked',
    createsMeetings: 'if_asked',
  },
  meetings: {
    needs: ['date', 'network'],
    asserts: false,
    acrossMeetings: false,
    headed: null,
    createsMembers: 'never',
    createsMeetings: 'always',
  },
  members: {
    needs: ['member', 'source', 'network'],
    asserts: false,
    acrossMeetings: false,
    headed: null,
    createsMembers: 'always',
    createsMeetings: 'never',
  },
  membership_years: {
    needs: ['member', 'years', 'source', 'network'],
    asserts: false,
    acrossMeetings: false,
    headed: 'membership',
    createsMembers: 'always',
    createsMeetings: 'never',
  },
  membership_rows: {
    needs: ['member', 'year', 'membership', 'source', 'network'],
    asserts: false,
    acrossMeetings: false,
    headed: null,
    createsMembers: 'always',
    createsMeetings: 'never',
  },
};

/** What a list creates unless somebody says otherwise: what it is for. */
export const createsUnasked = (subject: ImportSubject): Pick<ImportMapping, 'createMembers' | 'createMeetings'> => ({
  createMembers: SUBJECTS[subject].createsMembers === 'always',
  createMeetings: SUBJECTS[subject].createsMeetings === 'always',
});

/** Whether each row is of one meeting, so that a line above several of them, or a title, may name it. */
export const hasMeetingPerRow = (subject: ImportSubject): boolean =>
  SUBJECTS[subject].needs.includes('meeting') && SUBJECTS[subject].headed === null;

/** What a mapping still lacks before a file can be planned. `source`: no column, and none chosen for the file. */
export function missingNeeds(mapping: ImportMapping): Need[] {
  const { subject, columns, meetings, sourceId, everyStatus } = mapping;
  const shape = tableShape(mapping);
  const has = (...fields: ImportField[]) => fields.some((field) => columns[field] !== undefined);
  const told: Readonly<Record<Need, boolean>> = {
    member: has('member', 'member_en', 'member_code', 'iso_code'),
    meeting: namesMeeting(columns) || shape.meeting !== null || shape.sections,
    // Headings that are asked about name meetings, too; what is missing is which.
    meetings: meetings.length + shape.asked.length > 0,
    headings: shape.asked.length === 0,
    members: shape.members.length > 0,
    years: shape.years.length > 0,
    year: has('year'),
    membership: has('membership'),
    date: has('meeting_date'),
    status: has('status') || everyStatus !== null || shape.statuses.length > 0,
    source: has('source') || sourceId !== null,
    network: !has('network') || shape.only !== null,
  };
  return NEEDS.filter((need) => SUBJECTS[subject].needs.includes(need) && !told[need]);
}

/** A mapping's values before any of them has a meaning. */
export const noValues = (): ValueMapping => ({
  status: {},
  mode: {},
  rank: {},
  capacity: {},
  alternative_status: {},
  seated: {},
  member_kind: {},
  seat_kind: {},
  meeting_kind: {},
  meeting_state: {},
  membership: {},
});
