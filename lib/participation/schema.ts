import { z } from 'zod';
import { EDITABLE_SUBJECTS } from '@/lib/audit/types-edit';
import { editShape } from '@/lib/core/schema-edit';
import { edtfSchema, localisedTextSchema, quoteSchema, rowIdSchema, textSchema } from '@/lib/core/schema-text';
import { CLAIM_KINDS, GAP_EDGE_KINDS, GAP_KINDS, type Gap } from '@/lib/participation/types';

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

/** Takes a record back to a former state, which its history names. */
export const restoreInputSchema = z.strictObject({
  subject: z.enum(EDITABLE_SUBJECTS),
  ...editShape,
  historyId: z.string().regex(/^\d{1,18}$/, 'wrong_form'),
});
export type RestoreInput = z.input<typeof restoreInputSchema>;

const storedDateSchema = z.object({ edtf: z.string(), earliest: z.string().nullable(), latest: z.string().nullable() });
const storedEdgeSchema = z.object({
  kind: z.enum(GAP_EDGE_KINDS),
  date: storedDateSchema.nullable(),
  meetingId: z.number().nullable(),
});

/** Gaps as the read model keeps them, in JSON. */
export const storedGapsSchema: z.ZodType<Gap[]> = z.array(
  z.object({
    kind: z.enum(GAP_KINDS),
    from: storedEdgeSchema,
    to: storedEdgeSchema,
    meetingIds: z.array(z.number()),
    meetings: z.number(),
    missed: z.number(),
    unrecorded: z.number(),
    days: z.number().nullable(),
    open: z.boolean(),
    statementId: z.number().nullable(),
  }),
);
