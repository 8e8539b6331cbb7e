import 'server-only';
import { z } from 'zod';
import { isOpenEnd } from '@/lib/core/partial-date';
import { groupBy } from '@/lib/core/grouping';
import { Prisma } from '@/lib/db/generated/client';
import { queryRows } from '@/lib/db/query-rows';
import type { Reader } from '@/lib/db/reader';
import { mayBeAttended } from '@/lib/meetings/rules';
import type { MeetingWithDraft } from '@/lib/meetings/queries-office';
import { listSeats } from '@/lib/members/queries';
import { seatStretches, findStretch } from '@/lib/participation/cells/rules-seats';

/** Members about whom nothing stands for this many meetings in a row are named. */
const MEETINGS_WITHOUT_RECORD = 3;

export interface SilentMember {
  memberId: number;
  /** The newest meeting the member could have come to: where the record goes on. */
  newestMeetingId: number;
  /** The last meeting about which something stands; null where nothing ever did. */
  lastMeetingId: number | null;
}

interface Candidate {
  networkId: number;
  memberId: number;
  /** The last meetings the member could have come to, the newest last. */
  recent: MeetingWithDraft[];
}

/** Members with a seat that has not ended about whom nothing stands for the last meetings they could have come to. */
export async function listSilentMembers(
  reader: Reader,
  networkIds: readonly number[],
  meetings: readonly MeetingWithDraft[],
): Promise<SilentMember[]> {
  const held = groupBy(meetings.filter(mayBeAttended), ({ networkId }) => networkId);
  const candidates = (await listSeatsThatLast(reader, networkIds)).flatMap(
    ({ networkId, memberId, stretches }): Candidate[] => {
      const open = (held.get(networkId) ?? []).filter(({ date }) => findStretch(date, stretches) !== null);
      const recent = open.slice(-MEETINGS_WITHOUT_RECORD);
      return recent.length < MEETINGS_WITHOUT_RECORD ? [] : [{ networkId, memberId, recent }];
    },
  );
  const meetingIds = [...new Set(candidates.flatMap(({ recent }) => recent.map(({ id }) => id)))];
  const recorded = await listRecorded(
    reader,
    meetingIds,
    candidates.map(({ memberId }) => memberId),
  );
  const silent = candidates.filter(({ memberId, recent }) => !recent.some(({ id }) => recorded.get(memberId)?.has(id)));
  const ever = await listRecorded(
    reader,
    meetings.map(({ id }) => id),
    silent.map(({ memberId }) => memberId),
  );
  return silent.flatMap(({ networkId, memberId, recent }) => {
    const newest = recent.at(-1);
    const last = held.get(networkId)?.findLast(({ id }) => ever.get(memberId)?.has(id));
    return newest ? [{ memberId, newestMeetingId: newest.id, lastMeetingId: last?.id ?? null }] : [];
  });
}

async function listSeatsThatLast(reader: Reader, networkIds: readonly number[]) {
  const seats = await listSeats(reader, { networkIds: [...networkIds] });
  const byHolder = groupBy(seats, ({ networkId, memberId }) => `${networkId}/${memberId}`);
  return [...byHolder.values()].flatMap((ofHolder) => {
    const [first] = ofHolder;
    const lasts = ofHolder.some(({ kind, until }) => kind !== 'suspended' && (until === null || isOpenEnd(until)));
    return first && lasts
      ? [{ networkId: first.networkId, memberId: first.memberId, stretches: seatStretches(ofHolder) }]
      : [];
  });
}

const recordedSchema = z.object({ memberId: z.int(), meetingIds: z.array(z.int()) });

/** Of these meetings, the ones about which something stands, by member. */
async function listRecorded(
  reader: Reader,
  meetingIds: readonly number[],
  memberIds: readonly number[],
): Promise<Map<number, Set<number>>> {
  const rows = await queryRows(
    reader,
    recordedSchema,
    Prisma.sql`
    SELECT a.member_id AS "memberId", array_agg(DISTINCT a.meeting_id) AS "meetingIds" FROM attendance a
    WHERE a.meeting_id = ANY (${[...meetingIds]}::int[]) AND a.member_id = ANY (${[...new Set(memberIds)]}::int[])
      AND a.withdrawn_at IS NULL
    GROUP BY a.member_id`,
  );
  return new Map(rows.map((row) => [row.memberId, new Set(row.meetingIds)]));
}
