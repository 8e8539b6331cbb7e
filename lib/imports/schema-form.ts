import { z } from 'zod';
import { ATTENDANCE_STATUSES } from '@/lib/attendance/types';
import { rowIdSchema, textSchema } from '@/lib/core/schema-text';
import { VALUE_FIELDS } from '@/lib/imports/rules-guess-words';
import { APPLY_MODES } from '@/lib/imports/types-batch';
import { IMPORT_FIELDS, IMPORT_SUBJECTS } from '@/lib/imports/types';
import { MEMBER_KINDS } from '@/lib/members/types';

const columnSchema = z.int().min(0).nullable();

/** The upload's fields beside the file itself, in whose place an empty text stands where none was chosen. */
export const uploadFormSchema = z.strictObject({
  networkId: rowIdSchema,
  file: z.null({ error: 'file_missing' }).optional(),
});

export const sheetFormSchema = z.strictObject({ jobId: rowIdSchema, sheet: z.string().min(1).max(100) });

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
  dayFirst: z.enum(['yes', 'no']).default('yes'),
});
export type ColumnsForm = z.infer<typeof columnsFormSchema>;

/** What the values mean, by their places in the list that was shown. */
export const valuesFormSchema = z.strictObject({
  jobId: rowIdSchema,
  values: z.partialRecord(z.enum(VALUE_FIELDS), z.record(z.string().regex(/^\d{1,3}$/), z.string().max(60).nullable())).default({}),
});
export type ValuesForm = z.infer<typeof valuesFormSchema>;

export const jobFormSchema = z.strictObject({ jobId: rowIdSchema });

export const applyFormSchema = z.strictObject({
  jobId: rowIdSchema,
  mode: z.enum(APPLY_MODES),
  release: z.enum(['drafts', 'publish']),
  reason: textSchema(1_000).nullable().default(null),
});

export const publishFormSchema = z.strictObject({ id: rowIdSchema });
