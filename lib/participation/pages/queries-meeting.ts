import 'server-only';
import { listAssertions } from '@/lib/attendance/queries';
import { listUnrecordedNotes } from '@/lib/attendance/unrecorded/queries';
import type { ReadScope } from '@/lib/auth/read-scope';
import { groupBy } from '@/lib/core/grouping';
import type { Reader } from '@/lib/db/reader';
import { listMeetings, listMeetingSources } from '@/lib/meetings/queries';
import { listMembers, listSeats } from '@/lib/members/queries';
import { findNetwork } from '@/lib/networks/queries';
import { isInNetworkAccount } from '@/lib/participation/account/rules-network';
import { countAccount } from '@/lib/participation/account/rules-parts';
import { readCells } from '@/lib/participation/read-model/queries';
import { meetingToCompare } from '@/lib/participation/cells/rules-difference';
import { listsHeardOf } from '@/lib/participation/cells/rules-silence';
import type { Cell } from '@/lib/participation/cells/types';
import type { MeetingParticipant, MeetingRecord } from '@/lib/participation/pages/types';
import { listSourceReferences } from '@/lib/sources/queries';

interface Standing {
  memberId: number;
  seated: boolean;
  before: Cell | null;
  now: Cell;
}

const isSeated = (cell: Cell | null): boolean => cell !== null && cell.status !== 'not_a_member';

/** In the room without a seat. */
const isVisitor = ({ cell }: MeetingParticipant): boolean => cell.guest && cell.status === 'not_a_member';

/** Everything the meeting's page shows; null where the scope sees no such meeting. */
export async function findMeetingRecord(
  reader: Reader,
  scope: ReadScope,
  networkSlug: string,
  meetingSlug: string,
): Promise<MeetingRecord | null> {
  const network = await findNetwork(reader, scope, networkSlug);
  if (!network) return null;
  const meetings = await listMeetings(reader, scope, { networkIds: [network.id] });
  const position = meetings.findIndex(({ slug }) => slug === meetingSlug);
  const meeting = meetings[position];
  if (!meeting) return null;

  const rows = await readCells(reader, network.id, meetings);
  const assertions = groupBy(await listAssertions(reader, scope, { meetingId: meeting.id }), (row) => row.memberId);
  const before = meetingToCompare(meetings, position);
  const standings: Standing[] = rows.flatMap((row) => {
    const now = row.cells[position];
    return now
      ? [
          {
            memberId: row.memberId,
            seated: row.seated,
            before: (before && row.cells[meetings.indexOf(before)]) ?? null,
            now,
          },
        ]
      : [];
  });
  const concerned = standings.filter(
    (one) => (one.seated && (isSeated(one.now) || isSeated(one.before))) || assertions.has(one.memberId),
  );
  const members = new Map(
    (
      await listMembers(
        reader,
        concerned.map(({ memberId }) => memberId),
      )
    ).map((member) => [member.id, member]),
  );
  const meetingSources = await listMeetingSources(reader, { meetingIds: [meeting.id] });
  const seats = groupBy(
    await listSeats(reader, { networkIds: [network.id], memberIds: [...members.keys()] }),
    ({ memberId }) => memberId,
  );
  const notes = await listUnrecordedNotes(reader, meeting.id);
  const participants: MeetingParticipant[] = concerned.flatMap(({ memberId, seated, now }) => {
    const member = members.get(memberId);
    const isHere = (seated && isSeated(now)) || assertions.has(memberId);
    if (!member || !isHere) return [];
    const lists = listsHeardOf(meetingSources, meeting.date, seats.get(memberId) ?? [], memberId);
    const own = now.status === 'not_recorded' ? notes.find((note) => note.memberId === memberId) : undefined;
    return [{ member, cell: now, assertions: assertions.get(memberId) ?? [], lists, unrecorded: own ?? null }];
  });
  const isOpen = participants.some(({ cell }) => cell.status === 'not_recorded');
  const unrecorded = isOpen ? (notes.find(({ memberId }) => memberId === null) ?? null) : null;
  const sources = await listSourceReferences(reader, [
    ...[unrecorded, ...participants.map((participant) => participant.unrecorded)].flatMap((one) => one?.sourceId ?? []),
    ...meetingSources.map(({ sourceId }) => sourceId),
    ...participants.flatMap((participant) => participant.assertions.map(({ sourceId }) => sourceId)),
  ]);
  return {
    network,
    meeting,
    account: countAccount(standings.flatMap(({ now, seated }) => (isInNetworkAccount(now, seated) ? [now] : []))),
    participants: participants.filter((participant) => !isVisitor(participant)),
    guests: participants.filter(isVisitor),
    meetingSources,
    unrecorded,
    sources,
    previous: meetings[position - 1] ?? null,
    next: meetings[position + 1] ?? null,
    comparison: before && {
      before,
      members: concerned.flatMap(({ memberId, before: then, now }) => {
        const member = members.get(memberId);
        return member && then && (isSeated(then) || isSeated(now)) ? [{ member, before: then, now }] : [];
      }),
    },
  };
}
