import 'server-only';
import { z } from 'zod';
import { visibleTo, type ReadScope } from '@/lib/auth/read-scope';
import { Prisma } from '@/lib/db/generated/client';
import { queryRow, queryRows } from '@/lib/db/query-rows';
import type { Reader } from '@/lib/db/reader';
import { listMeetings } from '@/lib/meetings/queries';
import { listNetworks } from '@/lib/networks/queries';
import type { NetworkProfile } from '@/lib/networks/types';
import { COMPLETENESS_THRESHOLD } from '@/lib/participation/gaps/rules-ranking';
import { mostTelling } from '@/lib/participation/gaps/rules-telling';
import { cutPage, MEMBERS_ON_PAGE, NETWORKS_ON_PAGE } from '@/lib/participation/pages/rules-paging';
import type { NetworkCard, Page, RegisterOverview } from '@/lib/participation/pages/types';

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

const foundSchema = z.object({ member: z.string(), network: z.string() });
const statedSchema = foundSchema.extend({
  ...{ networkId: z.int(), memberId: z.int(), attended: z.int(), unrecorded: z.int() },
});

/** Statements that are weighed against each other: those recorded first. */
const STATEMENTS_READ = 500;

/** The seat with the stated gap that tells most. */
async function findStated(reader: Reader, scope: ReadScope): Promise<RegisterOverview['finding']> {
  const seats = await queryRows(
    reader,
    statedSchema,
    Prisma.sql`
    SELECT p.network_id AS "networkId", p.member_id AS "memberId", p.attended, p.eligible - p.known AS unrecorded,
      m.slug AS member, n.slug AS network
    FROM (SELECT network_id, member_id FROM statement
          WHERE kind = 'absence' AND withdrawn_at IS NULL AND published_at IS NOT NULL
          ORDER BY id LIMIT ${STATEMENTS_READ}::int) s
      JOIN participation p USING (network_id, member_id)
      JOIN network n ON n.id = p.network_id JOIN member m ON m.id = p.member_id
    WHERE p.seated AND (n.published_at IS NOT NULL OR ${scope.audience === 'office'})`,
  );
  const found = mostTelling(seats);
  const named = seats.find(({ networkId, memberId }) => networkId === found?.networkId && memberId === found.memberId);
  return named ? { member: named.member, network: named.network } : null;
}

/** The seat with the longest open gap, of those of which enough is recorded. */
async function findLongestOpen(reader: Reader, scope: ReadScope): Promise<RegisterOverview['finding']> {
  const [seat] = await queryRows(
    reader,
    foundSchema,
    Prisma.sql`
    SELECT m.slug AS member, n.slug AS network
    FROM participation p JOIN network n ON n.id = p.network_id JOIN member m ON m.id = p.member_id
    WHERE p.seated AND p.open_gap_missed IS NOT NULL AND p.known >= p.eligible * ${COMPLETENESS_THRESHOLD}::float8
      AND (n.published_at IS NOT NULL OR ${scope.audience === 'office'})
    ORDER BY p.open_gap_missed DESC, p.open_gap_days DESC NULLS LAST, p.network_id, p.member_id LIMIT 1`,
  );
  return seat ?? null;
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
  return {
    networks,
    hasMoreNetworks: hasMore,
    finding: (await findStated(reader, scope)) ?? (await findLongestOpen(reader, scope)),
    completenessThreshold: COMPLETENESS_THRESHOLD,
    leftOut,
  };
}
