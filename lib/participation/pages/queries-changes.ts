import 'server-only';
import { z } from 'zod';
import type { ReadScope } from '@/lib/auth/read-scope';
import { Prisma } from '@/lib/db/generated/client';
import { queryRows } from '@/lib/db/query-rows';
import type { Reader } from '@/lib/db/reader';
import { listMeetings } from '@/lib/meetings/queries';
import { listNetworks } from '@/lib/networks/queries';
import type { PublicChange } from '@/lib/participation/pages/types-changes';

const CHANGES_SHOWN = 6;
const MEETINGS_NAMED = 3;

const changeRowSchema = z.object({
  networkId: z.int(),
  day: z.string(),
  newMeetings: z.int(),
  published: z.int(),
  withdrawn: z.int(),
  meetingCount: z.int(),
  firstMeetingIds: z.array(z.int()),
});

/**
 * What became public last, a network and a day each, the latest first. Something is public once it, its meeting and its
 * network are: the latest of the three decides when. What was withdrawn before anybody could see it does not count.
 */
export async function listLatestChanges(reader: Reader, scope: ReadScope): Promise<PublicChange[]> {
  const networks = await listNetworks(reader, scope);
  const rows = await queryRows(
    reader,
    changeRowSchema,
    Prisma.sql`
    WITH shown AS (
      SELECT m.id, m.network_id, greatest(m.published_at, n.published_at) AS at
      FROM meeting m JOIN network n ON n.id = m.network_id
      WHERE m.network_id = ANY (${networks.map(({ id }) => id)}::int[])
        AND m.published_at IS NOT NULL AND n.published_at IS NOT NULL AND m.withdrawn_at IS NULL
    ), change AS (
      SELECT network_id, id AS meeting_id, at, 'meeting' AS what FROM shown
      UNION ALL
      SELECT s.network_id, s.id, greatest(a.published_at, s.at), 'published'
      FROM attendance a JOIN shown s ON s.id = a.meeting_id
      WHERE a.published_at IS NOT NULL AND a.withdrawn_at IS NULL
      UNION ALL
      SELECT s.network_id, s.id, a.withdrawn_at, 'withdrawn'
      FROM attendance a JOIN shown s ON s.id = a.meeting_id
      WHERE a.published_at IS NOT NULL AND a.withdrawn_at > greatest(a.published_at, s.at)
    )
    SELECT network_id AS "networkId", to_char(at AT TIME ZONE 'Europe/Berlin', 'YYYY-MM-DD') AS day,
      count(*) FILTER (WHERE what = 'meeting')::int AS "newMeetings",
      count(*) FILTER (WHERE what = 'published')::int AS published,
      count(*) FILTER (WHERE what = 'withdrawn')::int AS withdrawn,
      count(DISTINCT meeting_id)::int AS "meetingCount",
      (array_agg(DISTINCT meeting_id))[1:${MEETINGS_NAMED}::int] AS "firstMeetingIds"
    FROM change GROUP BY 1, 2 ORDER BY max(at) DESC, 1 LIMIT ${CHANGES_SHOWN}::int`,
  );
  const namedIds = rows.flatMap(({ meetingCount, firstMeetingIds }) =>
    meetingCount <= MEETINGS_NAMED ? firstMeetingIds : [],
  );
  const named = await listMeetings(reader, scope, { ids: namedIds });
  return rows.flatMap(({ networkId, firstMeetingIds, ...change }): PublicChange[] => {
    const network = networks.find(({ id }) => id === networkId);
    if (!network) return [];
    const meetings = change.meetingCount > MEETINGS_NAMED ? [] : named.filter(({ id }) => firstMeetingIds.includes(id));
    return [{ ...change, network: { id: network.id, slug: network.slug, name: network.name }, meetings }];
  });
}
