import { hasLocale } from 'next-intl';
import { setRequestLocale } from 'next-intl/server';
import { notFound } from 'next/navigation';
import type { Locale } from '@/lib/core/localised-text';
import { routing } from '@/lib/i18n/routing';

/** Checks the language segment of an address and makes it the language of everything rendered for this page. */
export function pageLocale(segment: string): Locale {
  if (!hasLocale(routing.locales, segment)) notFound();
  setRequestLocale(segment);
  return segment;
}
