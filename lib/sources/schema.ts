import { z } from 'zod';
import { editShape } from '@/lib/core/schema-edit';
import { edtfSchema, localisedTextSchema, rowIdSchema, slugSchema, textSchema } from '@/lib/core/schema-text';
import { SOURCE_KINDS } from '@/lib/sources/types';

export const sourceInputSchema = z.strictObject({
  slug: slugSchema,
  kind: z.enum(SOURCE_KINDS),
  title: textSchema(500),
  publisher: textSchema(300),
  language: z.string().regex(/^[a-z]{2}$/, 'language_form'),
  date: edtfSchema.nullable(),
  address: z
    .url({ protocol: /^https?$/, error: 'address_form' })
    .max(2_000, 'too_long')
    .nullable(),
  accessed: edtfSchema,
  note: localisedTextSchema(2_000).nullable(),
  issuedByMemberId: rowIdSchema.nullable(),
});
export type SourceInput = z.infer<typeof sourceInputSchema>;

export const sourceEditSchema = sourceInputSchema.extend(editShape);
export type SourceEdit = z.input<typeof sourceEditSchema>;
