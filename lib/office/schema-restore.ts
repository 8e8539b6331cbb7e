import { z } from 'zod';
import { EDITABLE_SUBJECTS } from '@/lib/audit/types-edit';
import { editShape } from '@/lib/core/schema-edit';

/** Restores a former state of a record, which its history names. */
export const restoreInputSchema = z.strictObject({
  subject: z.enum(EDITABLE_SUBJECTS),
  ...editShape,
  historyId: z.string().regex(/^\d{1,18}$/, 'wrong_form'),
});

export type RestoreInput = z.input<typeof restoreInputSchema>;
