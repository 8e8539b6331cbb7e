import 'server-only';
import { listStatements } from '@/lib/attendance/queries';
import { listWithWeight, noSourceWeights } from '@/lib/attendance/queries-weight';
import { publicReadScope } from '@/lib/auth/read-scope';
import { groupBy } from '@/lib/core/grouping';
import { partialDate, type PartialDate } from '@/lib/core/partial-date';
import type { Reader } from '@/lib/db/reader';
import { covers, isSamePlace, movedGaps, findPlace, withDate } from '@/lib/imports/move/rules';
import type { MovedGaps, MovedNeighbour, MovePlace, MovePreview } from '@/lib/imports/move/types';
import { listExhaustiveLists, listPublishedMeetings, meetingColumns, toMeetingEntry } from '@/lib/meetings/queries';
import { listMembers, listSeats, type SeatOfNetwork } from '@/lib/members/queries';
import type { MemberReference } from '@/lib/members/types';
import { getNetwork } from '@/lib/networks/queries';

/** What moving a meeting to a date would mean, computed by the rules on a record in which it has moved. */
export async function previewMove(
  reader: Reader,
  { meetingId, date }: { meetingId: number; date: string },
): Promise<(MovePreview & { networkId: number }) | null> {
  const meeting = await reader.meeting.findUnique({
    where: { id: meetingId, withdrawnAt: null },
    select: { networkId: true, version: true, dateEdtf: true },
  });
  if (!meeting) return null;
  const { networkId, version, dateEdtf } = meeting;
  const [from, to] = [partialDate(dateEdtf), partialDate(date)];
  const rows = await reader.meeting.findMany({ where: { networkId, withdrawnAt: null }, select: meetingColumns });
  const meetings = rows.map(toMeetingEntry);
  const [before, after] = [findPlace(meetings, meetingId), findPlace(withDate(meetings, meetingId, to), meetingId)];
  const seats = groupBy(await listSeats(reader, { networkIds: [networkId] }), ({ memberId }) => memberId);
  const members = await listMembers(reader, [...seats.keys()]);
  const seated = members.map((member) => ({ member, held: seats.get(member.id) ?? [] }));
  const named = await membersNamedAt(reader, meetingId);
  return {
    networkId,
    version,
    from: dateEdtf,
    to: date,
    place: { before: brief(before), after: brief(after), changes: !isSamePlace(before, after) },
    losesSeat: seated.flatMap(({ member, held }) => (covers(held, from) && !covers(held, to) ? [member] : [])),
    gainsSeat: seated.flatMap(({ member, held }) => (!covers(held, from) && covers(held, to) ? [member] : [])),
    outside: seated.flatMap(({ member, held }) => (named.has(member.id) && !covers(held, to) ? [member] : [])),
    gaps: await gapsMoved(reader, { networkId, meetingId, date: to, members, seats }),
  };
}

const neighbour = (meeting: MovedNeighbour | null): MovedNeighbour | null =>
  meeting && { id: meeting.id, slug: meeting.slug, title: meeting.title, date: meeting.date };
const brief = ({ before, after }: MovePlace): MovePlace => ({ before: neighbour(before), after: neighbour(after) });

async function membersNamedAt(reader: Reader, meetingId: number): Promise<Set<number>> {
  const rows = await reader.attendance.findMany({
    where: { meetingId, withdrawnAt: null },
    select: { memberId: true },
  });
  return new Set(rows.map(({ memberId }) => memberId));
}

interface GapOrder {
  networkId: number;
  meetingId: number;
  date: PartialDate;
  members: readonly MemberReference[];
  seats: ReadonlyMap<number, SeatOfNetwork[]>;
}

/** Whose gaps differ, in the published record. */
async function gapsMoved(
  reader: Reader,
  { networkId, meetingId, date, members, seats }: GapOrder,
): Promise<MovedGaps[]> {
  const meetings = await listPublishedMeetings(reader, networkId);
  if (!meetings.some(({ id }) => id === meetingId)) return [];
  const { coverage } = await getNetwork(reader, networkId);
  const weights = noSourceWeights();
  const assertions = await listWithWeight(reader, { networkId, publishedOnly: true }, weights);
  const statements = groupBy(
    await listStatements(reader, publicReadScope(), { networkId }),
    ({ memberId }) => memberId,
  );
  const lists = await listExhaustiveLists(
    reader,
    meetings.map(({ id }) => id),
  );
  const meetingIds = new Set(meetings.map(({ id }) => id));
  return members.flatMap((member) => {
    const facts = {
      memberId: member.id,
      meetings,
      coverage,
      lists,
      seats: seats.get(member.id) ?? [],
      assertions: (assertions.get(member.id) ?? []).filter((assertion) => meetingIds.has(assertion.meetingId)),
      statements: statements.get(member.id) ?? [],
    };
    const moved = movedGaps(facts, meetingId, date);
    return moved.before.length + moved.after.length > 0 ? [{ member, ...moved }] : [];
  });
}
