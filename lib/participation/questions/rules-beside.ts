import type { PartialDate } from '@/lib/core/partial-date';
import type { MeetingEntry } from '@/lib/meetings/types';
import type { Cell } from '@/lib/participation/cells/types';
import { isAfter } from '@/lib/participation/questions/rules';

/**
 * What a question does not count, and its answer must name all the same: nobody may read an exclusion, a guest or an
 * unclear seat as an absence. Meetings by id, in the network's order.
 */
export interface Beside {
  excludedIds: number[];
  /** It came without a seat. */
  guestIds: number[];
  /** It came with a seat as an observer, and so as a guest. */
  observerIds: number[];
  /** Whether it held a seat is unclear, and no source says that it came. */
  unclearIds: number[];
}

interface BesideFacts {
  cells: readonly Cell[];
  meetings: readonly Pick<MeetingEntry, 'id' | 'date'>[];
}

/** @param after only meetings that are not certainly on or before that date; null: all */
export function listBeside({ cells, meetings }: BesideFacts, after: PartialDate | null): Beside {
  const dates = new Map(meetings.map(({ id, date }) => [id, date]));
  const asked = cells.filter(({ meetingId }) => {
    const date = dates.get(meetingId);
    return date !== undefined && (after === null || isAfter(date, after) !== false);
  });
  const ids = (isMeant: (cell: Cell) => boolean) => asked.filter(isMeant).map(({ meetingId }) => meetingId);
  return {
    excludedIds: ids(({ status }) => status === 'excluded'),
    guestIds: ids(({ guest, status }) => guest && status === 'not_a_member'),
    observerIds: ids(({ guest, status }) => guest && status !== 'not_a_member'),
    unclearIds: ids(({ status }) => status === 'seat_unclear'),
  };
}
