import { z } from 'zod';
import { parsePartialDate } from '@/lib/core/partial-date';
import { dateSchema, locatorSchema, quoteSchema, rowIdSchema, textSchema } from '@/lib/core/schema-text';
import { parsePeriod } from '@/lib/attendance/totals/rules';

export const totalInputSchema = z
  .strictObject({
    networkId: rowIdSchema,
    memberId: rowIdSchema.nullable(),
    attended: z.int().nonnegative(),
    ofMeetings: z.int().positive().nullable(),
    period: dateSchema((edtf) => parsePeriod(parsePartialDate(edtf))),
    sourceId: rowIdSchema,
    quote: quoteSchema.nullable(),
    locator: locatorSchema.nullable(),
  })
  .refine(({ attended, ofMeetings }) => ofMeetings === null || attended <= ofMeetings, {
    path: ['attended'],
    message: 'more_than_all',
  });
export type TotalInput = z.infer<typeof totalInputSchema>;

export const totalWithdrawalSchema = z.strictObject({ id: rowIdSchema, reason: textSchema(1_000) });
export type TotalWithdrawal = z.infer<typeof totalWithdrawalSchema>;
