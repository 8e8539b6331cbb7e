import type { Locale } from '@/lib/core/localised-text';
import { formatPartialDate, formatPartialDateShort } from '@/lib/i18n/format-partial-date';
import german from '@/lib/i18n/messages/de/dates.json';
import english from '@/lib/i18n/messages/en/dates.json';
import type { MeetingEntry, MeetingKind } from '@/lib/meetings/types';

type DatedMeeting = Pick<MeetingEntry, 'date' | 'kind'>;

/** Read from their file: all texts of the interface would go wherever a date is written. */
const WORDS = { de: german, en: english } as const satisfies Readonly<Record<Locale, typeof german>>;

/**
 * What stands beside a date so that nobody takes the meeting for a regular one; null: nothing. That attendance was not
 * possible is said by the status of every cell.
 */
const BESIDE_DATE: Readonly<Record<MeetingKind, keyof typeof german | null>> = {
  regular: null,
  special: 'special',
  preparatory: 'preparatory',
  written_procedure: null,
};

const wordsBeside = (kind: MeetingKind, locale: Locale) => {
  const beside = BESIDE_DATE[kind];
  return beside && WORDS[locale][beside];
};

/** "12.–13. September 2023 (vorbereitende Sitzung)": a date that stands for its meeting. */
export function formatMeetingDate({ date, kind }: DatedMeeting, locale: Locale): string {
  const beside = wordsBeside(kind, locale);
  const when = formatPartialDate(date, locale);
  return beside === null ? when : `${when} (${beside.full})`;
}

/** The same where brackets are around it: "(12.–13. September 2023, vorbereitende Sitzung)". */
export function formatMeetingDateWithin({ date, kind }: DatedMeeting, locale: Locale): string {
  const beside = wordsBeside(kind, locale);
  const when = formatPartialDate(date, locale);
  return beside === null ? when : `${when}, ${beside.full}`;
}

/** The same for table heads: "12./13.9.2023 (vorbereitend)". */
export function formatMeetingDateShort({ date, kind }: DatedMeeting, locale: Locale): string {
  const beside = wordsBeside(kind, locale);
  const when = formatPartialDateShort(date, locale);
  return beside === null ? when : `${when} (${beside.short})`;
}

/** What alone stands beside a date: "vorbereitend"; null for a regular meeting. */
export const meetingKindBeside = (kind: MeetingKind, locale: Locale): string | null =>
  wordsBeside(kind, locale)?.short ?? null;
