import { z } from 'zod';
import { editShape } from '@/lib/core/schema-edit';
import {
  edtfSchema,
  localisedTextSchema,
  quoteSchema,
  rowIdSchema,
  slugSchema,
  textSchema,
} from '@/lib/core/schema-text';
import { PARTICIPATION_DUTIES } from '@/lib/networks/types';

export const networkInputSchema = z.strictObject({
  slug: slugSchema,
  name: localisedTextSchema(200),
  description: localisedTextSchema(2_000),
  duty: z.enum(PARTICIPATION_DUTIES),
  coverage: z.object({ since: edtfSchema, until: edtfSchema }).nullable(),
  coverageNote: localisedTextSchema(1_000).nullable(),
});
export type NetworkInput = z.infer<typeof networkInputSchema>;

export const organiserTermInputSchema = z.strictObject({
  networkId: rowIdSchema,
  organiser: textSchema(200),
  memberId: rowIdSchema.nullable(),
  since: edtfSchema.nullable(),
  until: edtfSchema.nullable(),
  sourceId: rowIdSchema,
  quote: quoteSchema.nullable(),
});
export type OrganiserTermInput = z.infer<typeof organiserTermInputSchema>;

export const networkEditSchema = networkInputSchema.extend(editShape);
export type NetworkEdit = z.input<typeof networkEditSchema>;

export const organiserTermEditSchema = organiserTermInputSchema.omit({ networkId: true }).extend(editShape);
export type OrganiserTermEdit = z.input<typeof organiserTermEditSchema>;
