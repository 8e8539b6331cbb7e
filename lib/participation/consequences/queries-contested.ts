import 'server-only';
import { listWithWeight, noSourceWeights } from '@/lib/attendance/queries-weight';
import { groupBy } from '@/lib/core/grouping';
import { partialDate } from '@/lib/core/partial-date';
import type { Reader } from '@/lib/db/reader';
import { listExhaustiveLists } from '@/lib/meetings/queries';
import { listMembers, listSeats } from '@/lib/members/queries';
import type { MemberReference } from '@/lib/members/types';
import { resolveRow } from '@/lib/participation/cells/rules';

/** Of which members the sources of a meeting contradict each other or the record; drafts count as said. */
export async function listContestedAt(reader: Reader, meetingId: number): Promise<MemberReference[]> {
  const meeting = await reader.meeting.findUnique({
    where: { id: meetingId },
    select: { id: true, networkId: true, dateEdtf: true, state: true, kind: true },
  });
  if (!meeting) return [];
  const { networkId, dateEdtf, ...facts } = meeting;
  const meetings = [{ ...facts, date: partialDate(dateEdtf) }];
  const lists = await listExhaustiveLists(reader, [meetingId]);
  const said = await listWithWeight(reader, { networkId, meetingIds: [meetingId] }, noSourceWeights());
  const seats = groupBy(await listSeats(reader, { networkIds: [networkId] }), ({ memberId }) => memberId);
  const contested = [...said].flatMap(([memberId, assertions]) => {
    const [cell] = resolveRow({ memberId, meetings, seats: seats.get(memberId) ?? [], assertions, lists });
    return cell?.contested ? [memberId] : [];
  });
  return contested.length === 0 ? [] : listMembers(reader, contested);
}
