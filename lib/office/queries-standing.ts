import 'server-only';
import { z } from 'zod';
import { listStanding } from '@/lib/attendance/queries-office';
import type { ReadScope } from '@/lib/auth/read-scope';
import { groupBy } from '@/lib/core/grouping';
import { Prisma } from '@/lib/db/generated/client';
import { queryRows } from '@/lib/db/query-rows';
import type { Reader } from '@/lib/db/reader';
import { listMeetingsInScope } from '@/lib/meetings/queries-office';
import { mayBeAttended } from '@/lib/meetings/rules';
import type { MeetingToLog } from '@/lib/office/types';

/** How many assertions stand about each meeting about which any does, and how many of them are drafts. */
export async function countStanding(
  reader: Reader,
  networkIds: readonly number[],
): Promise<Map<number, { drafts: number }>> {
  const rows = await queryRows(
    reader,
    z.object({ meetingId: z.int(), drafts: z.int() }),
    Prisma.sql`
    SELECT a.meeting_id AS "meetingId", count(*) FILTER (WHERE a.published_at IS NULL)::int AS drafts
    FROM attendance a JOIN meeting m ON m.id = a.meeting_id
    WHERE m.network_id = ANY (${[...networkIds]}::int[]) AND a.withdrawn_at IS NULL
    GROUP BY a.meeting_id ORDER BY a.meeting_id`,
  );
  return new Map(rows.map(({ meetingId, drafts }) => [meetingId, { drafts }]));
}

/** What comes before and after a meeting that is logged; `meeting` is in the scope. */
export async function findAround(
  reader: Reader,
  scope: ReadScope,
  meeting: { id: number; networkId: number },
): Promise<Pick<MeetingToLog, 'previous' | 'next'>> {
  const { networkId } = meeting;
  const meetings = await listMeetingsInScope(reader, scope, { networkId });
  const records = await countStanding(reader, [networkId]);
  const here = meetings.findIndex(({ id }) => id === meeting.id);
  const previous = meetings.slice(0, here).findLast(({ id }) => records.has(id));
  const isDue = (one: (typeof meetings)[number]) => mayBeAttended(one) && !records.has(one.id);
  const next = meetings.slice(here + 1).find(isDue) ?? meetings.slice(0, here).find(isDue);
  return {
    previous: previous ? { date: previous.date, statuses: await listAgreed(reader, previous.id) } : null,
    next: next ? { slug: next.slug, title: next.title, date: next.date } : null,
  };
}

/** What the sources of a meeting say of each member of whom they agree. */
async function listAgreed(reader: Reader, meetingId: number) {
  const standing = groupBy(await listStanding(reader, { meetingId }), ({ memberId }) => memberId);
  return [...standing].flatMap(([memberId, assertions]) => {
    const [first, ...others] = assertions;
    return first && others.every(({ status }) => status === first.status) ? [{ memberId, status: first.status }] : [];
  });
}
