import 'server-only';
import { z } from 'zod';
import type { ReadScope } from '@/lib/auth/read-scope';
import { Prisma } from '@/lib/db/generated/client';
import { queryRows } from '@/lib/db/query-rows';
import type { Reader } from '@/lib/db/reader';
import { listNetworksInScope } from '@/lib/networks/queries-office';
import type { OfficeNetworkCard } from '@/lib/office/types';

const countsSchema = z.object({
  networkId: z.int(),
  memberCount: z.int(),
  meetingCount: z.int(),
  draftMeetings: z.int(),
  draftAssertions: z.int(),
  eligible: z.int(),
  known: z.int(),
});

/** The networks of the scope with what there is in them, by German name. */
export async function listOfficeNetworks(reader: Reader, scope: ReadScope): Promise<OfficeNetworkCard[]> {
  const networks = await listNetworksInScope(reader, scope);
  const rows = await queryRows(
    reader,
    countsSchema,
    Prisma.sql`
    SELECT n.id AS "networkId",
      (SELECT count(DISTINCT s.member_id)::int FROM membership s WHERE s.network_id = n.id) AS "memberCount",
      (SELECT count(*)::int FROM meeting m WHERE m.network_id = n.id AND m.withdrawn_at IS NULL) AS "meetingCount",
      (SELECT count(*)::int FROM meeting m
        WHERE m.network_id = n.id AND m.published_at IS NULL AND m.withdrawn_at IS NULL) AS "draftMeetings",
      (SELECT count(*)::int FROM attendance a
        WHERE a.network_id = n.id AND a.published_at IS NULL AND a.withdrawn_at IS NULL) AS "draftAssertions",
      (SELECT coalesce(sum(p.eligible), 0)::int FROM participation p WHERE p.network_id = n.id AND p.seated) AS eligible,
      (SELECT coalesce(sum(p.known), 0)::int FROM participation p WHERE p.network_id = n.id AND p.seated) AS known
    FROM network n WHERE n.id = ANY (${networks.map(({ id }) => id)}::int[])`,
  );
  const counts = new Map(rows.map((row) => [row.networkId, row]));
  return networks.flatMap((network) => {
    const found = counts.get(network.id);
    if (!found) return [];
    const { networkId: _, ...numbers } = found;
    const { eligible, known } = numbers;
    return [{ ...network, ...numbers, completeness: eligible === 0 ? null : known / eligible }];
  });
}
