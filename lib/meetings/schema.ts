import { z } from 'zod';
import { edtfSchema, localisedTextSchema, locatorSchema, quoteSchema, rowIdSchema, slugSchema } from '@/lib/core/schema-text';
import { MEETING_KINDS, MEETING_STATES } from '@/lib/meetings/types';

export const meetingInputSchema = z.strictObject({
  networkId: rowIdSchema,
  slug: slugSchema,
  title: localisedTextSchema(300),
  // ".." says "still", which no meeting is.
  date: edtfSchema.refine((edtf) => edtf !== '..', 'not_a_date'),
  number: z.int().positive().nullable(),
  kind: z.enum(MEETING_KINDS),
  state: z.enum(MEETING_STATES),
  place: localisedTextSchema(200).nullable(),
  hostMemberId: rowIdSchema.nullable(),
});
export type MeetingInput = z.infer<typeof meetingInputSchema>;

export const meetingSourceInputSchema = z.strictObject({
  meetingId: rowIdSchema,
  sourceId: rowIdSchema,
  exhaustive: z.boolean(),
  quote: quoteSchema.nullable(),
  locator: locatorSchema.nullable(),
});
export type MeetingSourceInput = z.infer<typeof meetingSourceInputSchema>;
