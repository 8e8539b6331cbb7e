import { z } from 'zod';
import { parsePartialDate } from '@/lib/core/partial-date';
import { dateSchema, locatorSchema, quoteSchema, rowIdSchema, textSchema } from '@/lib/core/schema-text';
import { parseSuccessionDate } from '@/lib/members/succession/rules';
import { SUCCESSION_KINDS } from '@/lib/members/succession/types';

export const successionInputSchema = z
  .strictObject({
    predecessorId: rowIdSchema,
    successorId: rowIdSchema,
    kind: z.enum(SUCCESSION_KINDS),
    date: dateSchema((edtf) => parseSuccessionDate(parsePartialDate(edtf))),
    sourceId: rowIdSchema,
    quote: quoteSchema.nullable(),
    locator: locatorSchema.nullable(),
  })
  .refine(({ predecessorId, successorId }) => predecessorId !== successorId, {
    path: ['successorId'],
    message: 'same_member',
  });
export type SuccessionInput = z.infer<typeof successionInputSchema>;

export const successionWithdrawalSchema = z.strictObject({ id: rowIdSchema, reason: textSchema(1_000) });
export type SuccessionWithdrawal = z.infer<typeof successionWithdrawalSchema>;
