import { z } from 'zod';
import { rowIdSchema, textSchema } from '@/lib/core/schema-text';

export const undoStepSchema = z.strictObject({ id: rowIdSchema, reason: textSchema(1_000) });
