import { z } from 'zod';
import { PARTICIPATION_MODES } from '@/lib/attendance/types';
import { rowIdSchema, textSchema } from '@/lib/core/schema-text';
import { parsePartialDate } from '@/lib/core/partial-date';
import type { ReportAnswers } from '@/lib/imports/call-reports/rules';
import { seenShape } from '@/lib/participation/consequences/schema';
import { MOST_PERSONS, REPORT_TOOLS, type CallReport, type PersonChoice } from '@/lib/imports/call-reports/types';

/** Longer than any name, address or house; what is longer was no report of ours. */
const LONGEST_CELL = 1_000;
const MINUTES_A_DAY = 1_440;
const cellSchema = z.string().max(LONGEST_CELL);

const reportSchema = z.strictObject({
  tool: z.enum(REPORT_TOOLS),
  persons: z
    .array(
      z.strictObject({
        name: cellSchema,
        mail: cellSchema,
        organisation: cellSchema,
        minutes: z.number().min(0).nullable(),
        unreadDuration: cellSchema,
        stays: z.int().min(1),
        checkedIn: z.boolean().nullable(),
      }),
    )
    .min(1)
    .max(MOST_PERSONS),
  days: z.array(z.string().refine((edtf) => parsePartialDate(edtf).ok)).max(2),
  skipped: z.array(cellSchema),
}) satisfies z.ZodType<CallReport>;

/** A report that was read, as the page sends it back: the server has kept nothing of it. */
const sentBackSchema = z.string().transform((text, context): CallReport => {
  const read = reportSchema.safeParse(parseJson(text));
  if (read.success) return read.data;
  context.addIssue({ code: 'custom', message: 'wrong_form' });
  return z.NEVER;
});

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

const choiceSchema = z
  .strictObject({
    memberId: z
      .union([
        z.literal('leave'),
        z
          .string()
          .regex(/^[1-9]\d{0,8}$/, 'wrong_form')
          .transform(Number),
      ])
      .nullable(),
  })
  .transform(({ memberId }): PersonChoice => memberId);

/** Minutes; what is none is said with the persons, so that nobody's choices are lost over it. */
const leastSchema = z
  .union([z.int(), z.string()])
  .nullable()
  .default(null)
  .transform((least): ReportAnswers['least'] =>
    least === null || (typeof least === 'number' && least <= MINUTES_A_DAY) ? least : 'not_understood',
  );

/** A report as its form sends it: a file to be read, or with a choice for every person to be written. */
export const reportFormSchema = z.strictObject({
  networkId: rowIdSchema,
  meetingId: rowIdSchema,
  sourceId: rowIdSchema,
  version: z.int().positive().nullable().default(null),
  report: sentBackSchema.nullable().default(null),
  least: leastSchema,
  /** The meeting of another day that the report is nevertheless said to be of. */
  otherDay: rowIdSchema.nullable().default(null),
  mode: z.enum(PARTICIPATION_MODES).default('unknown'),
  rows: z.record(z.string().regex(/^(0|[1-9]\d{0,3})$/, 'wrong_form'), choiceSchema).default({}),
  ...seenShape,
  reason: textSchema(1_000).nullable().default(null),
  intent: z.enum(['read', 'confirm']),
});
export type ReportForm = z.output<typeof reportFormSchema>;
