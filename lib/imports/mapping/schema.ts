import { z } from 'zod';
import { ATTENDANCE_STATUSES } from '@/lib/attendance/types';
import { rowIdSchema, slugSchema } from '@/lib/core/schema-text';
import type { MeetingKey } from '@/lib/imports/headings/types';
import { FIELDS_BY_SUBJECT } from '@/lib/imports/mapping/rules-fields';
import { OWN_WORDS } from '@/lib/imports/mapping/rules-own-words';
import { IMPORT_FIELDS, IMPORT_SUBJECTS, type ValueMapping } from '@/lib/imports/mapping/types';
import { CODE_SYSTEMS } from '@/lib/members/names/types-territory';
import { parseMeetingDate } from '@/lib/meetings/rules';
import { dateSchema } from '@/lib/core/schema-text';
import { MEMBER_KINDS } from '@/lib/members/types';

const MOST_COLUMNS = 4_096;
const MOST_VALUES = 10_000;
const LONGEST_CELL = 32_767;

const headerSchema = z.string().max(LONGEST_CELL, 'too_long');

/** What each written value means. A prototype's words ("constructor") are values like any other. */
const meaningsSchema = <const Meaning extends string>(meanings: readonly Meaning[]) =>
  z
    .record(headerSchema, z.enum(meanings))
    .refine((record) => Object.keys(record).length <= MOST_VALUES, 'too_many')
    .default({});

const valuesSchema = z.strictObject({
  status: meaningsSchema(OWN_WORDS.status),
  mode: meaningsSchema(OWN_WORDS.mode),
  rank: meaningsSchema(OWN_WORDS.rank),
  capacity: meaningsSchema(OWN_WORDS.capacity),
  alternative_status: meaningsSchema(OWN_WORDS.alternative_status),
  seated: meaningsSchema(OWN_WORDS.seated),
  member_kind: meaningsSchema(OWN_WORDS.member_kind),
  seat_kind: meaningsSchema(OWN_WORDS.seat_kind),
  meeting_kind: meaningsSchema(OWN_WORDS.meeting_kind),
  meeting_state: meaningsSchema(OWN_WORDS.meeting_state),
  membership: meaningsSchema(OWN_WORDS.membership),
}) satisfies z.ZodType<ValueMapping>;

const meetingKeySchema = z
  .strictObject({
    date: dateSchema(parseMeetingDate).nullable().default(null),
    number: z.int().positive().nullable().default(null),
    slug: slugSchema.nullable().default(null),
    title: z.string().trim().min(1, 'required').max(300, 'too_long').nullable().default(null),
    time: z
      .string()
      .regex(/^\d\d:\d\d$/)
      .exactOptional(),
  })
  .refine(
    ({ date, number, slug }) => date !== null || number !== null || slug !== null,
    'required',
  ) satisfies z.ZodType<MeetingKey>;

/** How a file is to be read, by the headers of its columns: as the command line takes it, and as a network remembers it. */
export const namedMappingSchema = z
  .strictObject({
    subject: z.enum(IMPORT_SUBJECTS),
    columns: z.partialRecord(z.enum(IMPORT_FIELDS), headerSchema),
    meetings: z
      .array(z.strictObject({ header: headerSchema, meeting: meetingKeySchema }))
      .max(MOST_COLUMNS, 'too_many')
      .default([]),
    /** Headings of columns that somebody has said to leave out. */
    leftOut: z.array(headerSchema).max(MOST_COLUMNS, 'too_many').default([]),
    /** Only rows with one of these values in this column. */
    only: z
      .strictObject({ header: headerSchema, values: z.array(headerSchema).max(MOST_VALUES) })
      .nullable()
      .default(null),
    values: valuesSchema.prefault({}),
    sourceId: rowIdSchema.nullable().default(null),
    createMembers: z.boolean().default(false),
    createMeetings: z.boolean().default(false),
    memberKind: z.enum(MEMBER_KINDS).nullable().default(null),
    everyStatus: z.enum(ATTENDANCE_STATUSES).nullable().default(null),
    dayFirst: z.boolean().nullable().default(null),
    codeSystem: z.enum(CODE_SYSTEMS).exactOptional(),
    members: z.record(headerSchema, z.string().trim().min(1, 'required').max(300, 'too_long')).exactOptional(),
    unread: z.array(headerSchema).max(MOST_COLUMNS, 'too_many').exactOptional(),
  })
  .refine(
    ({ subject, columns }) =>
      Object.keys(columns).every((field) => (FIELDS_BY_SUBJECT[subject] as readonly string[]).includes(field)),
    {
      message: 'unknown_field',
      path: ['columns'],
    },
  )
  .refine(({ columns, meetings }) => eachOnce([...Object.values(columns), ...meetings.map(({ header }) => header)]), {
    message: 'column_twice',
    path: ['columns'],
  });
export type NamedMapping = z.output<typeof namedMappingSchema>;

const eachOnce = (headers: readonly string[]): boolean => new Set(headers).size === headers.length;
