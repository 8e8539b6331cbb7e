import { z } from 'zod';
import { ATTENDANCE_STATUSES, CAPACITIES, PARTICIPATION_MODES } from '@/lib/attendance/types';
import { rowIdSchema, textSchema } from '@/lib/core/schema-text';
import type { PasteChoice } from '@/lib/imports/paste/types';
import { LIST_MAY_BE } from '@/lib/imports/mapping/types';
import { seenShape } from '@/lib/participation/consequences/schema';

/** Characters of a pasted list, or of minutes with all that was said: seventy pages. */
export const LONGEST_PASTE = 200_000;

const choiceSchema = z
  .strictObject({
    memberId: z
      .union([
        z.enum(['leave', 'none']),
        z
          .string()
          .regex(/^[1-9]\d{0,8}$/, 'wrong_form')
          .transform(Number),
      ])
      .nullable()
      .default(null),
    status: z.enum(ATTENDANCE_STATUSES).nullable().default(null),
    mode: z.enum(PARTICIPATION_MODES).default('unknown'),
    capacity: z.enum(CAPACITIES).default('member'),
    alias: z.literal('on').optional(),
  })
  .transform(({ alias, ...choice }): PasteChoice => ({ ...choice, alias: alias === 'on' }));

/** A pasted list as its form sends it: to be read, or with a choice for every row to be written. */
export const pasteFormSchema = z.strictObject({
  meetingId: rowIdSchema,
  version: z.int().positive(),
  sourceId: rowIdSchema,
  completeFor: z.enum(LIST_MAY_BE),
  /** null where a document is sent instead. */
  text: textSchema(LONGEST_PASTE).nullable().default(null),
  digest: z
    .string()
    .regex(/^[0-9a-f]{64}$/, 'wrong_form')
    .nullable()
    .default(null),
  ...seenShape,
  /** Those whose seat has no known end are to be counted. */
  countUnknownEnds: z.boolean().default(false),
  /** The meeting for which somebody said that a text of another day is meant. */
  otherDay: rowIdSchema.nullable().default(null),
  rows: z.record(z.string().regex(/^(0|[1-9]\d{0,3})$/, 'wrong_form'), choiceSchema).default({}),
  reason: textSchema(1_000).nullable().default(null),
  intent: z.enum(['read', 'confirm']),
});
export type PasteForm = z.output<typeof pasteFormSchema>;
