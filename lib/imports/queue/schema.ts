import { z } from 'zod';
import { rowIdSchema } from '@/lib/core/schema-text';
import { APPLY_MODES } from '@/lib/imports/batches/types-apply';

/** What stands in the queue. Anything else that is to be known is read from the database when the step begins. */
export const stepPayloadSchema = z.strictObject({ jobId: rowIdSchema });

/** Who had a step begun, and how a list is to be applied. Written in the job, in the transaction that queues it. */
export const stepOrderSchema = z.strictObject({
  userId: rowIdSchema,
  /** The account's version: where it has changed, its sessions have been ended since. */
  userVersion: z.int().nonnegative(),
  /** Null for a plan. */
  choice: z
    .strictObject({
      mode: z.enum(APPLY_MODES),
      publish: z.boolean(),
      reason: z.string().nullable(),
      confirmed: z.array(z.string()).readonly().optional(),
    })
    .nullable(),
});
export type StepOrder = z.infer<typeof stepOrderSchema>;
