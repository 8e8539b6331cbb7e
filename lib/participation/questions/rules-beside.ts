import type { PartialDate } from '@/lib/core/partial-date';
import type { MeetingEntry } from '@/lib/meetings/types';
import type { Cell } from '@/lib/participation/cells/types';
import { isAfter } from '@/lib/participation/questions/rules';
import type { Finding } from '@/lib/participation/questions/types';
import type { Beside } from '@/lib/participation/questions/types-beside';

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

/** Nothing is open and nothing could be attended, because of an exclusion alone: then that is the answer. */
export const isBarredThroughout = ({ openIds, needs }: Pick<Finding, 'openIds' | 'needs'>, beside: Beside): boolean =>
  openIds.length === 0 &&
  needs.includes('nothing_eligible') &&
  beside.excludedIds.length > 0 &&
  beside.guestIds.length + beside.observerIds.length + beside.unclearIds.length === 0;
