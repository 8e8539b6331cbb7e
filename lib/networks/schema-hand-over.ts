import { z } from 'zod';
import { editTargetSchema } from '@/lib/core/schema-edit';
import { boundedDateSchema } from '@/lib/core/schema-text';
import { organiserTermInputSchema } from '@/lib/networks/schema';

/** Roles that go from one office to the next; administrators and readers stay what they are. */
export const HANDED_ROLES = ['reviewer', 'editor'] as const;
export type HandedRole = (typeof HANDED_ROLES)[number];

/** A network goes from the office that runs it to another. */
export const handOverSchema = organiserTermInputSchema.omit({ since: true, until: true }).extend({
  /** The term that ends, as its editor saw it; null where nobody is known to run the network. */
  term: editTargetSchema.nullable().default(null),
  /** On which one office ends and the next begins. */
  date: boundedDateSchema,
  /** By user: the role in this network from now on, null for none. Users who are not named keep what they have. */
  grants: z.record(z.string().regex(/^[1-9]\d{0,8}$/), z.enum(HANDED_ROLES).nullable()).default({}),
});
export type HandOver = z.infer<typeof handOverSchema>;
