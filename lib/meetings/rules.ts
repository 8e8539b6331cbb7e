import {
  comparePartialDates,
  isBounded,
  isOpenEnd,
  parsePartialDate,
  type PartialDate,
  type PartialDateFault,
} from '@/lib/core/partial-date';
import { refuse, type Result } from '@/lib/core/result';
import {
  LIST_COMPLETENESS,
  type ListCompleteness,
  type MeetingEntry,
  type MeetingKind,
  type MeetingState,
} from '@/lib/meetings/types';

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

/** Whether somebody can be at a meeting of a kind: what is decided in writing has no room. */
const HAS_A_ROOM: Readonly<Record<MeetingKind, boolean>> = {
  regular: true,
  special: true,
  preparatory: true,
  written_procedure: false,
};

export const admitsAttendance = ({ kind }: Pick<MeetingEntry, 'kind'>): boolean => HAS_A_ROOM[kind];

const TOOK_PLACE: Readonly<Record<MeetingState, boolean>> = { scheduled: false, held: true, cancelled: false };

/** Held, and not in writing: somebody was there, or was not. */
export const mayBeAttended = ({ state, kind }: Pick<MeetingEntry, 'state' | 'kind'>): boolean =>
  TOOK_PLACE[state] && admitsAttendance({ kind });

/** Of whom the documents of a meeting, taken together, name all that came. */
export const mostComplete = (documents: readonly { completeFor: ListCompleteness }[]): ListCompleteness =>
  LIST_COMPLETENESS.findLast((level) => documents.some(({ completeFor }) => completeFor === level)) ?? 'nothing';

/** Meetings of which no document names everybody: whether guests were there, and which, it leaves open. */
export function countSilentOnGuests(
  meetings: readonly { id: number }[],
  documents: readonly { meetingId: number; completeFor: ListCompleteness }[],
): number {
  const told = new Set(documents.filter(({ completeFor }) => completeFor === 'everybody').map((one) => one.meetingId));
  return meetings.filter(({ id }) => !told.has(id)).length;
}

/** The date of a meeting in EDTF; an event cannot be "still", so `..` is refused like every date open on both sides. */
export function parseMeetingDate(edtf: string): Result<PartialDate, PartialDateFault> {
  const read = parsePartialDate(edtf);
  return read.ok && isOpenEnd(read.value) ? refuse('open_on_both_sides') : read;
}

/**
 * The date of a meeting as somebody enters it anew: before or after when it was says not when. The register holds
 * such dates from sources that say no more; they stand where they stand.
 */
export function parseEnteredMeetingDate(edtf: string): Result<PartialDate, PartialDateFault | 'only_a_bound'> {
  const read = parseMeetingDate(edtf);
  return read.ok && !isBounded(read.value) ? refuse('only_a_bound') : read;
}
