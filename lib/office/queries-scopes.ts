import 'server-only';
import type { Reader } from '@/lib/db/reader';
import type { ChangeScope } from '@/lib/participation/consequences/mutations';

/*
 * Which cells a change of one record may concern. A record that is gone concerns none: the change itself says so.
 */

const NOTHING: ChangeScope = { networkIds: [] };

export async function findSeatScope(reader: Reader, id: number): Promise<ChangeScope> {
  const seat = await reader.membership.findUnique({ where: { id }, select: { networkId: true, memberId: true } });
  return seat ? { networkIds: [seat.networkId], memberIds: [seat.memberId] } : NOTHING;
}

export async function findMeetingScope(reader: Reader, id: number): Promise<ChangeScope> {
  const meeting = await reader.meeting.findUnique({ where: { id }, select: { networkId: true } });
  return meeting ? { networkIds: [meeting.networkId], meetingIds: [id] } : NOTHING;
}

export async function findAssertionScope(reader: Reader, id: number): Promise<ChangeScope> {
  const cell = await reader.attendance.findUnique({
    where: { id },
    select: { networkId: true, memberId: true, meetingId: true },
  });
  return cell ? { networkIds: [cell.networkId], memberIds: [cell.memberId], meetingIds: [cell.meetingId] } : NOTHING;
}
