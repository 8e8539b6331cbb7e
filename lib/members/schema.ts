import { z } from 'zod';
import { editShape, editTargetShape } from '@/lib/core/schema-edit';
import {
  edtfSchema,
  localisedTextSchema,
  locatorSchema,
  quoteSchema,
  rowIdSchema,
  slugSchema,
  textSchema,
} from '@/lib/core/schema-text';
import { MEMBER_KINDS, SEAT_KINDS } from '@/lib/members/types';

export const memberInputSchema = z.strictObject({
  slug: slugSchema,
  kind: z.enum(MEMBER_KINDS),
  name: localisedTextSchema(200),
  isoCode: z
    .string()
    .regex(/^[A-Z]{2}$/, 'iso_code_form')
    .nullable(),
  /** The territory it belongs to. */
  territoryId: rowIdSchema.nullable().default(null),
  aliases: z.array(textSchema(200)),
});
export type MemberInput = z.input<typeof memberInputSchema>;

/** Of a doubt that somebody words without saying whose it is. */
const doubterSchema = z.int('required').positive();

export const seatInputSchema = z.strictObject({
  networkId: rowIdSchema,
  memberId: rowIdSchema,
  kind: z.enum(SEAT_KINDS),
  since: edtfSchema.nullable(),
  until: edtfSchema.nullable(),
  basis: localisedTextSchema(1_000),
  sourceId: rowIdSchema,
  /** The document that doubts the seat, where one does. */
  doubt: z
    .strictObject({ sourceId: doubterSchema, quote: quoteSchema.nullable(), locator: locatorSchema.nullable() })
    .nullable()
    .default(null),
});
export type SeatInput = z.input<typeof seatInputSchema>;

/** Aliases come and go one by one. */
export const memberEditSchema = memberInputSchema.omit({ aliases: true }).extend(editShape);
export type MemberEdit = z.input<typeof memberEditSchema>;

export const aliasInputSchema = z.strictObject({ ...editTargetShape, name: textSchema(200) });
export type AliasInput = z.infer<typeof aliasInputSchema>;

/** Network and member of a seat stay what they are: another seat is another row. */
export const seatEditSchema = seatInputSchema.omit({ networkId: true, memberId: true }).extend(editShape);
export type SeatEdit = z.input<typeof seatEditSchema>;
