import type { Locale } from '@/lib/core/localised-text';

const shape = { dateStyle: 'medium', timeStyle: 'short', timeZone: 'Europe/Berlin' } as const;
const formats: Readonly<Record<Locale, Intl.DateTimeFormat>> = {
  de: new Intl.DateTimeFormat('de-DE', shape),
  en: new Intl.DateTimeFormat('en-GB', shape),
};

/** When something happened in the register itself, in German local time: "23.11.2026, 14:05". */
export const formatInstant = (instant: Date, locale: Locale): string => formats[locale].format(instant);

const day = { dateStyle: 'long', timeZone: 'Europe/Berlin' } as const;
const days: Readonly<Record<Locale, Intl.DateTimeFormat>> = {
  de: new Intl.DateTimeFormat('de-DE', day),
  en: new Intl.DateTimeFormat('en-GB', day),
};

/** The day of an instant, in German local time: "23. November 2026". */
export const formatDay = (instant: Date, locale: Locale): string => days[locale].format(instant);

const numbers = { dateStyle: 'medium', timeZone: 'Europe/Berlin' } as const;
const numericDays: Readonly<Record<Locale, Intl.DateTimeFormat>> = {
  de: new Intl.DateTimeFormat('de-DE', numbers),
  en: new Intl.DateTimeFormat('en-GB', numbers),
};

/** The same as briefly as footnotes have it: "23.11.2026", "23 Nov 2026". */
export const formatDayShort = (instant: Date, locale: Locale): string => numericDays[locale].format(instant);

/** Swedish writes dates as ISO 8601 does. */
const isoDays = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeZone: 'Europe/Berlin' });

/** The day of an instant, in German local time, as yyyy-mm-dd. */
export const isoDay = (instant: Date): string => isoDays.format(instant);
