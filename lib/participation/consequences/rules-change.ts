import { createHash } from 'node:crypto';
import { groupBy } from '@/lib/core/grouping';
import { mayBeAttended } from '@/lib/meetings/rules';
import {
  resolveRow,
  type AssertionFact,
  type ExhaustiveList,
  type ResolvableMeeting,
} from '@/lib/participation/cells/rules';
import { needsSeat, tellsOfMeeting } from '@/lib/participation/cells/rules-contradiction';
import { maySuspend, seatPeriods, seatStanding, type SeatSpan } from '@/lib/participation/cells/rules-seats';
import type { ChangeConsequences } from '@/lib/participation/consequences/types';

/** A part of a network's record; drafts count as said, because they are what is to be published. */
export interface RecordFacts {
  meetings: readonly ResolvableMeeting[];
  lists: readonly ExhaustiveList[];
  members: readonly { memberId: number; seats: readonly SeatSpan[]; assertions: readonly AssertionFact[] }[];
}

/** A member's cell at a meeting, as a key. */
export type CellKey = `${number} ${number}`;

/** What a change may do to cells unseen. */
export interface CellStanding {
  /** Absent by lists alone. */
  absent: Set<CellKey>;
  /** Sources speak of them. */
  spoken: Set<CellKey>;
  /** Those of them for which a seat may have been held. */
  seated: Set<CellKey>;
  /** Those of which a source says what stands against the record of seats, or the state of the meeting. */
  against: Set<CellKey>;
}

export const emptyStanding = (): CellStanding => ({
  absent: new Set(),
  spoken: new Set(),
  seated: new Set(),
  against: new Set(),
});

/** How the cells of a record stand. */
export function judgeCells({ meetings, lists, members }: RecordFacts): CellStanding {
  const standing: CellStanding = emptyStanding();
  const byId = new Map(meetings.map((meeting) => [meeting.id, meeting]));
  const listed = [...groupBy(lists, ({ meetingId }) => meetingId).keys()].flatMap((id) => byId.get(id) ?? []);
  for (const { memberId, seats, assertions } of members) {
    for (const cell of resolveRow({ memberId, meetings: listed, seats, assertions, lists }))
      if (cell.derived) standing.absent.add(`${memberId} ${cell.meetingId}`);
    const periods = seatPeriods(seats);
    for (const { meetingId, status } of assertions) {
      const meeting = byId.get(meetingId);
      if (!meeting) continue;
      const cell: CellKey = `${memberId} ${meetingId}`;
      const isSeated = seatStanding(meeting.date, periods) !== 'none';
      standing.spoken.add(cell);
      if (isSeated) standing.seated.add(cell);
      const isSuspension = status === 'excluded' && maySuspend(meeting.date, seats);
      const lacksSeat = !isSeated && needsSeat(status) && !isSuspension;
      if (mayBeAttended(meeting) ? lacksSeat : tellsOfMeeting(status)) standing.against.add(cell);
    }
  }
  return standing;
}

/** Which cells have become absent by a list alone, which have lost their seat, and which others stand against the record. */
export function compareCells(before: CellStanding, after: CellStanding): ChangeConsequences<CellKey[]> {
  const outside = new Set([...before.seated].filter((cell) => after.spoken.has(cell) && !after.seated.has(cell)));
  return {
    absent: [...after.absent].filter((cell) => !before.absent.has(cell)),
    outside: [...outside],
    against: [...after.against].filter((cell) => !before.against.has(cell) && !outside.has(cell)),
  };
}

/** Names exactly these cells: a later change with others asks anew. Empty: there is nothing to ask. */
export function changeKey({ absent, outside, against }: ChangeConsequences<CellKey[]>): string {
  const named = [absent, outside, against].map((cells) => [...cells].sort());
  if (named.flat().length === 0) return '';
  return createHash('sha256').update(JSON.stringify(named)).digest('hex');
}
