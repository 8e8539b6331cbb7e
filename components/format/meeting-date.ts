import type { Locale } from '@/lib/core/localised-text';
import { formatPartialDate, formatPartialDateShort } from '@/lib/i18n/format-partial-date';
import type { MeetingEntry, MeetingKind } from '@/lib/meetings/types';

type DatedMeeting = Pick<MeetingEntry, 'date' | 'kind'>;

/**
 * What stands beside a date so that nobody takes the meeting for a regular one; null: nothing. That attendance was not
 * possible is said by the status of every cell.
 */
const BESIDE_DATE: Readonly<Record<Locale, Readonly<Record<MeetingKind, { full: string; short: string } | null>>>> = {
  de: {
    regular: null,
    special: { full: 'außerordentliche Sitzung', short: 'außerord.' },
    preparatory: { full: 'vorbereitende Sitzung', short: 'vorbereitend' },
    written_procedure: null,
  },
  en: {
    regular: null,
    special: { full: 'special meeting', short: 'special' },
    preparatory: { full: 'preparatory meeting', short: 'preparatory' },
    written_procedure: null,
  },
};

/** "12.–13. September 2023 (vorbereitende Sitzung)": a date that stands for its meeting. */
export function formatMeetingDate({ date, kind }: DatedMeeting, locale: Locale): string {
  const beside = BESIDE_DATE[locale][kind];
  const when = formatPartialDate(date, locale);
  return beside === null ? when : `${when} (${beside.full})`;
}

/** The same for table heads: "12./13.9.2023 (vorbereitend)". */
export function formatMeetingDateShort({ date, kind }: DatedMeeting, locale: Locale): string {
  const beside = BESIDE_DATE[locale][kind];
  const when = formatPartialDateShort(date, locale);
  return beside === null ? when : `${when} (${beside.short})`;
}
