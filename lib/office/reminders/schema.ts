import { z } from 'zod';
import { DEFAULT_LOCALE, LOCALES } from '@/lib/core/localised-text';
import { rowIdSchema } from '@/lib/core/schema-text';

export const reminderDaysSchema = z.strictObject({
  networkId: rowIdSchema,
  days: z.int('not_a_number').positive('not_positive').max(365, 'days_too_many'),
});
export type ReminderDays = z.output<typeof reminderDaysSchema>;

/** Nothing is asked: it is about whoever asks. */
export const ownFeedSchema = z.strictObject({});

/** What the private address of a feed asks for. */
export const feedSchema = z.strictObject({
  token: z.string().regex(/^[\w-]{43}$/),
  language: z.enum(LOCALES).default(DEFAULT_LOCALE),
});
