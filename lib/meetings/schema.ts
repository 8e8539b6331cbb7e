import { z } from 'zod';
import { editShape } from '@/lib/core/schema-edit';
import {
  dateSchema,
  localisedTextSchema,
  locatorSchema,
  quoteSchema,
  rowIdSchema,
  slugSchema,
  textSchema,
} from '@/lib/core/schema-text';
import { parseEnteredMeetingDate, parseMeetingDate } from '@/lib/meetings/rules';
import { LONGEST_LABEL } from '@/lib/meetings/rules-series';
import { LIST_COMPLETENESS, MEETING_KINDS, MEETING_STATES } from '@/lib/meetings/types';

const seriesLabelSchema = textSchema(LONGEST_LABEL).regex(/[\p{L}\p{N}]/u, 'series_label_form');

export const meetingInputSchema = z.strictObject({
  networkId: rowIdSchema,
  slug: slugSchema,
  title: localisedTextSchema(300),
  date: dateSchema(parseMeetingDate),
  /** How its series names it, as written. */
  label: seriesLabelSchema.nullable().default(null),
  /** Its place among meetings of one date, where the label does not tell it; without a label it is the label, too. */
  number: z.int().positive().nullable(),
  kind: z.enum(MEETING_KINDS),
  state: z.enum(MEETING_STATES),
  place: localisedTextSchema(200).nullable(),
  hostMemberId: rowIdSchema.nullable(),
});
export type MeetingInput = z.input<typeof meetingInputSchema>;

/** A meeting as somebody enters it. */
export const meetingFormSchema = meetingInputSchema.extend({ date: dateSchema(parseEnteredMeetingDate) });

export const meetingSourceInputSchema = z.strictObject({
  meetingId: rowIdSchema,
  sourceId: rowIdSchema,
  completeFor: z.enum(LIST_COMPLETENESS),
  /** Members whose seat has no known end, and which the office counts as absent by the list. */
  countedMemberIds: z.array(rowIdSchema).max(1_000, 'too_many').default([]),
  quote: quoteSchema.nullable(),
  locator: locatorSchema.nullable(),
});
export type MeetingSourceInput = z.input<typeof meetingSourceInputSchema>;

export const meetingEditSchema = meetingInputSchema.omit({ networkId: true }).extend(editShape);
export type MeetingEdit = z.input<typeof meetingEditSchema>;
