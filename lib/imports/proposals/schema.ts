import { z } from 'zod';
import { rowIdSchema, textSchema } from '@/lib/core/schema-text';

export const proposalTargetSchema = z.strictObject({ id: rowIdSchema });

/** Names the preview that was looked at: what the public would see of it is not published unseen. */
export const publishProposalSchema = z.strictObject({
  id: rowIdSchema,
  seen: z.string().regex(/^[0-9a-f]{64}$/, 'wrong_form'),
});

export const discardProposalSchema = z.strictObject({ id: rowIdSchema, reason: textSchema(1_000) });
