import type { Locale } from '@/lib/core/localised-text';
import german from './messages/de';
import english from './messages/en';

/** Every text of the interface. German sets the shape; a key missing in another language does not compile. */
export type RegisterMessages = typeof german;

export const messagesByLocale: Record<Locale, RegisterMessages> = { de: german, en: english };
