import { z } from 'zod';
import {
  ATTENDANCE_STATUSES,
  CAPACITIES,
  DELEGATE_RANKS,
  PARTICIPATION_MODES,
  STATEMENT_KINDS,
  type AttendanceStatus,
} from '@/lib/attendance/types';
import { BOUND_DETAILS, goesWith, type BoundDetail } from '@/lib/attendance/rules-content';
import type { AssertionContent } from '@/lib/attendance/types-log';
import { edtfSchema, locatorSchema, quoteSchema, rowIdSchema, textSchema } from '@/lib/core/schema-text';
import { LIST_COMPLETENESS } from '@/lib/meetings/types';

/** Characters of an agenda item, a time, a level in a document's words. */
export const LONGEST_DETAIL = 200;
/** Persons; a larger number is another thing than a delegation. */
export const LARGEST_DELEGATION = 10_000;

const delegationSchema = z.int().positive('not_positive').max(LARGEST_DELEGATION, 'too_large');

/** A number as a text, from a field whose name holds a member's. */
const numberTextSchema = z
  .string()
  .regex(/^\d{1,9}$/, 'not_a_number')
  .transform(Number);

/** What a source may say beside the status, its way of coming and its words. */
const detailShape = {
  representingMemberId: rowIdSchema.nullable().default(null),
  presenceFrom: textSchema(LONGEST_DETAIL).nullable().default(null),
  presenceUntil: textSchema(LONGEST_DETAIL).nullable().default(null),
  delegationSize: delegationSchema.nullable().default(null),
  levelText: textSchema(LONGEST_DETAIL).nullable().default(null),
  alternativeStatus: z.enum(ATTENDANCE_STATUSES).nullable().default(null),
};

/** Refuses, beside its field, a detail that the status rules out. */
function demandFit(
  entry: Pick<AssertionContent, BoundDetail> & { status: AttendanceStatus | null; memberId?: number },
  context: z.RefinementCtx,
): void {
  const { status, alternativeStatus } = entry;
  if (status === null) return;
  const wrong = BOUND_DETAILS.filter(
    (detail) => entry[detail] !== null && !goesWith(detail, status, alternativeStatus),
  );
  for (const detail of wrong)
    context.addIssue({
      code: 'custom',
      message: detail === 'alternativeStatus' ? 'same_reading' : 'not_with_status',
      path: [detail],
    });
  if (entry.representingMemberId !== null && entry.representingMemberId === entry.memberId)
    context.addIssue({ code: 'custom', message: 'represents_itself', path: ['representingMemberId'] });
}

export const attendanceInputSchema = z
  .strictObject({
    memberId: rowIdSchema,
    sourceId: rowIdSchema,
    status: z.enum(ATTENDANCE_STATUSES),
    mode: z.enum(PARTICIPATION_MODES).default('unknown'),
    rank: z.enum(DELEGATE_RANKS).default('unknown'),
    capacity: z.enum(CAPACITIES).default('member'),
    quote: quoteSchema.nullable().default(null),
    locator: locatorSchema.nullable().default(null),
    note: textSchema(1_000).nullable().default(null),
    ...detailShape,
  })
  .superRefine(demandFit);

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
const logEntrySchema = z
  .strictObject({
    memberId: rowIdSchema,
    status: z.enum(ATTENDANCE_STATUSES).nullable(),
    mode: z.enum(PARTICIPATION_MODES).default('unknown'),
    rank: z.enum(DELEGATE_RANKS).default('unknown'),
    capacity: z.enum(CAPACITIES).optional(),
    quote: quoteSchema.nullable().default(null),
    locator: locatorSchema.nullable().default(null),
    ...detailShape,
  })
  .superRefine(demandFit);

/** A step of logging a meeting by one source. The reason is asked for where something public changes. */
export const logInputSchema = z.strictObject({
  meetingId: rowIdSchema,
  version: z.int().positive(),
  sourceId: rowIdSchema,
  completeFor: z.enum(LIST_COMPLETENESS),
  /** Members whose seat has no known end, and which are to count as absent by the list. */
  counted: z.array(rowIdSchema).max(1_000, 'too_many').default([]),
  entries: z
    .array(logEntrySchema)
    .max(1_000, 'too_many')
    .refine((entries) => new Set(entries.map(({ memberId }) => memberId)).size === entries.length, 'member_twice'),
  reason: textSchema(1_000).nullable().default(null),
});
export type LogInput = z.input<typeof logInputSchema>;

/** What one assertion should have said. It is withdrawn for the reason given, and another one added. */
export const correctionInputSchema = z
  .strictObject({
    id: rowIdSchema,
    status: z.enum(ATTENDANCE_STATUSES),
    mode: z.enum(PARTICIPATION_MODES),
    rank: z.enum(DELEGATE_RANKS),
    capacity: z.enum(CAPACITIES).optional(),
    quote: quoteSchema.nullable(),
    locator: locatorSchema.nullable(),
    ...detailShape,
    reason: textSchema(1_000),
  })
  .superRefine(demandFit);
export type CorrectionInput = z.input<typeof correctionInputSchema>;

/** A row of the log's form; what is left empty is unknown. */
const logRowSchema = z
  .strictObject({
    status: z.enum(ATTENDANCE_STATUSES).nullable().default(null),
    mode: z.enum(PARTICIPATION_MODES).nullable().default(null),
    rank: z.enum(DELEGATE_RANKS).nullable().default(null),
    capacity: z.enum(CAPACITIES).optional(),
    quote: quoteSchema.nullable().default(null),
    locator: locatorSchema.nullable().default(null),
    ...detailShape,
    // Typed into the row of a member: numbers come as texts there.
    representingMemberId: numberTextSchema.nullable().default(null),
    delegationSize: numberTextSchema.pipe(delegationSchema).nullable().default(null),
  })
  .superRefine(demandFit);

/** The log as its form sends it: rows by member, saved as drafts or published with everything else about the meeting. */
export const logFormSchema = logInputSchema.omit({ counted: true }).extend({
  /** What was shown of who becomes absent and of what stands against the record. */
  seen: z.string().max(64).nullable().default(null),
  /** Those whose seat has no known end are to be counted. */
  countUnknownEnds: z.boolean().default(false),
  entries: z.record(z.string().regex(/^[1-9]\d{0,8}$/, 'wrong_form'), logRowSchema).default({}),
  intent: z.enum(['save', 'publish']),
});
export type LogForm = z.output<typeof logFormSchema>;

export const attendanceWithdrawalSchema = z.strictObject({ id: rowIdSchema, reason: textSchema(1_000) });
