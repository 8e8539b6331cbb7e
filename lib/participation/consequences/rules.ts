import { createHash } from 'node:crypto';
import type { AttendanceStatus } from '@/lib/attendance/types';
import { mayBeAttended } from '@/lib/meetings/rules';
import type { ListCompleteness } from '@/lib/meetings/types';
import {
  resolveRow,
  type AssertionFact,
  type ExhaustiveList,
  type ResolvableMeeting,
} from '@/lib/participation/cells/rules';
import { needsSeat, tellsOfMeeting } from '@/lib/participation/cells/rules-contradiction';
import { seatPeriods, seatStanding, type SeatSpan } from '@/lib/participation/cells/rules-seats';
import { withKnownEnd } from '@/lib/participation/cells/rules-silence';
import type { ListConsequences, ListQuestion } from '@/lib/participation/consequences/types';

/** A member with a seat in the network, or one that the list names. */
export interface ListedMember {
  memberId: number;
  seats: readonly SeatSpan[];
  /** Where they are not the same as before. */
  seatsBefore?: readonly SeatSpan[];
  /** What other sources say of it at the meeting. */
  others: readonly AssertionFact[];
  /** What the list's source says of it now, and what it is to say; null: nothing. */
  before: AttendanceStatus | null;
  after: AttendanceStatus | null;
}

export interface ListFacts {
  meeting: ResolvableMeeting;
  /** As it stood before; null: it was not on record. Left out: the same. */
  meetingBefore?: ResolvableMeeting | null;
  source: Pick<AssertionFact, 'sourceId' | 'sourceKind' | 'sourceDate'>;
  /** Of whom the source's list is complete now, and is to be. */
  completeBefore: ListCompleteness;
  completeAfter: ListCompleteness;
  /** Members of whom the source's list says already that they are counted. */
  countedMemberIds?: readonly number[];
  otherLists: readonly ExhaustiveList[];
  members: readonly ListedMember[];
}

/** Who becomes absent by a list, and which of its words stand against the record. By member, in the order given. */
export function findListConsequences(facts: ListFacts): ListConsequences<number> {
  const { meeting, members } = facts;
  const changed = members.flatMap(({ memberId, seats, before, after }) =>
    after !== null && after !== before ? [{ member: memberId, seats, status: after }] : [],
  );
  const isOutside = (seats: readonly SeatSpan[]) => seatStanding(meeting.date, seatPeriods(seats)) === 'none';
  const tells = ({ member, status }: (typeof changed)[number]) => ({ member, status });
  return {
    absent: members.filter((one) => isAbsentAfter(facts, one) && !isAbsentBefore(facts, one)).map(toId),
    unknownEnd: members
      .filter((one) => !isAbsentAfter(facts, one) && isAbsentAfter(facts, withKnownEnds(one)))
      .filter((one) => !isAbsentBefore(facts, withKnownEnds(one)))
      .map(toId),
    withoutSeat: mayBeAttended(meeting)
      ? changed.filter(({ seats, status }) => needsSeat(status) && isOutside(seats)).map(tells)
      : [],
    againstState: mayBeAttended(meeting) ? [] : changed.filter(({ status }) => tellsOfMeeting(status)).map(tells),
  };
}

const toId = ({ memberId }: ListedMember): number => memberId;

const withKnownEnds = ({ seatsBefore, ...member }: ListedMember): ListedMember => ({
  ...member,
  seats: member.seats.map(withKnownEnd),
  ...(seatsBefore && { seatsBefore: seatsBefore.map(withKnownEnd) }),
});

function isAbsentBefore(facts: ListFacts, member: ListedMember): boolean {
  const { meeting, meetingBefore = meeting, completeBefore: completeFor } = facts;
  if (meetingBefore === null) return false;
  const then = { ...member, seats: member.seatsBefore ?? member.seats };
  return isDerivedAbsent({ ...facts, meeting: meetingBefore }, then, { says: member.before, completeFor });
}

const isAbsentAfter = (facts: ListFacts, member: ListedMember): boolean =>
  isDerivedAbsent(facts, member, { says: member.after, completeFor: facts.completeAfter });

/** Whether the member's cell is an absence that no source states. */
function isDerivedAbsent(
  { meeting, source, otherLists, countedMemberIds = [] }: ListFacts,
  { memberId, seats, others }: ListedMember,
  { says, completeFor }: { says: AttendanceStatus | null; completeFor: ListCompleteness },
): boolean {
  const own = says === null ? [] : [{ ...source, id: 0, meetingId: meeting.id, status: says }];
  const lists = [...otherLists, { ...source, meetingId: meeting.id, completeFor, countedMemberIds }];
  const [cell] = resolveRow({ memberId, meetings: [meeting], seats, assertions: [...others, ...own], lists });
  return cell?.derived === true;
}

/** Names exactly these consequences: a later list with others asks anew. Empty: there is nothing to ask. */
export function consequencesKey({ absent, unknownEnd, withoutSeat, againstState }: ListConsequences<number>): string {
  if (absent.length + withoutSeat.length + againstState.length + unknownEnd.length === 0) return '';
  const ids = (members: readonly number[]) => [...members].sort((a, b) => a - b);
  const words = (members: ListConsequences<number>['withoutSeat']) =>
    members.map(({ member, status }) => `${member} ${status}`).sort();
  return createHash('sha256')
    .update(JSON.stringify([ids(absent), ids(unknownEnd), words(withoutSeat), words(againstState)]))
    .digest('hex');
}

/** Whether a list that was asked about makes somebody absent, of itself or because the office counts them. */
export const makesAbsent = (question: ListQuestion | null, counted: readonly number[]): boolean =>
  counted.length + (question?.consequences.absent.length ?? 0) > 0;
