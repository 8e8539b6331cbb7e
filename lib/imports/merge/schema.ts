import { z } from 'zod';
import { rowIdSchema, textSchema } from '@/lib/core/schema-text';
import { seenShape } from '@/lib/participation/consequences/schema';

/** Two members to be made one, as their preview showed it. */
export const mergeFormSchema = z.strictObject({
  goneId: rowIdSchema,
  keptId: rowIdSchema,
  digest: z.string().regex(/^[0-9a-f]{64}$/),
  reason: textSchema(1_000),
  ...seenShape,
});
