import { z } from 'zod';
import { textSchema } from '@/lib/core/schema-text';

const reasonSchema = textSchema(1_000);
const sha256Schema = z.string().regex(/^[0-9a-f]{64}$/, 'wrong_form');

/** Confirmed by naming exactly the places that were shown. */
const confirmationSchema = z.string().max(64).nullish();

export const textRedactionSchema = z
  .strictObject({
    /** As it stands in the register, letter by letter. */
    text: z.string({ error: 'required' }).min(3, 'too_short').max(2_000, 'too_long'),
    reason: reasonSchema,
    confirmation: confirmationSchema,
  })
  .refine(({ text, reason }) => !reason.includes(text), { path: ['reason'], error: 'names_redacted' });
export type TextRedaction = z.infer<typeof textRedactionSchema>;

export const fileRedactionSchema = z.strictObject({
  sha256: sha256Schema,
  reason: reasonSchema,
  confirmed: z.literal(true, 'tick_missing'),
});
export type FileRedaction = z.infer<typeof fileRedactionSchema>;

/** A text's fingerprint as it is kept outside the database, with what the audit log says of it. */
const keptTextSchema = z.object({
  kind: z.literal('text'),
  salt: z.string().regex(/^[0-9a-f]{32}$/),
  sha256: sha256Schema,
  length: z.int().min(3),
  codeUnitSum: z.int().min(0),
  reason: reasonSchema,
});
const keptFileSchema = z.object({ kind: z.literal('file'), sha256: sha256Schema, reason: reasonSchema });

/** What is carried to a backup that is restored: everything that was ever taken out, without it. */
export const keptRedactionsSchema = z.object({
  redactions: z.array(z.discriminatedUnion('kind', [keptTextSchema, keptFileSchema])),
});
export type KeptRedaction = z.infer<typeof keptRedactionsSchema>['redactions'][number];
