import { groupBy } from '@/lib/core/grouping';
import { isBounded } from '@/lib/core/partial-date';
import { orderMeetings } from '@/lib/meetings/rules';
import type { MeetingEntry } from '@/lib/meetings/types';
import type { Coverage } from '@/lib/networks/types';
import { resolveRow, type AssertionFact, type RowFacts } from '@/lib/participation/cells/rules';
import { isAnnouncement, isOnlyAnnounced } from '@/lib/participation/cells/rules-announced';
import { isAttended } from '@/lib/participation/cells/rules-eligibility';
import { listsHeardOf } from '@/lib/participation/cells/rules-silence';
import { findGaps } from '@/lib/participation/gaps/rules';
import { countAccount } from '@/lib/participation/account/rules-parts';
import type { Cell, Statement } from '@/lib/participation/cells/types';
import type { ParticipationRow } from '@/lib/participation/read-model/types';
import { commonVoice, sourceVoice } from '@/lib/sources/rules-voice';

type OrderableMeeting = Pick<MeetingEntry, 'id' | 'date' | 'number' | 'state' | 'kind'>;

export interface ParticipationFacts extends RowFacts {
  memberId: number;
  meetings: readonly OrderableMeeting[];
  statements: readonly Statement[];
  coverage: Coverage | null;
}

/** The last attended meeting; one with an open date only where no other is known, since it may be much older. */
export const lastAttendedMeetingId = (meetings: readonly OrderableMeeting[], cells: readonly Cell[]): number | null =>
  lastAttended(orderMeetings(meetings), cells);

/** @param ordered meetings in the network's order */
function lastAttended(ordered: readonly OrderableMeeting[], cells: readonly Cell[]): number | null {
  const attended = new Set<number>();
  for (const { status, meetingId } of cells) if (isAttended(status)) attended.add(meetingId);
  const isPlaced = ({ id, date }: OrderableMeeting) => attended.has(id) && isBounded(date);
  const last = ordered.findLast(isPlaced) ?? ordered.findLast(({ id }) => attended.has(id));
  return last?.id ?? null;
}

/** Each cell with the voice in which it is told: of the documents that say so, or of the lists that are silent. */
function withVoices(
  cells: readonly Cell[],
  { assertions, lists, meetings, seats, memberId }: ParticipationFacts,
): readonly Cell[] {
  const isTold = ({ sourceKind }: Pick<AssertionFact, 'sourceKind'>) => sourceVoice(sourceKind) !== 'cell';
  // Nearly every record is told as attendance alone: then there is nothing to look up.
  if (!assertions.some(isTold) && !lists.some(isTold)) return cells;
  const dates = new Map(meetings.map(({ id, date }) => [id, date]));
  const [said, silent] = [groupBy(assertions, (one) => one.meetingId), groupBy(lists, (one) => one.meetingId)];
  return cells.map((cell) => {
    const date = dates.get(cell.meetingId);
    const heard = cell.derived && date ? listsHeardOf(silent.get(cell.meetingId) ?? [], date, seats, memberId) : [];
    const behind = cell.derived ? heard : (said.get(cell.meetingId) ?? []);
    const voice = commonVoice(behind.map(({ sourceKind }) => sourceKind));
    return voice === 'cell' ? cell : { ...cell, voice };
  });
}

/** Each cell with whether all that is known of the attendance was written before the meeting. */
function withAnnouncements(
  cells: readonly Cell[],
  { assertions, meetings }: Pick<ParticipationFacts, 'assertions' | 'meetings'>,
): readonly Cell[] {
  if (assertions.length === 0) return cells;
  const dates = new Map(meetings.map(({ id, date }) => [id, date]));
  const isOlder = ({ meetingId, sourceDate }: AssertionFact): boolean => {
    const date = dates.get(meetingId);
    return date !== undefined && isAnnouncement({ date: sourceDate }, { date });
  };
  // Nearly every document is younger than what it tells of: then there is nothing to weigh.
  const announced = new Set(assertions.filter(isOlder).map(({ meetingId }) => meetingId));
  if (announced.size === 0) return cells;
  const said = groupBy(assertions, (one) => one.meetingId);
  return cells.map((cell) => {
    const date = announced.has(cell.meetingId) ? dates.get(cell.meetingId) : undefined;
    return date && isOnlyAnnounced(cell, { date }, said.get(cell.meetingId) ?? [])
      ? { ...cell, announced: true as const }
      : cell;
  });
}

/** One member's row, worked out from everything the register holds on it; cells in the network's order. */
export function participationRow(facts: ParticipationFacts): ParticipationRow {
  const meetings = orderMeetings(facts.meetings);
  const cells = [...withAnnouncements(withVoices(resolveRow({ ...facts, meetings }), facts), facts)];
  return {
    memberId: facts.memberId,
    cells,
    account: countAccount(cells),
    gaps: findGaps({ ...facts, meetings, cells }),
    lastAttendedMeetingId: lastAttended(meetings, cells),
  };
}
