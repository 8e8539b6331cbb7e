import 'server-only';
import { z } from 'zod';
import { visibleTo, type ReadScope } from '@/lib/auth/read-scope';
import { Prisma } from '@/lib/db/generated/client';
import { queryRow, queryRows } from '@/lib/db/query-rows';
import type { Reader } from '@/lib/db/reader';
import { listMeetings } from '@/lib/meetings/queries';
import { listMembers } from '@/lib/members/queries';
import { listNetworks } from '@/lib/networks/queries';
import type { NetworkProfile } from '@/lib/networks/types';
import { listGapRows, toLastAttendance } from '@/lib/participation/gaps/queries';
import { storedGapsSchema } from '@/lib/participation/gaps/schema';
import { COMPLETENESS_THRESHOLD, longestGap } from '@/lib/participation/gaps/rules-ranking';
import { groupOpenGaps, type OpenGapSeat } from '@/lib/participation/gaps/rules-open';
import { cutPage, MEMBERS_ON_PAGE, NETWORKS_ON_PAGE } from '@/lib/participation/pages/rules-paging';
import type { NetworkCard, Page, RegisterOverview } from '@/lib/participation/pages/types';

const OPEN_GAPS_SHOWN = 10;
/** Seats among which equal gaps are looked for: as many as the members of a large network. */
const SEATS_READ = 250;

/** What the cards say beside the networks' own rows. */
async function describeCards(
  reader: Reader,
  scope: ReadScope,
  networks: readonly NetworkProfile[],
): Promise<NetworkCard[]> {
  const summaries = await reader.networkSummary.findMany({
    where: { id: { in: networks.map(({ id }) => id) } },
    select: { id: true, memberCount: true, heldMeetingCount: true, lastMeetingId: true, perhapsLaterIds: true },
  });
  const summaryOf = new Map(summaries.map((summary) => [summary.id, summary]));
  const ids = summaries.flatMap(({ lastMeetingId, perhapsLaterIds }) => [lastMeetingId ?? [], perhapsLaterIds].flat());
  const meetings = new Map((await listMeetings(reader, scope, { ids })).map((meeting) => [meeting.id, meeting]));
  return networks.map((network) => {
    const summary = summaryOf.get(network.id);
    return {
      ...network,
      memberCount: summary?.memberCount ?? 0,
      heldMeetingCount: summary?.heldMeetingCount ?? 0,
      lastMeeting: meetings.get(summary?.lastMeetingId ?? 0) ?? null,
      perhapsLater: (summary?.perhapsLaterIds ?? []).flatMap((id) => meetings.get(id) ?? []),
    };
  });
}

/** All networks with their size and their last meeting: published facts, whoever asks. */
export const listNetworkCards = async (reader: Reader, scope: ReadScope): Promise<NetworkCard[]> =>
  describeCards(reader, scope, await listNetworks(reader, scope));

/** One page of them. */
export async function listNetworkPage(reader: Reader, scope: ReadScope, page: number): Promise<Page<NetworkCard>> {
  const part = { skip: (page - 1) * NETWORKS_ON_PAGE, take: NETWORKS_ON_PAGE + 1 };
  const { entries, hasMore } = cutPage(await listNetworks(reader, scope, part), page, NETWORKS_ON_PAGE);
  return { entries: await describeCards(reader, scope, entries), page, hasMore };
}

/** How many pages the list of networks has. */
export const countNetworkPages = async (reader: Reader, scope: ReadScope): Promise<number> =>
  Math.ceil((await reader.network.count({ where: visibleTo(scope) })) / NETWORKS_ON_PAGE);

/** How many pages the list of members has at most. */
export const countMemberPages = async (reader: Reader): Promise<number> =>
  Math.ceil((await reader.member.count({ where: { withdrawnAt: null } })) / MEMBERS_ON_PAGE);

const seatKeySchema = z.object({ networkId: z.int(), memberId: z.int() });

/** Seats of which enough is recorded, with an open gap, the longest first. */
async function listSeatsByOpenGap(reader: Reader, scope: ReadScope) {
  return queryRows(
    reader,
    seatKeySchema,
    Prisma.sql`
    SELECT p.network_id AS "networkId", p.member_id AS "memberId"
    FROM participation p JOIN network n ON n.id = p.network_id
    WHERE p.seated AND p.open_gap_missed IS NOT NULL AND p.known >= p.eligible * ${COMPLETENESS_THRESHOLD}::float8
      AND (n.published_at IS NOT NULL OR ${scope.audience === 'office'})
    ORDER BY p.open_gap_missed DESC, p.open_gap_days DESC NULLS LAST, 1, 2 LIMIT ${SEATS_READ}::int`,
  );
}

/** What the start page shows. */
export async function readOverview(reader: Reader, scope: ReadScope): Promise<RegisterOverview> {
  const { entries: networks, hasMore } = await listNetworkPage(reader, scope, 1);
  const { leftOut } = await queryRow(
    reader,
    z.object({ leftOut: z.int() }),
    Prisma.sql`
    SELECT coalesce(sum(s.left_out_count), 0)::int AS "leftOut" FROM network_summary s JOIN network n ON n.id = s.id
    WHERE n.published_at IS NOT NULL OR ${scope.audience === 'office'}`,
  );
  const seats = await listSeatsByOpenGap(reader, scope);
  const rows = await listGapRows(reader, seats);
  const rowOf = new Map(rows.map((row) => [`${row.networkId} ${row.memberId}`, row]));
  const members = byId(
    await listMembers(
      reader,
      seats.map(({ memberId }) => memberId),
    ),
  );
  const behind = byId(await listNetworks(reader, scope, { ids: seats.map(({ networkId }) => networkId) }));
  const lastIds = rows.flatMap((row) => row.lastAttendedMeetingId ?? []);
  const last = byId(await listMeetings(reader, scope, { ids: lastIds }));
  const seatsWithGap = seats.flatMap(({ networkId, memberId }): OpenGapSeat[] => {
    const network = behind.get(networkId);
    const [member, row] = [members.get(memberId), rowOf.get(`${networkId} ${memberId}`)];
    const gap = row && longestGap(storedGapsSchema.parse(row.gaps).filter(({ open }) => open));
    if (!network || !member || !gap) return [];
    const meeting = last.get(row.lastAttendedMeetingId ?? 0);
    const lastAttended = meeting ? toLastAttendance(meeting, row.lastAttendedAnnounced) : null;
    return [{ network, member, gap, lastAttended }];
  });
  return {
    networks,
    hasMoreNetworks: hasMore,
    openGaps: groupOpenGaps(seatsWithGap, seats.length === SEATS_READ).slice(0, OPEN_GAPS_SHOWN),
    completenessThreshold: COMPLETENESS_THRESHOLD,
    leftOut,
  };
}

const byId = <Row extends { id: number }>(rows: readonly Row[]): Map<number, Row> =>
  new Map(rows.map((row) => [row.id, row]));
