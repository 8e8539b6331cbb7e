import 'server-only';
import { z } from 'zod';
import { visibleTo, type ReadScope } from '@/lib/auth/read-scope';
import { isBounded } from '@/lib/core/partial-date';
import { Prisma } from '@/lib/db/generated/client';
import { queryRow } from '@/lib/db/query-rows';
import type { Reader } from '@/lib/db/reader';
import { listMeetings } from '@/lib/meetings/queries';
import { listMembers, memberReferenceColumns, toMemberReference } from '@/lib/members/queries';
import { listNetworks, networkReferenceColumns, toNetworkReference } from '@/lib/networks/queries';
import type { NetworkCard } from '@/lib/networks/types';
import { storedGapsSchema } from '@/lib/participation/gaps/schema';
import { COMPLETENESS_THRESHOLD, longestGap } from '@/lib/participation/gaps/rules-ranking';
import type { OpenGap, Participant, RegisterOverview } from '@/lib/participation/pages/types';

const OPEN_GAPS_SHOWN = 10;

/** The networks with their size and their last meeting; one with an open date is last only where no other is. */
export async function listNetworkCards(reader: Reader, scope: ReadScope): Promise<NetworkCard[]> {
  const networks = await listNetworks(reader, scope);
  const meetings = await listMeetings(reader, scope, { networkIds: networks.map(({ id }) => id) });
  const seats = await reader.participation.groupBy({ by: ['networkId'], where: { seated: true }, _count: true });
  return networks.map((network) => {
    const held = meetings.filter(({ networkId, state }) => networkId === network.id && state === 'held');
    return {
      ...network,
      memberCount: seats.find(({ networkId }) => networkId === network.id)?._count ?? 0,
      heldMeetingCount: held.length,
      lastMeeting: held.findLast(({ date }) => isBounded(date)) ?? held.at(-1) ?? null,
    };
  });
}

/** What the start page shows. */
export async function readOverview(reader: Reader, scope: ReadScope): Promise<RegisterOverview> {
  const networks = await listNetworkCards(reader, scope);
  const seated = { seated: true, network: visibleTo(scope) };
  const { leftOut } = await queryRow(
    reader,
    z.object({ leftOut: z.bigint() }),
    Prisma.sql`
    SELECT count(*) AS "leftOut" FROM participation p JOIN network n ON n.id = p.network_id
    WHERE p.seated AND p.eligible > 0 AND p.known < p.eligible * ${COMPLETENESS_THRESHOLD}::float8
      AND (n.published_at IS NOT NULL OR ${scope.audience === 'office'})`,
  );
  const rows = await reader.participation.findMany({
    where: { ...seated, openGapDays: { not: null } },
    orderBy: [{ openGapDays: 'desc' }, { networkId: 'asc' }, { memberId: 'asc' }],
  });
  const ranked = rows.filter((row) => row.known >= row.eligible * COMPLETENESS_THRESHOLD).slice(0, OPEN_GAPS_SHOWN);
  const members = new Map(
    (
      await listMembers(
        reader,
        ranked.map((row) => row.memberId),
      )
    ).map((member) => [member.id, member]),
  );
  const lastIds = ranked.flatMap((row) => row.lastAttendedMeetingId ?? []);
  const last = new Map((await listMeetings(reader, scope, { ids: lastIds })).map((meeting) => [meeting.id, meeting]));
  const openGaps = ranked.flatMap((row): OpenGap[] => {
    const network = networks.find(({ id }) => id === row.networkId);
    const member = members.get(row.memberId);
    const gap = longestGap(storedGapsSchema.parse(row.gaps).filter(({ open }) => open));
    if (!network || !member || !gap) return [];
    const lastAttended = last.get(row.lastAttendedMeetingId ?? 0) ?? null;
    return [{ network, member, gap, lastAttended, completeness: row.known / row.eligible }];
  });
  return { networks, openGaps, completenessThreshold: COMPLETENESS_THRESHOLD, leftOut: Number(leftOut) };
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
