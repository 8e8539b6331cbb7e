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
  'level_text',
  'source',
] as const satisfies readonly ImportField[];
/** What goes with one status alone, and so with no row that holds several. */
const STATUS_FIELDS = [
  'representing_member',
  'presence_from',
  'presence_until',
  'delegation_size',
  'alternative_status',
] as const satisfies readonly ImportField[];

/** The fields that a file of each subject may have columns for. */
export const FIELDS_BY_SUBJECT: Readonly<Record<ImportSubject, readonly ImportField[]>> = {
  attendances: [...MEMBER_FIELDS, ...MEETING_FIELDS, 'status', 'seated', ...ASSERTION_FIELDS, ...STATUS_FIELDS],
  attendance_matrix: [...MEMBER_FIELDS, ...ASSERTION_FIELDS],
  meetings: [...MEETING_FIELDS, 'source'],
  members: [...MEMBER_FIELDS, 'seat_kind', 'since', 'until', 'source'],
};

/** What a file has to tell: of each group, one column at least. */
export const NEEDS = ['member', 'meeting', 'meetings', 'date', 'status', 'source'] as const;
export type Need = (typeof NEEDS)[number];

/** How a subject is read and asked about. */
interface SubjectTraits {
  needs: readonly Need[];
  /** Rows assert attendance: one that changes replaces what stands. */
  asserts: boolean;
  /** Columns are meetings, and their cells hold a status each. */
  acrossMeetings: boolean;
  /** What the list may create, beside the source's assertions; and what it is for and so creates unasked. */
  createsMembers: 'never' | 'if_asked' | 'always';
  createsMeetings: 'never' | 'if_asked' | 'always';
}

export const SUBJECTS: Readonly<Record<ImportSubject, SubjectTraits>> = {
  attendances: {
    needs: ['member', 'meeting', 'status', 'source'],
    asserts: true,
    acrossMeetings: false,
    createsMembers: 'if_asked',
    createsMeetings: 'if_asked',
  },
  attendance_matrix: {
    needs: ['member', 'meetings', 'source'],
    asserts: true,
    acrossMeetings: true,
    createsMembers: 'if_asked',
    createsMeetings: 'if_asked',
  },
  meetings: {
    needs: ['date'],
    asserts: false,
    acrossMeetings: false,
    createsMembers: 'never',
    createsMeetings: 'always',
  },
  members: {
    needs: ['member', 'source'],
    asserts: false,
    acrossMeetings: false,
    createsMembers: 'always',
    createsMeetings: 'never',
  },
};

/** What a list creates unless somebody says otherwise: what it is for. */
export const createsUnasked = (subject: ImportSubject): Pick<ImportMapping, 'createMembers' | 'createMeetings'> => ({
  createMembers: SUBJECTS[subject].createsMembers === 'always',
  createMeetings: SUBJECTS[subject].createsMeetings === 'always',
});

/** What a mapping still lacks before a file can be planned. `source`: no column, and none chosen for the file. */
export function missingNeeds({ subject, columns, meetings, sourceId, everyStatus }: ImportMapping): Need[] {
  const has = (...fields: ImportField[]) => fields.some((field) => columns[field] !== undefined);
  const told: Readonly<Record<Need, boolean>> = {
    member: has('member', 'member_en', 'member_code', 'iso_code'),
    meeting: has('meeting_date', 'meeting_number', 'meeting_slug'),
    meetings: meetings.length > 0,
    date: has('meeting_date'),
    status: has('status') || everyStatus !== null,
    source: has('source') || sourceId !== null,
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
});
