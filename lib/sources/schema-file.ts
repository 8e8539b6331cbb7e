import { z } from 'zod';
import { rowIdSchema, textSchema } from '@/lib/core/schema-text';

/** The fields beside the file itself, in whose place an empty text stands where none was chosen. */
export const sourceFileInputSchema = z.strictObject({
  sourceId: rowIdSchema,
  file: z.null({ error: 'file_missing' }).optional(),
});

/** Which file somebody saw, as its hash in hexadecimal. */
const sha256Schema = z.string().regex(/^[0-9a-f]{64}$/, 'wrong_form');

const tickSchema = z.literal(true, 'tick_missing');

export const sourceFilePublicationSchema = z.strictObject({
  sourceId: rowIdSchema,
  sha256: sha256Schema,
  namesNobody: tickSchema,
  noSignatures: tickSchema,
  /** Of a list of participants that the register cannot read: it is none that people signed. */
  notSigned: z.boolean().optional(),
  /** By what right the file is shown. */
  rights: textSchema(1_000),
});
export type SourceFilePublicationInput = z.infer<typeof sourceFilePublicationSchema>;

/** For taking a file out, and for making a published one the office's again. */
export const sourceFileRemovalSchema = z.strictObject({
  sourceId: rowIdSchema,
  sha256: sha256Schema,
  reason: textSchema(1_000),
});
export type SourceFileRemoval = z.infer<typeof sourceFileRemovalSchema>;
