import { z } from 'zod';
import {
  ATTENDANCE_STATUSES,
  CAPACITIES,
  DELEGATE_RANKS,
  PARTICIPATION_MODES,
  STATEMENT_KINDS,
} from '@/lib/attendance/types';
import { edtfSchema, locatorSchema, quoteSchema, rowIdSchema, textSchema } from '@/lib/core/schema-text';
import { LIST_COMPLETENESS } from '@/lib/meetings/types';

export const attendanceInputSchema = z.strictObject({
  memberId: rowIdSchema,
  sourceId: rowIdSchema,
  status: z.enum(ATTENDANCE_STATUSES),
  mode: z.enum(PARTICIPATION_MODES).default('unknown'),
  rank: z.enum(DELEGATE_RANKS).default('unknown'),
  capacity: z.enum(CAPACITIES).default('member'),
  quote: quoteSchema.nullable().default(null),
  locator: locatorSchema.nullable().default(null),
  note: textSchema(1_000).nullable().default(null),
});

/** Assertions about one meeting, recorded together. */
export const meetingAttendanceInputSchema = z.strictObject({
  meetingId: rowIdSchema,
  attendances: z.array(attendanceInputSchema).min(1, 'required').max(1_000, 'too_many'),
});
export type MeetingAttendanceInput = z.input<typeof meetingAttendanceInputSchema>;

export const withdrawalInputSchema = z.strictObject({
  ids: z.array(rowIdSchema).min(1, 'required').max(1_000, 'too_many'),
  reason: textSchema(1_000),
});
export type WithdrawalInput = z.infer<typeof withdrawalInputSchema>;

export const statementInputSchema = z.strictObject({
  networkId: rowIdSchema,
  memberId: rowIdSchema,
  sourceId: rowIdSchema,
  kind: z.enum(STATEMENT_KINDS),
  since: edtfSchema.nullable(),
  until: edtfSchema.nullable(),
  quote: quoteSchema,
  locator: locatorSchema.nullable(),
});
export type StatementInput = z.infer<typeof statementInputSchema>;

/** One row of the log. `status` null: the source does not record the member. */
const logEntrySchema = z.strictObject({
  memberId: rowIdSchema,
  status: z.enum(ATTENDANCE_STATUSES).nullable(),
  mode: z.enum(PARTICIPATION_MODES).default('unknown'),
  rank: z.enum(DELEGATE_RANKS).default('unknown'),
  capacity: z.enum(CAPACITIES).optional(),
  quote: quoteSchema.nullable().default(null),
  locator: locatorSchema.nullable().default(null),
});

/** A step of logging a meeting by one source. The reason is asked for where something public changes. */
export const logInputSchema = z.strictObject({
  meetingId: rowIdSchema,
  version: z.int().positive(),
  sourceId: rowIdSchema,
  completeFor: z.enum(LIST_COMPLETENESS),
  entries: z
    .array(logEntrySchema)
    .max(1_000, 'too_many')
    .refine((entries) => new Set(entries.map(({ memberId }) => memberId)).size === entries.length, 'member_twice'),
  reason: textSchema(1_000).nullable().default(null),
});
export type LogInput = z.input<typeof logInputSchema>;

/** What one assertion should have said. It is withdrawn for the reason given, and another one added. */
export const correctionInputSchema = z.strictObject({
  id: rowIdSchema,
  status: z.enum(ATTENDANCE_STATUSES),
  mode: z.enum(PARTICIPATION_MODES),
  rank: z.enum(DELEGATE_RANKS),
  capacity: z.enum(CAPACITIES).optional(),
  quote: quoteSchema.nullable(),
  locator: locatorSchema.nullable(),
  reason: textSchema(1_000),
});
export type CorrectionInput = z.infer<typeof correctionInputSchema>;

/** A row of the log's form; what is left empty is unknown. */
const logRowSchema = z.strictObject({
  status: z.enum(ATTENDANCE_STATUSES).nullable().default(null),
  mode: z.enum(PARTICIPATION_MODES).nullable().default(null),
  rank: z.enum(DELEGATE_RANKS).nullable().default(null),
  capacity: z.enum(CAPACITIES).optional(),
  quote: quoteSchema.nullable().default(null),
  locator: locatorSchema.nullable().default(null),
});

/** The log as its form sends it: rows by member, saved as drafts or published with everything else about the meeting. */
export const logFormSchema = logInputSchema.extend({
  entries: z.record(z.string().regex(/^[1-9]\d{0,8}$/, 'wrong_form'), logRowSchema).default({}),
  intent: z.enum(['save', 'publish']),
});
export type LogForm = z.output<typeof logFormSchema>;

export const attendanceWithdrawalSchema = z.strictObject({ id: rowIdSchema, reason: textSchema(1_000) });
