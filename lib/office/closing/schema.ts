import { z } from 'zod';
import { edtfSchema, rowIdSchema, textSchema } from '@/lib/core/schema-text';
import { seenShape } from '@/lib/participation/consequences/schema';

/** Ends seats of a member, with a reason; each with the version that was shown. */
export const closingSchema = z.strictObject({
  memberId: rowIdSchema,
  until: edtfSchema,
  reason: textSchema(1_000),
  seats: z
    .record(
      z.string().regex(/^[1-9]\d{0,8}$/, 'wrong_form'),
      z.strictObject({ version: z.coerce.number<string>().int().positive(), ends: z.literal('on').optional() }),
    )
    .refine((seats) => Object.values(seats).some(({ ends }) => ends === 'on'), 'required')
    .refine((seats) => Object.keys(seats).length <= 200, 'too_many'),
  ...seenShape,
});
export type ClosingOrder = Omit<z.output<typeof closingSchema>, 'seen'>;
export const CLOSING_FORM = { numbers: ['memberId'], dates: ['until'] };

/** Seats that are to end. */
export const endingSeats = ({ seats }: Pick<ClosingOrder, 'seats'>): { id: number; version: number }[] =>
  Object.entries(seats).flatMap(([id, { version, ends }]) => (ends === 'on' ? [{ id: Number(id), version }] : []));
