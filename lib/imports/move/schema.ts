import { z } from 'zod';
import { dateSchema, rowIdSchema, textSchema } from '@/lib/core/schema-text';
import { parseEnteredMeetingDate } from '@/lib/meetings/rules';
import { seenShape } from '@/lib/participation/consequences/schema';

/** Another date for a meeting: to be looked at, or (with a reason) to be written. */
export const moveFormSchema = z
  .strictObject({
    meetingId: rowIdSchema,
    version: z.int().positive(),
    date: dateSchema(parseEnteredMeetingDate),
    /** The date whose consequences were shown, in EDTF. */
    shown: z.string().max(60).nullable().default(null),
    ...seenShape,
    reason: textSchema(1_000).nullable().default(null),
    intent: z.enum(['show', 'confirm', 'propose']),
  })
  .refine(({ intent, reason }) => intent === 'show' || reason !== null, { path: ['reason'], message: 'required' });
export type MoveForm = z.output<typeof moveFormSchema>;
