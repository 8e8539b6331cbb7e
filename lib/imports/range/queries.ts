import 'server-only';
import type { Reader } from '@/lib/db/reader';
import { planRange } from '@/lib/imports/range/rules';
import type { RangeOrder, RangeStep } from '@/lib/imports/range/types';
import { toMeetingEntry, meetingColumns } from '@/lib/meetings/queries';
import { orderMeetings } from '@/lib/meetings/rules';
import { listSeats } from '@/lib/members/queries';
import { seatStretches, findStretch } from '@/lib/participation/cells/rules-seats';

/** What setting a status over a period would do, meeting by meeting; drafts included. */
export async function previewRange(reader: Reader, order: RangeOrder): Promise<RangeStep[]> {
  const { networkId, memberId } = order;
  const rows = await reader.meeting.findMany({ where: { networkId, withdrawnAt: null }, select: meetingColumns });
  const stretches = seatStretches(await listSeats(reader, { networkIds: [networkId], memberIds: [memberId] }));
  const meetings = orderMeetings(rows.map(toMeetingEntry)).map((meeting) => ({
    ...meeting,
    eligible: findStretch(meeting.date, stretches) !== null,
  }));
  const assertions = await reader.attendance.findMany({
    where: { networkId, memberId, withdrawnAt: null },
    select: { id: true, meetingId: true, sourceId: true, status: true },
    orderBy: { id: 'asc' },
  });
  return planRange(order, meetings, assertions);
}
