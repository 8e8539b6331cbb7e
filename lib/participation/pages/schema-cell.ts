import { z } from 'zod';
import { LOCALES } from '@/lib/core/localised-text';
import { slugSchema } from '@/lib/core/schema-text';

/** The address of a cell, and the language its answer is worded in. */
export const cellAddressSchema = z.object({
  network: slugSchema,
  member: slugSchema,
  meeting: slugSchema,
  language: z.enum(LOCALES),
});
