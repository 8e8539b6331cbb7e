import { z } from 'zod';
import { rowIdSchema } from '@/lib/core/schema-text';
import { REPLY_KINDS } from '@/lib/office/replies/types';

const kindSchema = z.enum(REPLY_KINDS).nullable().default(null);

/** What is noted of each member, and what was shown of it: nobody overwrites what they have not seen. */
export const repliesFormSchema = z.strictObject({
  meetingId: rowIdSchema,
  entries: z
    .record(z.string().regex(/^[1-9]\d{0,8}$/, 'wrong_form'), z.strictObject({ seen: kindSchema, kind: kindSchema }))
    .refine((entries) => Object.keys(entries).length <= 1_000, 'too_many'),
});
export type RepliesForm = z.output<typeof repliesFormSchema>;

export const REPLIES_FORM = { numbers: ['meetingId'] };
