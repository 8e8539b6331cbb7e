import {
  comparePartialDates,
  isOpenEnd,
  parsePartialDate,
  type PartialDate,
  type PartialDateFault,
} from '@/lib/core/partial-date';
import { refuse, type Result } from '@/lib/core/result';
import type { MeetingEntry } from '@/lib/meetings/types';

/** What decides a meeting's place in its network's order. */
export type OrderedMeeting = Pick<MeetingEntry, 'id' | 'date' | 'number'>;

/**
 * The order of a network's meetings: earliest possible day (the latest where the start is open), then latest,
 * then the number in the series, unnumbered ones last, then the id, so that the order is always the same.
 */
export function compareMeetings(a: OrderedMeeting, b: OrderedMeeting): number {
  return (
    comparePartialDates(a.date, b.date) ||
    Math.sign((a.number ?? Number.MAX_SAFE_INTEGER) - (b.number ?? Number.MAX_SAFE_INTEGER)) ||
    a.id - b.id
  );
}

export function orderMeetings<Meeting extends OrderedMeeting>(meetings: readonly Meeting[]): Meeting[] {
  return [...meetings].sort(compareMeetings);
}

/** The date of a meeting in EDTF; an event cannot be "still", so `..` is refused like every date open on both sides. */
export function parseMeetingDate(edtf: string): Result<PartialDate, PartialDateFault> {
  const read = parsePartialDate(edtf);
  return read.ok && isOpenEnd(read.value) ? refuse('open_on_both_sides') : read;
}
