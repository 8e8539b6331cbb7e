import { z } from 'zod';
import { rowIdSchema, textSchema } from '@/lib/core/schema-text';

/** The fields beside the file itself, in whose place an empty text stands where none was chosen. */
export const sourceFileInputSchema = z.strictObject({
  sourceId: rowIdSchema,
  file: z.null({ error: 'file_missing' }).optional(),
});

export const sourceFileRemovalSchema = z.strictObject({
  sourceId: rowIdSchema,
  /** Which file its remover saw, as its hash in hexadecimal. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/, 'wrong_form'),
  reason: textSchema(1_000),
});
export type SourceFileRemoval = z.infer<typeof sourceFileRemovalSchema>;
