import { isBounded } from '@/lib/core/partial-date';
import { orderMeetings } from '@/lib/meetings/rules';
import type { MeetingEntry } from '@/lib/meetings/types';
import type { Coverage } from '@/lib/networks/types';
import { resolveRow, type RowFacts } from '@/lib/participation/cells/rules';
import { isAttended } from '@/lib/participation/cells/rules-eligibility';
import { findGaps } from '@/lib/participation/gaps/rules';
import { countAccount } from '@/lib/participation/account/rules-parts';
import type { Cell, Statement } from '@/lib/participation/cells/types';
import type { ParticipationRow } from '@/lib/participation/read-model/types';

type OrderableMeeting = Pick<MeetingEntry, 'id' | 'date' | 'number' | 'state' | 'kind'>;

export interface ParticipationFacts extends RowFacts {
  memberId: number;
  meetings: readonly OrderableMeeting[];
  statements: readonly Statement[];
  coverage: Coverage | null;
}

/** The last attended meeting; one with an open date only where no other is known, since it may be much older. */
export function lastAttendedMeetingId(meetings: readonly OrderableMeeting[], cells: readonly Cell[]): number | null {
  const attended = new Set(cells.filter((cell) => isAttended(cell.status)).map((cell) => cell.meetingId));
  const candidates = orderMeetings(meetings).filter((meeting) => attended.has(meeting.id));
  const placed = candidates.filter(({ date }) => isBounded(date));
  return (placed.at(-1) ?? candidates.at(-1))?.id ?? null;
}

/** One member's row, worked out from everything the register holds on it; cells in the network's order. */
export function participationRow(facts: ParticipationFacts): ParticipationRow {
  const meetings = orderMeetings(facts.meetings);
  const cells = resolveRow({ ...facts, meetings });
  return {
    memberId: facts.memberId,
    cells,
    account: countAccount(cells),
    gaps: findGaps({ ...facts, meetings, cells }),
    lastAttendedMeetingId: lastAttendedMeetingId(meetings, cells),
  };
}
