import { useLocale } from 'next-intl';
import type { LocalisedText } from '@/lib/core/localised-text';
import type { PartialDate } from '@/lib/core/partial-date';
import { formatMeetingDate, formatMeetingDateShort, formatMeetingDateWithin } from '@/components/format/meeting-date';
import { formatPartialDate, formatPartialDateShort, formatTermEnd, keepTogether } from '@/lib/i18n/format-partial-date';
import { named } from '@/lib/i18n/names/named';
import { formatDays, formatFileSize, formatPercent } from '@/lib/i18n/formatters';
import type { MeetingEntry } from '@/lib/meetings/types';

/** Names, dates and figures of the register in the page's language. */
export function useRegisterFormat() {
  const locale = useLocale();
  return {
    locale,
    name: (text: LocalisedText) => text[locale],
    /** The arguments by which a message tells of somebody in a sentence. */
    named: <Key extends string>(key: Key, text: LocalisedText) => named(key, text[locale], locale),
    date: (date: PartialDate) => keepTogether(formatPartialDate(date, locale)),
    /** The date that stands for a meeting, with its kind where it is not a regular one. */
    meeting: (meeting: Pick<MeetingEntry, 'date' | 'kind'>) => keepTogether(formatMeetingDate(meeting, locale)),
    /** The same where brackets are around it. */
    meetingWithin: (meeting: Pick<MeetingEntry, 'date' | 'kind'>) =>
      keepTogether(formatMeetingDateWithin(meeting, locale)),
    shortMeeting: (meeting: Pick<MeetingEntry, 'date' | 'kind'>) =>
      keepTogether(formatMeetingDateShort(meeting, locale)),
    /** The beginning or the end of a seat or a term. */
    termEnd: (date: PartialDate) => keepTogether(formatTermEnd(date, locale)),
    shortDate: (date: PartialDate) => keepTogether(formatPartialDateShort(date, locale)),
    days: (days: number) => formatDays(days, locale),
    fileSize: (bytes: number) => formatFileSize(bytes, locale),
    percent: (share: number) => formatPercent(share, locale),
  };
}
