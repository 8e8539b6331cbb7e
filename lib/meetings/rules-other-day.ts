import { certainDays, partialDate, type PartialDate } from '@/lib/core/partial-date';

/** A document that is certainly of another day than the meeting. */
export interface OtherDay {
  meetingId: number;
  /** Of the document, as it says. */
  days: readonly PartialDate[];
  /** Of the meeting. */
  date: PartialDate;
}

/** The days of a document where each of them certainly lies outside the meeting's date; null where they may be the same. */
export function daysBeside(days: readonly string[], meeting: PartialDate): PartialDate[] | null {
  const { earliest, latest } = certainDays(meeting);
  const read = days.map(partialDate);
  const isOutside = (day: PartialDate): boolean =>
    (earliest !== null && day.latest !== null && day.latest < earliest) ||
    (latest !== null && day.earliest !== null && day.earliest > latest);
  return read.length > 0 && read.every(isOutside) ? read : null;
}

/** The days of a document that lie beside the meeting's date, with what somebody has to confirm; null where they may be the same. */
export function otherDay(meeting: { id: number; dateEdtf: string }, written: readonly string[]): OtherDay | null {
  const date = partialDate(meeting.dateEdtf);
  const days = daysBeside(written, date);
  return days && { meetingId: meeting.id, days, date };
}
