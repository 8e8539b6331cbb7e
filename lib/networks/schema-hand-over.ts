import { z } from 'zod';
import { isBounded, parsePartialDate } from '@/lib/core/partial-date';
import { editTargetSchema } from '@/lib/core/schema-edit';
import { edtfSchema } from '@/lib/core/schema-text';
import { organiserTermInputSchema } from '@/lib/networks/schema';

/** Roles that go from one office to the next; administrators and readers stay what they are. */
export const HANDED_ROLES = ['reviewer', 'editor'] as const;
export type HandedRole = (typeof HANDED_ROLES)[number];

/** The day (or month, or year) on which one office ends and the next begins: known from both sides. */
const handOverDateSchema = edtfSchema.refine((edtf) => {
  const date = parsePartialDate(edtf);
  return !date.ok || isBounded(date.value);
}, 'not_a_date');

/** A network goes from the office that runs it to another. */
export const handOverSchema = organiserTermInputSchema.omit({ since: true, until: true }).extend({
  /** The term that ends, as its editor saw it; null where nobody is known to run the network. */
  term: editTargetSchema.nullable().default(null),
  date: handOverDateSchema,
  /** By user: the role in this network from now on, null for none. Who is not named keeps what they have. */
  grants: z.record(z.string().regex(/^[1-9]\d{0,8}$/), z.enum(HANDED_ROLES).nullable()).default({}),
});
export type HandOver = z.infer<typeof handOverSchema>;
