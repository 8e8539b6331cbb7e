import 'server-only';
import { listAssertions } from '@/lib/attendance/queries';
import type { ReadScope } from '@/lib/auth/read-scope';
import { groupBy } from '@/lib/core/grouping';
import type { Reader } from '@/lib/db/reader';
import { listMeetings, listMeetingSources } from '@/lib/meetings/queries';
import { listMembers } from '@/lib/members/queries';
import { findNetwork } from '@/lib/networks/queries';
import { readParticipation } from '@/lib/participation/queries';
import type { MeetingParticipant, MeetingRecord } from '@/lib/participation/types-pages';
import { listSourceReferences } from '@/lib/sources/queries';

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

  const rows = await readParticipation(reader, { networkIds: [network.id] }, meetings);
  const assertions = groupBy(await listAssertions(reader, scope, { meetingId: meeting.id }), (row) => row.memberId);
  const cells = new Map(rows.map((row) => [row.memberId, row.cells[position]]));
  const concerned = rows.filter((row) => row.cells[position]?.status !== 'not_a_member' || assertions.has(row.memberId));
  const participants: MeetingParticipant[] = (await listMembers(reader, concerned.map((row) => row.memberId)))
    .flatMap((member) => {
      const cell = cells.get(member.id);
      return cell ? [{ member, cell, assertions: assertions.get(member.id) ?? [] }] : [];
    });
  const meetingSources = await listMeetingSources(reader, { meetingIds: [meeting.id] });
  const sources = await listSourceReferences(reader, [
    ...meetingSources.map(({ sourceId }) => sourceId),
    ...participants.flatMap((participant) => participant.assertions.map(({ sourceId }) => sourceId)),
  ]);
  return {
    network,
    meeting,
    participants: participants.filter(({ cell }) => cell.status !== 'not_a_member'),
    guests: participants.filter(({ cell }) => cell.status === 'not_a_member'),
    meetingSources,
    sources,
    previous: meetings[position - 1] ?? null,
    next: meetings[position + 1] ?? null,
  };
}
