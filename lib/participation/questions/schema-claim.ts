import { z } from 'zod';
import { edtfSchema, localisedTextSchema, quoteSchema, rowIdSchema, textSchema } from '@/lib/core/schema-text';
import { CLAIM_KINDS } from '@/lib/participation/questions/types-claim';

export const claimInputSchema = z.strictObject({
  networkId: rowIdSchema,
  memberId: rowIdSchema.nullable(),
  sourceId: rowIdSchema,
  kind: z.enum(CLAIM_KINDS),
  gist: localisedTextSchema(1_000),
  quote: quoteSchema.nullable(),
  value: textSchema(100).nullable(),
  claimant: localisedTextSchema(200),
  claimed: edtfSchema.nullable(),
});

export type ClaimInput = z.infer<typeof claimInputSchema>;
