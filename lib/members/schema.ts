import { z } from 'zod';
import { edtfSchema, localisedTextSchema, rowIdSchema, slugSchema, textSchema } from '@/lib/core/schema-text';
import { MEMBER_KINDS, SEAT_KINDS } from '@/lib/members/types';

export const memberInputSchema = z.strictObject({
  slug: slugSchema,
  kind: z.enum(MEMBER_KINDS),
  name: localisedTextSchema(200),
  isoCode: z.string().regex(/^[A-Z]{2}$/, 'iso_code_form').nullable(),
  aliases: z.array(textSchema(200)),
});
export type MemberInput = z.infer<typeof memberInputSchema>;

export const seatInputSchema = z.strictObject({
  networkId: rowIdSchema,
  memberId: rowIdSchema,
  kind: z.enum(SEAT_KINDS),
  since: edtfSchema.nullable(),
  until: edtfSchema.nullable(),
  basis: localisedTextSchema(1_000),
  sourceId: rowIdSchema,
});
export type SeatInput = z.infer<typeof seatInputSchema>;
