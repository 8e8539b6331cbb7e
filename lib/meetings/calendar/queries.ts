import 'server-only';
import type { ReadScope } from '@/lib/auth/read-scope';
import type { Reader } from '@/lib/db/reader';
import { meetingColumns, meetingVisibleTo, toMeetingEntry, type MeetingOfNetwork } from '@/lib/meetings/queries';
import { orderMeetings } from '@/lib/meetings/rules';
import { findNetwork } from '@/lib/networks/queries';
import type { NetworkReference } from '@/lib/networks/types';

/** A meeting with what a calendar has to know of its changes. */
export type MeetingInCalendar = MeetingOfNetwork & { version: number; changed: Date };

/** The meetings of a network, or one of them, for a calendar; null where there is nothing to see of them. */
export async function findCalendarMeetings(
  reader: Reader,
  scope: ReadScope,
  { network: slug, meeting }: { network: string; meeting?: string | undefined },
): Promise<{ network: NetworkReference; meetings: MeetingInCalendar[] } | null> {
  const network = await findNetwork(reader, scope, slug);
  if (!network) return null;
  const rows = await reader.meeting.findMany({
    where: { ...meetingVisibleTo(scope), networkId: network.id, ...(meeting !== undefined && { slug: meeting }) },
    select: { ...meetingColumns, version: true, recordedFrom: true },
  });
  if (meeting !== undefined && rows.length === 0) return null;
  return {
    network,
    meetings: orderMeetings(
      rows.map(({ version, recordedFrom, ...row }) => ({ ...toMeetingEntry(row), version, changed: recordedFrom })),
    ),
  };
}
