import { z } from 'zod';
import { editShape } from '@/lib/core/schema-edit';
import {
  dateSchema,
  localisedTextSchema,
  locatorSchema,
  quoteSchema,
  rowIdSchema,
  slugSchema,
} from '@/lib/core/schema-text';
import { parseEnteredMeetingDate, parseMeetingDate } from '@/lib/meetings/rules';
import { LIST_COMPLETENESS, MEETING_KINDS, MEETING_STATES } from '@/lib/meetings/types';

export const meetingInputSchema = z.strictObject({
  networkId: rowIdSchema,
  slug: slugSchema,
  title: localisedTextSchema(300),
  date: dateSchema(parseMeetingDate),
  number: z.int().positive().nullable(),
  kind: z.enum(MEETING_KINDS),
  state: z.enum(MEETING_STATES),
  place: localisedTextSchema(200).nullable(),
  hostMemberId: rowIdSchema.nullable(),
});
export type MeetingInput = z.infer<typeof meetingInputSchema>;

/** A meeting as somebody enters it. */
export const meetingFormSchema = meetingInputSchema.extend({ date: dateSchema(parseEnteredMeetingDate) });

export const meetingSourceInputSchema = z.strictObject({
  meetingId: rowIdSchema,
  sourceId: rowIdSchema,
  completeFor: z.enum(LIST_COMPLETENESS),
  quote: quoteSchema.nullable(),
  locator: locatorSchema.nullable(),
});
export type MeetingSourceInput = z.infer<typeof meetingSourceInputSchema>;

export const meetingEditSchema = meetingInputSchema.omit({ networkId: true }).extend(editShape);
export type MeetingEdit = z.input<typeof meetingEditSchema>;
