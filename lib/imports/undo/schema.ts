import { z } from 'zod';
import { rowIdSchema, textSchema } from '@/lib/core/schema-text';
import { seenShape } from '@/lib/participation/consequences/schema';

export const undoStepSchema = z.strictObject({ id: rowIdSchema, reason: textSchema(1_000), ...seenShape });
