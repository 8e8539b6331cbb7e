import { z } from 'zod';
import { rowIdSchema, textSchema } from '@/lib/core/schema-text';

/*
 * Building blocks of forms that edit, remove or restore a row.
 */

/** The row and the version its editor saw, and the editor's reason, if one is given. */
export const editTargetShape = {
  id: rowIdSchema,
  version: z.int().positive(),
};
export const editTargetSchema = z.strictObject(editTargetShape);
export const editShape = { ...editTargetShape, reason: textSchema(1_000).nullable().default(null) };

export const removalSchema = z.strictObject({ ...editTargetShape, reason: textSchema(1_000) });
export type Removal = z.infer<typeof removalSchema>;
