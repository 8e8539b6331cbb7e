import { z } from 'zod';
import { ATTENDANCE_STATUSES, CAPACITIES, DELEGATE_RANKS, PARTICIPATION_MODES, STATEMENT_KINDS } from '@/lib/attendance/types';
import { edtfSchema, locatorSchema, quoteSchema, rowIdSchema, textSchema } from '@/lib/core/schema-text';

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
