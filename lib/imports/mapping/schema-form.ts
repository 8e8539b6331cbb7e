import { z } from 'zod';
import { ATTENDANCE_STATUSES } from '@/lib/attendance/types';
import { rowIdSchema } from '@/lib/core/schema-text';
import { VALUE_FIELDS } from '@/lib/imports/mapping/rules-own-words';
import { HIDDEN_CHOICES, IMPORT_FIELDS, IMPORT_SUBJECTS } from '@/lib/imports/mapping/types';
import { CODE_SYSTEMS } from '@/lib/members/names/types-territory';
import { MEMBER_KINDS } from '@/lib/members/types';

const columnSchema = z.int().min(0).nullable();

/** Which column means what; what is read with it. */
export const columnsFormSchema = z.strictObject({
  jobId: rowIdSchema,
  subject: z.enum(IMPORT_SUBJECTS),
  columns: z.partialRecord(z.enum(IMPORT_FIELDS), columnSchema).default({}),
  sourceId: rowIdSchema.nullable().default(null),
  createMembers: z.boolean().default(false),
  createMeetings: z.boolean().default(false),
  memberKind: z.enum(MEMBER_KINDS).nullable().default(null),
  everyStatus: z.enum(ATTENDANCE_STATUSES).nullable().default(null),
  /** null: as the file proves. */
  dayFirst: z.enum(['yes', 'no']).nullable().default(null),
  hidden: z.enum(HIDDEN_CHOICES).nullable().default(null),
  /** null: as the file shows. */
  codeSystem: z.enum(CODE_SYSTEMS).nullable().default(null),
  /** What headings mean that somebody is asked about, by their columns: a choice, or a text in its place. */
  headings: z.record(z.string().regex(/^\d{1,4}$/), z.string().max(20).nullable()).default({}),
  headingTexts: z.record(z.string().regex(/^\d{1,4}$/), z.string().max(300).nullable()).default({}),
  /** By column, and by place among its values, those of the rows that are read. */
  only: z.record(z.string().regex(/^\d{1,4}$/), z.record(z.string().regex(/^\d{1,3}$/), z.literal('on'))).default({}),
  oneMeeting: z.string().max(300).nullable().default(null),
  century: z.enum(['1900', '2000']).nullable().default(null),
});

export type ColumnsForm = z.infer<typeof columnsFormSchema>;

/** What the values mean, by their places in the list that was shown. */
export const valuesFormSchema = z.strictObject({
  jobId: rowIdSchema,
  values: z
    .partialRecord(z.enum(VALUE_FIELDS), z.record(z.string().regex(/^\d{1,3}$/), z.string().max(60).nullable()))
    .default({}),
});

export type ValuesForm = z.infer<typeof valuesFormSchema>;
