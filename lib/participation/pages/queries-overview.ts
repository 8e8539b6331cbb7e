import 'server-only';
import { z } from 'zod';
import { visibleTo, type ReadScope } from '@/lib/auth/read-scope';
import { certainlyBefore, isBounded } from '@/lib/core/partial-date';
import { Prisma } from '@/lib/db/generated/client';
import { queryRow, queryRows } from '@/lib/db/query-rows';
import type { Reader } from '@/lib/db/reader';
import { listMeetings } from '@/lib/meetings/queries';
import { listMembers, memberReferenceColumns, toMemberReference } from '@/lib/members/queries';
import { listNetworks, networkReferenceColumns, toNetworkReference } from '@/lib/networks/queries';
import type { NetworkCard } from '@/lib/networks/types';
import { storedGapsSchema } from '@/lib/participation/gaps/schema';
import { COMPLETENESS_THRESHOLD, longestGap } from '@/lib/participation/gaps/rules-ranking';
import { groupOpenGaps, type OpenGapSeat } from '@/lib/participation/gaps/rules-open';
import type { Participant, RegisterOverview } from '@/lib/participation/pages/types';

const OPEN_GAPS_SHOWN = 10;
/** Seats among which equal gaps are looked for: as many as the members of a large network. */
const SEATS_READ = 250;

/** The networks with their size and their last meeting. */
export async function listNetworkCards(reader: Reader, scope: ReadScope): Promise<NetworkCard[]> {
  const networks = await listNetworks(reader, scope);
  const meetings = await listMeetings(reader, scope, { networkIds: networks.map(({ id }) => id) });
  const seats = await reader.participation.groupBy({ by: ['networkId'], where: { seated: true }, _count: true });
  return networks.map((network) => {
    const held = meetings.filter(({ networkId, state }) => networkId === network.id && state === 'held');
    const lastMeeting = held.findLast(({ date }) => isBounded(date)) ?? held.at(-1) ?? null;
    return {
      ...network,
      memberCount: seats.find(({ networkId }) => networkId === network.id)?._count ?? 0,
      heldMeetingCount: held.length,
      lastMeeting,
      perhapsLater: held.filter(
        (meeting) =>
          lastMeeting !== null &&
          meeting !== lastMeeting &&
          !isBounded(meeting.date) &&
          !certainlyBefore(meeting.date, lastMeeting.date),
      ),
    };
  });
}

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
  const networks = await listNetworkCards(reader, scope);
  const { leftOut } = await queryRow(
    reader,
    z.object({ leftOut: z.bigint() }),
    Prisma.sql`
    SELECT count(*) AS "leftOut" FROM participation p JOIN network n ON n.id = p.network_id
    WHERE p.seated AND p.eligible > 0 AND p.known < p.eligible * ${COMPLETENESS_THRESHOLD}::float8
      AND (n.published_at IS NOT NULL OR ${scope.audience === 'office'})`,
  );
  const seats = await listSeatsByOpenGap(reader, scope);
  const rows = await reader.participation.findMany({
    where: { OR: seats },
    select: { networkId: true, memberId: true, lastAttendedMeetingId: true, gaps: true },
  });
  const rowOf = new Map(rows.map((row) => [`${row.networkId} ${row.memberId}`, row]));
  const members = new Map(
    (
      await listMembers(
        reader,
        seats.map(({ memberId }) => memberId),
      )
    ).map((member) => [member.id, member]),
  );
  const lastIds = rows.flatMap((row) => row.lastAttendedMeetingId ?? []);
  const last = new Map((await listMeetings(reader, scope, { ids: lastIds })).map((meeting) => [meeting.id, meeting]));
  const seatsWithGap = seats.flatMap(({ networkId, memberId }): OpenGapSeat[] => {
    const network = networks.find(({ id }) => id === networkId);
    const [member, row] = [members.get(memberId), rowOf.get(`${networkId} ${memberId}`)];
    const gap = row && longestGap(storedGapsSchema.parse(row.gaps).filter(({ open }) => open));
    if (!network || !member || !gap) return [];
    return [{ network, member, gap, lastAttended: last.get(row.lastAttendedMeetingId ?? 0) ?? null }];
  });
  return {
    networks,
    openGaps: groupOpenGaps(seatsWithGap, seats.length === SEATS_READ).slice(0, OPEN_GAPS_SHOWN),
    completenessThreshold: COMPLETENESS_THRESHOLD,
    leftOut: Number(leftOut),
  };
}

/** Every member that takes part in something the scope sees, with its networks; by German name. */
export async function listParticipants(reader: Reader, scope: ReadScope): Promise<Participant[]> {
  const rows = await reader.member.findMany({
    where: { participation: { some: { network: visibleTo(scope) } } },
    select: {
      ...memberReferenceColumns,
      participation: {
        where: { network: visibleTo(scope) },
        select: { network: { select: networkReferenceColumns } },
      },
    },
    orderBy: { nameDe: 'asc' },
  });
  return rows.map(({ participation, ...member }) => ({
    member: toMemberReference(member),
    networks: participation.map(({ network }) => toNetworkReference(network)),
  }));
}
