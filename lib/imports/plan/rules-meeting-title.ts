import { isDayPrecise, type PartialDate } from '@/lib/core/partial-date';
import { formatPartialDate } from '@/lib/i18n/format-partial-date';
import type { TextPair } from '@/lib/imports/names/types';

/** The title of a meeting that the file gives none: its number or its date, and nothing that nobody wrote. */
export function defaultTitle(number: number | null, date: PartialDate): TextPair {
  if (number !== null) return { de: `Sitzung ${number}`, en: `Meeting ${number}` };
  const [de, en] = [formatPartialDate(date, 'de'), formatPartialDate(date, 'en')];
  return isDayPrecise(date)
    ? { de: `Sitzung vom ${de}`, en: `Meeting of ${en}` }
    : { de: `Sitzung (${de})`, en: `Meeting (${en})` };
}
