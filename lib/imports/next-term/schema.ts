import { z } from 'zod';
import { edtfSchema, localisedTextSchema, rowIdSchema } from '@/lib/core/schema-text';
import { seenShape } from '@/lib/participation/consequences/schema';

const daySchema = z.iso.date('day_needed');
const untilSchema = edtfSchema.nullable().default(null);

/** Which term is looked at. */
export const termAskSchema = z.strictObject({ since: daySchema, until: untilSchema });
export type TermAsk = z.output<typeof termAskSchema>;
export const TERM_ASK = { dates: ['since', 'until'] };

/** The seats of the next term, as the form sends them. */
export const nextTermSchema = z.strictObject({
  networkId: rowIdSchema,
  since: daySchema,
  until: untilSchema,
  sourceId: rowIdSchema,
  basis: localisedTextSchema(1_000),
  /** Members that go on. */
  members: z
    .record(z.string().regex(/^[1-9]\d{0,8}$/, 'wrong_form'), z.literal('on'))
    .refine((members) => Object.keys(members).length > 0, 'required')
    .refine((members) => Object.keys(members).length <= 1_000, 'too_many'),
  /** What was shown of the seats of the last term. */
  digest: z.string().regex(/^[0-9a-f]{64}$/, 'wrong_form'),
  ...seenShape,
});
export type NextTermOrder = Omit<z.output<typeof nextTermSchema>, 'seen'>;
export const NEXT_TERM_FORM = { numbers: ['networkId', 'sourceId'], dates: ['since', 'until'] };
