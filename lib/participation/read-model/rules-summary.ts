import { certainlyBefore, isBounded } from '@/lib/core/partial-date';
import type { MeetingEntry } from '@/lib/meetings/types';

type HeldMeeting = Pick<MeetingEntry, 'id' | 'date' | 'state'>;

interface HeldMeetings {
  count: number;
  /** The last one whose date is known; of those with an open date only where there is no other. */
  lastId: number | null;
  /** Those with an open date that may have been later. */
  perhapsLaterIds: number[];
}

/** What a list of networks says of one's meetings. @param meetings in the network's order */
export function summariseHeld(meetings: readonly HeldMeeting[]): HeldMeetings {
  const held = meetings.filter(({ state }) => state === 'held');
  const last = held.findLast(({ date }) => isBounded(date)) ?? held.at(-1) ?? null;
  const perhapsLater = held.filter(
    (meeting) =>
      last !== null && meeting !== last && !isBounded(meeting.date) && !certainlyBefore(meeting.date, last.date),
  );
  return { count: held.length, lastId: last?.id ?? null, perhapsLaterIds: perhapsLater.map(({ id }) => id) };
}
