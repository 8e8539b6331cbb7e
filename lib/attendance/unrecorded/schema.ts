import { z } from 'zod';
import { UNRECORDED_REASONS } from '@/lib/attendance/unrecorded/types';
import { localisedTextSchema, rowIdSchema, textSchema } from '@/lib/core/schema-text';

/** Why nothing is recorded of a meeting, or of one member at it; by a document or in the office's words. */
export const unrecordedInputSchema = z
  .strictObject({
    meetingId: rowIdSchema,
    /** Of the meeting. */
    version: z.int().positive(),
    memberId: rowIdSchema.nullable().default(null),
    reason: z.enum(UNRECORDED_REASONS),
    sourceId: rowIdSchema.nullable().default(null),
    note: localisedTextSchema(500).nullable().default(null),
  })
  .refine(({ reason, sourceId, note }) => reason === 'not_asked' || sourceId !== null || note !== null, {
    message: 'source_or_note',
    path: ['sourceId'],
  });
export type UnrecordedInput = z.input<typeof unrecordedInputSchema>;

export const unrecordedRemovalSchema = z.strictObject({ id: rowIdSchema, reason: textSchema(1_000) });
