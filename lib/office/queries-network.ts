import 'server-only';
import { listWithWeight, noSourceWeights } from '@/lib/attendance/queries-weight';
import { readRow } from '@/lib/audit/queries-rows';
import type { ReadScope } from '@/lib/auth/read-scope';
import { groupBy } from '@/lib/core/grouping';
import type { Reader } from '@/lib/db/reader';
import { listExhaustiveLists } from '@/lib/meetings/queries';
import { listMeetingsInScope, type MeetingWithDraft } from '@/lib/meetings/queries-office';
import { listMembers, listSeats } from '@/lib/members/queries';
import { listEditableSeats } from '@/lib/members/queries-office';
import { listEditableTerms, listNetworksInScope } from '@/lib/networks/queries-office';
import { networkRowSchema } from '@/lib/networks/schema-row';
import { resolveRow } from '@/lib/participation/cells/rules';
import { isEligible } from '@/lib/participation/cells/rules-eligibility';
import type { OfficeMeeting, OfficeNetwork } from '@/lib/office/types';
import { listSourceReferences } from '@/lib/sources/queries';
import { listSourceIdsCitedIn } from '@/lib/sources/queries-office';

/** Everything the admin page of a network shows, drafts included; null outside of the scope. */
export async function findOfficeNetwork(reader: Reader, scope: ReadScope, slug: string): Promise<OfficeNetwork | null> {
  const [found] = await listNetworksInScope(reader, scope, { slug });
  if (!found) return null;
  const { published, ...reference } = found;
  const meetings = await listMeetingsInScope(reader, scope, { networkId: found.id });
  const seats = groupBy(await listEditableSeats(reader, [found.id]), ({ memberId }) => memberId);
  const members = await listMembers(reader, [...seats.keys()]);
  return {
    reference,
    published,
    network: networkRowSchema.parse(await readRow(reader, 'network', found.id)),
    meetings: await countRecords(reader, found.id, meetings),
    members: members.map((member) => ({ member, seats: seats.get(member.id) ?? [] })),
    organiserTerms: await listEditableTerms(reader, found.id),
    sources: await listSourceReferences(reader, await listSourceIdsCitedIn(reader, found.id)),
  };
}

/** How far each meeting is recorded, worked out from what stands, drafts included: the read model knows none. */
async function countRecords(
  reader: Reader,
  networkId: number,
  meetings: readonly MeetingWithDraft[],
): Promise<OfficeMeeting[]> {
  const assertions = await listWithWeight(reader, { networkId }, noSourceWeights());
  const seats = groupBy(await listSeats(reader, { networkIds: [networkId] }), ({ memberId }) => memberId);
  const lists = await listExhaustiveLists(
    reader,
    meetings.map(({ id }) => id),
  );
  const drafts = await countDrafts(reader, networkId);
  const rows = [...seats].map(([memberId, held]) =>
    resolveRow({ memberId, meetings, seats: held, assertions: assertions.get(memberId) ?? [], lists }),
  );
  return meetings.map((meeting, position) => {
    const statuses = rows.flatMap((row) => row[position]?.status ?? []).filter(isEligible);
    return {
      ...meeting,
      eligible: statuses.length,
      recorded: statuses.filter((status) => status !== 'not_recorded').length,
      drafts: drafts.get(meeting.id) ?? 0,
    };
  });
}

async function countDrafts(reader: Reader, networkId: number): Promise<Map<number, number>> {
  const rows = await reader.attendance.groupBy({
    by: ['meetingId'],
    where: { networkId, publishedAt: null, withdrawnAt: null },
    _count: true,
  });
  return new Map(rows.map(({ meetingId, _count }) => [meetingId, _count]));
}
