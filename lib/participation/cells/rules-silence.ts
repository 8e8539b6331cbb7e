import type { PartialDate } from '@/lib/core/partial-date';
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
  seats: { ...NOBODY, full: true },
  everybody: { ...NOBODY, full: true, observer: true, partner: true },
};

/** The lists whose silence tells that the holder of these seats did not come on that date: only where it is certain. */
export function listsHeardOf<List extends { completeFor: ListCompleteness }>(
  lists: readonly List[],
  date: PartialDate,
  seats: readonly SeatSpan[],
): List[] {
  return lists.filter(({ completeFor }) =>
    certainlyHoldsSeat(
      date,
      seats.filter(({ kind }) => HEARD_OF[completeFor][kind]),
    ),
  );
}
