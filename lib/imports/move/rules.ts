import type { PartialDate } from '@/lib/core/partial-date';
import type { MovedNeighbour, MovePlace } from '@/lib/imports/move/types';
import { orderMeetings, type OrderedMeeting } from '@/lib/meetings/rules';
import { participationRow, type ParticipationFacts } from '@/lib/participation/read-model/rules-row';
import { seatStretches, findStretch, type SeatSpan } from '@/lib/participation/cells/rules-seats';
import type { Gap } from '@/lib/participation/gaps/types';

type Movable = OrderedMeeting & MovedNeighbour;

/** The same meetings, one of them on another date. */
export const withDate = <Meeting extends { id: number; date: PartialDate }>(
  meetings: readonly Meeting[],
  id: number,
  date: PartialDate,
): Meeting[] => meetings.map((meeting) => (meeting.id === id ? { ...meeting, date } : meeting));

/** Between which meetings one stands in its network's order. */
export function findPlace(meetings: readonly Movable[], id: number): MovePlace {
  const ordered = orderMeetings(meetings);
  const at = ordered.findIndex((meeting) => meeting.id === id);
  return { before: ordered[at - 1] ?? null, after: ordered[at + 1] ?? null };
}

export const isSamePlace = (a: MovePlace, b: MovePlace): boolean =>
  a.before?.id === b.before?.id && a.after?.id === b.after?.id;

/** Whether a member may have had a seat on a date. */
export const covers = (seats: readonly SeatSpan[], date: PartialDate): boolean =>
  findStretch(date, seatStretches(seats)) !== null;

/** A gap as shown: where it begins and ends, and over how many meetings. */
const told = ({ kind, from, to, meetings, missed, unrecorded, days, open }: Gap): string =>
  JSON.stringify([kind, from.kind, from.date?.edtf, to.kind, to.date?.edtf, meetings, missed, unrecorded, days, open]);

const without = (gaps: readonly Gap[], others: readonly Gap[]): Gap[] => {
  const known = new Set(others.map(told));
  return gaps.filter((gap) => !known.has(told(gap)));
};

/** The gaps of one member that a move takes away, and those it brings. Statements stand as they are. */
export function movedGaps(
  facts: ParticipationFacts,
  meetingId: number,
  date: PartialDate,
): { before: Gap[]; after: Gap[] } {
  const before = participationRow(facts).gaps;
  const after = participationRow({ ...facts, meetings: withDate(facts.meetings, meetingId, date) }).gaps;
  return { before: without(before, after), after: without(after, before) };
}
