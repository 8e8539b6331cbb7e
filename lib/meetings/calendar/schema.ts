import { z } from 'zod';
import { DEFAULT_LOCALE, LOCALES } from '@/lib/core/localised-text';
import { slugSchema } from '@/lib/core/schema-text';

/** What the address of a calendar asks for. */
export const calendarSchema = z.strictObject({
  network: slugSchema,
  meeting: slugSchema.optional(),
  language: z.enum(LOCALES).default(DEFAULT_LOCALE),
});
