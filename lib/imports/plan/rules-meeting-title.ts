import { isDayPrecise, type PartialDate } from '@/lib/core/partial-date';
import { formatPartialDate } from '@/lib/i18n/format-partial-date';
import { bearsName } from '@/lib/meetings/rules-series';
import type { TextPair } from '@/lib/imports/names/types';

/** The title of a meeting that the file gives none: its label or its date, and nothing that nobody wrote. */
export function defaultTitle(label: string | null, date: PartialDate): TextPair {
  // "Sitzung 1/2019", but not "Sitzung AKIF 14": a label with a name in it needs no other.
  if (label !== null)
    return bearsName(label) ? { de: label, en: label } : { de: `Sitzung ${label}`, en: `Meeting ${label}` };
  const [de, en] = [formatPartialDate(date, 'de'), formatPartialDate(date, 'en')];
  return isDayPrecise(date)
    ? { de: `Sitzung vom ${de}`, en: `Meeting of ${en}` }
    : { de: `Sitzung (${de})`, en: `Meeting (${en})` };
}

/** The title of one of several meetings of a day, told from the others by its time. */
export function timedTitle(label: string | null, date: PartialDate, time: string): TextPair {
  const { de, en } = defaultTitle(label, date);
  return { de: `${de}, ${time} Uhr`, en: `${en}, ${time}` };
}
