import { z } from 'zod';

/** What the database has confirmed, as the writer says it. */
export const acknowledgedSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('published'), n: z.int() }),
  z.object({ kind: z.literal('imported'), batchId: z.int() }),
  z.object({ kind: z.literal('undone'), batchId: z.int() }),
  z.object({ kind: z.literal('twins'), n: z.int() }),
  z.object({ kind: z.literal('merged'), n: z.int() }),
  z.object({ kind: z.literal('backedUp'), file: z.string() }),
]);
export type Acknowledged = z.output<typeof acknowledgedSchema>;
