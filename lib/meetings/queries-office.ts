import 'server-only';
import type { ReadScope } from '@/lib/auth/read-scope';
import type { Reader } from '@/lib/db/reader';
import { meetingColumns, toMeetingEntry, type MeetingOfNetwork } from '@/lib/meetings/queries';
import { orderMeetings } from '@/lib/meetings/rules';
import { whereInScope } from '@/lib/networks/queries-office';

export type MeetingWithDraft = MeetingOfNetwork & { published: boolean; version: number };

/** Meetings of the scope's networks, drafts included, in the networks' order. */
export async function listMeetingsInScope(
  reader: Reader,
  scope: ReadScope,
  where: { networkId?: number; slug?: string; ids?: readonly number[] } = {},
): Promise<MeetingWithDraft[]> {
  const { ids, ...exactly } = where;
  const rows = await reader.meeting.findMany({
    where: { ...exactly, withdrawnAt: null, ...(ids && { id: { in: [...ids] } }), network: whereInScope(scope) },
    select: { ...meetingColumns, publishedAt: true, version: true },
  });
  return orderMeetings(
    rows.map(({ publishedAt, version, ...row }) => ({
      ...toMeetingEntry(row),
      published: publishedAt !== null,
      version,
    })),
  );
}
