import { groupBy } from '@/lib/core/grouping';
import { isBounded } from '@/lib/core/partial-date';
import { orderMeetings } from '@/lib/meetings/rules';
import type { MeetingEntry } from '@/lib/meetings/types';
import type { Coverage } from '@/lib/networks/types';
import { resolveRow, type AssertionFact, type RowFacts } from '@/lib/participation/cells/rules';
import { isAttended, isKnownAbsence } from '@/lib/participation/cells/rules-eligibility';
import { listsHeardOf } from '@/lib/participation/cells/rules-silence';
import { findGaps } from '@/lib/participation/gaps/rules';
import { countAccount } from '@/lib/participation/account/rules-parts';
import type { Cell, Statement } from '@/lib/participation/cells/types';
import type { ParticipationRow } from '@/lib/participation/read-model/types';
import { commonVoice, sourceVoice, type SourceVoice } from '@/lib/sources/rules-voice';

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

/** In whose words each missed meeting is told: of the documents that say so, or of the lists that are silent. */
function missedVoices({ assertions, lists, meetings, seats, memberId }: ParticipationFacts, cells: readonly Cell[]) {
  const missed = new Map(cells.filter(({ status }) => isKnownAbsence(status)).map((cell) => [cell.meetingId, cell]));
  const isTold = ({ meetingId, sourceKind }: Pick<AssertionFact, 'meetingId' | 'sourceKind'>) =>
    missed.has(meetingId) && sourceVoice(sourceKind) !== 'cell';
  // Nearly every record is told as attendance alone: then there is nothing to look up.
  if (!assertions.some(isTold) && !lists.some(isTold)) return undefined;
  const dates = new Map(meetings.map(({ id, date }) => [id, date]));
  const [said, silent] = [groupBy(assertions, (one) => one.meetingId), groupBy(lists, (one) => one.meetingId)];
  return (meetingId: number): SourceVoice => {
    const date = dates.get(meetingId);
    const heard = date ? listsHeardOf(silent.get(meetingId) ?? [], date, seats, memberId) : [];
    const behind = missed.get(meetingId)?.derived ? heard : (said.get(meetingId) ?? []);
    return commonVoice(behind.map(({ sourceKind }) => sourceKind));
  };
}

/** One member's row, worked out from everything the register holds on it; cells in the network's order. */
export function participationRow(facts: ParticipationFacts): ParticipationRow {
  const meetings = orderMeetings(facts.meetings);
  const cells = resolveRow({ ...facts, meetings });
  return {
    memberId: facts.memberId,
    cells,
    account: countAccount(cells),
    gaps: findGaps({ ...facts, meetings, cells, voiceAt: missedVoices(facts, cells) }),
    lastAttendedMeetingId: lastAttendedMeetingId(meetings, cells),
  };
}
