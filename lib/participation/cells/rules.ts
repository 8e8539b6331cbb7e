import { ATTENDANCE_STATUSES, type AttendanceStatus } from '@/lib/attendance/types';
import { comparePartialDates, type PartialDate } from '@/lib/core/partial-date';
import { mayBeAttended } from '@/lib/meetings/rules';
import type { ListCompleteness, MeetingEntry, MeetingState } from '@/lib/meetings/types';
import { isAttended } from '@/lib/participation/cells/rules-eligibility';
import {
  attendsAsGuest,
  maySuspend,
  seatPeriods,
  seatStanding,
  type SeatSpan,
} from '@/lib/participation/cells/rules-seats';
import { needsSeat, tellsOfMeeting } from '@/lib/participation/cells/rules-contradiction';
import { listsHeardOf } from '@/lib/participation/cells/rules-silence';
import type { Cell, DerivedStatus } from '@/lib/participation/cells/types';
import { SOURCE_KINDS, type SourceKind } from '@/lib/sources/types';

/** One standing assertion on a member, with what decides its weight. */
export interface AssertionFact {
  id: number;
  meetingId: number;
  sourceId: number;
  sourceKind: SourceKind;
  sourceDate: PartialDate | null;
  status: AttendanceStatus;
  /** How else the source can be read; left out: in no other way. */
  alternative?: AttendanceStatus | null;
}

/** A source whose list for a meeting is complete for somebody. */
export interface ExhaustiveList {
  meetingId: number;
  sourceId: number;
  completeFor: ListCompleteness;
  sourceKind: SourceKind;
  sourceDate: PartialDate | null;
  countedMemberIds?: readonly number[];
}

export type ResolvableMeeting = Pick<MeetingEntry, 'id' | 'date' | 'state' | 'kind'>;

export interface RowFacts {
  /** Of whom a list may be told to count it although the end of its seat is not known. */
  memberId?: number;
  /** In the network's order, which the cells keep. */
  meetings: readonly ResolvableMeeting[];
  seats: readonly SeatSpan[];
  /** Standing assertions on this member, in any order. */
  assertions: readonly AssertionFact[];
  /** Exhaustive lists of the network's meetings, in any order. */
  lists: readonly ExhaustiveList[];
}

/** What one source says of the cell; `silent`: its exhaustive list does not name the member. */
type Voice = Pick<AssertionFact, 'sourceKind' | 'sourceDate' | 'status' | 'alternative'> & { silent: boolean };

function laterDateFirst(a: PartialDate | null, b: PartialDate | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return comparePartialDates(b, a);
}

/** Kind of source, then the later date, undated last, then presence before absence: never the order of entry. */
function compareVoices(a: Voice, b: Voice): number {
  return (
    SOURCE_KINDS.indexOf(a.sourceKind) - SOURCE_KINDS.indexOf(b.sourceKind) ||
    laterDateFirst(a.sourceDate, b.sourceDate) ||
    ATTENDANCE_STATUSES.indexOf(a.status) - ATTENDANCE_STATUSES.indexOf(b.status) ||
    Number(a.silent) - Number(b.silent)
  );
}

/** What every cell of a meeting is, whatever sources say; null: they decide. */
const STATUS_BY_STATE: Readonly<Record<MeetingState, DerivedStatus | null>> = {
  scheduled: 'not_yet_held',
  held: null,
  cancelled: 'cancelled',
};

function statusWithoutVoices(meeting: ResolvableMeeting): DerivedStatus | null {
  return STATUS_BY_STATE[meeting.state] ?? (mayBeAttended(meeting) ? null : 'no_attendance_possible');
}

const plainCell = (meetingId: number, status: DerivedStatus): Cell => ({
  meetingId,
  status,
  contested: false,
  derived: false,
  guest: false,
});

const canBeReadTwoWays = ({ alternative }: Pick<Voice, 'alternative'>): boolean =>
  alternative !== null && alternative !== undefined;

/** What one source says, where no other says anything. */
const cellSaidBy = (meetingId: number, source: Pick<Voice, 'status' | 'alternative'>, derived: boolean): Cell => ({
  meetingId,
  status: source.status,
  contested: canBeReadTwoWays(source),
  derived,
  guest: false,
});

/** What is claimed. "Represented" leaves open by whom, so that presence or a deputy beside it says the same, only more. */
function claimedStatuses(voices: readonly Voice[]): ReadonlySet<AttendanceStatus> {
  const statuses = new Set(voices.map((voice) => voice.status));
  if ([...statuses].filter(isAttended).length > 1) statuses.delete('represented_by_somebody');
  return statuses;
}

/** Several statuses are claimed, or one document claims either of two. */
const disagree = (voices: readonly Voice[]): boolean =>
  claimedStatuses(voices).size > 1 || voices.some(canBeReadTwoWays);

/**
 * A list's silence says only that the member did not come. Where another source says how it was missing (excused, by
 * proxy, barred), that status names the absence and the two do not contradict each other.
 */
function resolveVoices(meetingId: number, voices: readonly Voice[]): Cell {
  const [only, ...others] = voices;
  if (!only) return plainCell(meetingId, 'not_recorded');
  if (others.length === 0) return cellSaidBy(meetingId, only, only.silent);
  const ranked = [...voices].sort(compareVoices);
  const winner = ranked[0] ?? only;
  const spoken = ranked.filter((voice) => !voice.silent);
  const named = winner.silent ? spoken.find((voice) => !isAttended(voice.status)) : winner;
  const silenceDenied = spoken.length < ranked.length && spoken.some((voice) => isAttended(voice.status));
  return {
    meetingId,
    status: (named ?? winner).status,
    contested: disagree(spoken) || silenceDenied,
    derived: named === undefined,
    guest: false,
  };
}

function byMeeting<Fact extends { meetingId: number }>(facts: readonly Fact[]): Map<number, Fact[]> {
  const groups = new Map<number, Fact[]>();
  for (const fact of facts) {
    const group = groups.get(fact.meetingId);
    if (group) group.push(fact);
    else groups.set(fact.meetingId, [fact]);
  }
  return groups;
}

/**
 * Without a seat whoever came is a guest. A word that takes a seat for granted stands against the record of seats: the
 * seat is unclear, and contested between the two. What is said of nobody's seat, as "not invited", changes nothing.
 */
function resolveWithoutSeat(meeting: ResolvableMeeting, voices: readonly Voice[], seats: readonly SeatSpan[]): Cell {
  const plain = plainCell(meeting.id, 'not_a_member');
  const [winner] = [...voices].sort(compareVoices);
  if (!winner) return plain;
  if (isAttended(winner.status)) return { ...plain, guest: true, contested: disagree(voices) };
  const isSuspension = winner.status === 'excluded' && maySuspend(meeting.date, seats);
  if (needsSeat(winner.status) && !isSuspension) return { ...plain, status: 'seat_unclear', contested: true };
  return { ...plain, contested: disagree(voices) };
}

/** Where nobody can say whether a seat was held, presence is presence; nothing else is known of anybody's attendance. */
function resolveInDoubt(meetingId: number, voices: readonly Voice[]): Cell {
  const cell = resolveVoices(meetingId, voices);
  return isAttended(cell.status) ? cell : { ...cell, status: 'seat_unclear' };
}

/** An observer that came was there as a guest; one that did not come is told as anybody with a seat. */
const asGuest = (cell: Cell, { date }: ResolvableMeeting, seats: readonly SeatSpan[]): Cell =>
  isAttended(cell.status) && attendsAsGuest(date, seats) ? { ...cell, guest: true } : cell;

/** The effective status of one member at every meeting, worked out from everything the sources say. */
export function resolveRow({ memberId, meetings, seats, assertions, lists }: RowFacts): Cell[] {
  const periods = seatPeriods(seats);
  const spokenAt = byMeeting(assertions);
  const listsAt = byMeeting(lists);

  return meetings.map((meeting) => {
    const assertionsHere = spokenAt.get(meeting.id) ?? [];
    const fixed = statusWithoutVoices(meeting);
    if (fixed)
      return {
        ...plainCell(meeting.id, fixed),
        contested: assertionsHere.some(({ status }) => tellsOfMeeting(status)),
      };
    const standing = seatStanding(meeting.date, periods);
    const silentHere = listsAt.get(meeting.id);
    const [only] = assertionsHere;
    // Of nearly every cell one document speaks, and no list is silent: there is nothing to weigh.
    if (standing === 'held' && only && assertionsHere.length === 1 && !silentHere)
      return asGuest(cellSaidBy(meeting.id, only, false), meeting, seats);
    const spoken = assertionsHere.map((assertion): Voice => ({ ...assertion, silent: false }));
    if (standing === 'none') return resolveWithoutSeat(meeting, spoken, seats);
    if (standing === 'unclear') return asGuest(resolveInDoubt(meeting.id, spoken), meeting, seats);
    const silent = (silentHere ?? []).filter(
      (list) => !assertionsHere.some((assertion) => assertion.sourceId === list.sourceId),
    );
    const heard = listsHeardOf(silent, meeting.date, seats, memberId).map((list): Voice => ({
      ...list,
      status: 'absent',
      silent: true,
    }));
    return asGuest(resolveVoices(meeting.id, [...spoken, ...heard]), meeting, seats);
  });
}
