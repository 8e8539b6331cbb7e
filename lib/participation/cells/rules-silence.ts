import { openEnd, type PartialDate } from '@/lib/core/partial-date';
import type { ListCompleteness } from '@/lib/meetings/types';
import type { SeatKind } from '@/lib/members/types';
import { certainlyHoldsSeat, type SeatSpan } from '@/lib/participation/cells/rules-seats';

const NOBODY: Readonly<Record<SeatKind, boolean>> = {
  full: false,
  observer: false,
  guest: false,
  partner: false,
  suspended: false,
};

/**
 * Holders of which seats are absent by a list that does not name them. Of a list for seats, those with a full one; of a
 * list of everybody, all who are asked to attend: a guest's seat asks nobody, and a suspended one is none.
 */
const HEARD_OF: Readonly<Record<ListCompleteness, Readonly<Record<SeatKind, boolean>>>> = {
  nothing: NOBODY,
  all_together: NOBODY,
  seats: { ...NOBODY, full: true },
  everybody: { ...NOBODY, full: true, observer: true, partner: true },
};

/** A seat of whose end nothing is known, taken for one that is still held. */
export const withKnownEnd = <Seat extends SeatSpan>(seat: Seat): Seat =>
  seat.until === null ? { ...seat, until: openEnd } : seat;

interface SilentList {
  completeFor: ListCompleteness;
  countedMemberIds?: readonly number[];
}

/**
 * The lists whose silence tells that the holder of these seats did not come on that date: only where it is certain. Of a
 * seat that has no known end it is, where the office says so of the member and the list.
 */
export function listsHeardOf<List extends SilentList>(
  lists: readonly List[],
  date: PartialDate,
  seats: readonly SeatSpan[],
  memberId: number | null = null,
): List[] {
  return lists.filter(({ completeFor, countedMemberIds }) => {
    const heard = seats.filter(({ kind }) => HEARD_OF[completeFor][kind]);
    const isCounted = memberId !== null && countedMemberIds?.includes(memberId) === true;
    return certainlyHoldsSeat(date, isCounted ? heard.map(withKnownEnd) : heard);
  });
}
